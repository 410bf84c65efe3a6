/** What each option can be; the first is how it is until somebody chooses. */
export const options = {
  theme: ['system', 'light', 'dark', 'contrast', 'soft'],
  /** Per cent of the device's own size. */
  textSize: ['100', '90', '125', '150', '175', '200'],
  lineSpacing: ['normal', 'wide', 'wider'],
  font: ['hyperlegible', 'system'],
  motionOff: [false, true],
  /** Links to a post lead to its Easy Read version, where there is one. */
  easyReadFirst: [false, true],
  /** Easy Read as words alone. */
  picturesOff: [false, true],
  /** J and K go to new comments. */
  shortcuts: [false, true],
  /** More comments come when the end of the list comes near. */
  autoLoad: [false, true],
} as const;

type Options = typeof options;
/** Reading options of this device. */
export type Reading = { -readonly [O in keyof Options]: Options[O][number] };

/** Whatever was kept, as options: what is not one of them is as at the start. */
export const readingOf = (kept: unknown): Reading =>
  Object.fromEntries(
    Object.entries(options).map(([option, values]) => {
      const value: unknown = (kept as Record<string, unknown> | null)?.[option];
      return [option, (values as readonly unknown[]).includes(value) ? value : values[0]];
    }),
  ) as Reading;
