/** How long until a part that could not be loaded is asked for again (milliseconds). */
const pause = 2000;

/** Loads a part of the site that is needed now. Without a signal it goes on asking: what is open stays open. */
export const untilLoaded = <T>(load: () => Promise<T>): Promise<T> =>
  load().catch(() => new Promise((resolve) => setTimeout(resolve, pause)).then(() => untilLoaded(load)));

/** Runs when the page is at rest. */
export const whenIdle = (action: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(action, { timeout: 5000 });
  else setTimeout(action, 1000);
};
