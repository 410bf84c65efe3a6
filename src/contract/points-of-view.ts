import { z } from 'zod';

/** An id of the operator's list, or `not-said`. */
export const pointOfViewId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** One of the list; `not-said` is none of it. */
const listedPointOfView = z.strictObject({
  id: pointOfViewId,
  /** "Manager", "Managers", "I am a manager"; null: as in the catalogue of words. */
  names: z.strictObject({ one: z.string(), group: z.string(), choice: z.string() }).nullable(),
  /** Offered no longer; shown where it was chosen. */
  isRetired: z.boolean(),
});

/** In their order, the retired ones last. */
export const pointsOfView = z.array(listedPointOfView);

export const pointsOfViewAnswer = z.strictObject({ pointsOfView });

export type ListedPointOfView = z.infer<typeof listedPointOfView>;
export type PointsOfViewAnswer = z.infer<typeof pointsOfViewAnswer>;
