/**
 * May something move by itself: neither the device nor the reading options forbid it? For scripts only: whatever moves by
 * styles is stilled in base.css.
 */
export const isMotionWanted = (): boolean =>
  document.documentElement.dataset.motion !== 'off' &&
  !matchMedia('(prefers-reduced-motion: reduce)').matches;
