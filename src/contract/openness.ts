import { z } from 'zod';
import { pointOfViewId, pointsOfView } from './points-of-view.ts';
import { caseReasons, fairnessPeriods, hideReasons, holdRules } from './vocabulary.ts';

const count = z.int();
const reason = z.enum(hideReasons);
const countByReason = z.strictObject({
  'names-person': count,
  'at-risk': count,
  'not-respectful': count,
  'off-subject': count,
  spam: count,
  other: count,
});

/** How long decisions took, in milliseconds; null: there were none. */
const times = {
  decided: count,
  /** Half were decided within this time. */
  half: count.nullable(),
  /** 9 in 10 were. */
  nineInTen: count.nullable(),
};

/** One month in the United Kingdom. The newest is still under way. */
const month = z.strictObject({
  /** `2026-11` */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  /** Comments that moderators hid. */
  hidden: countByReason,
  /** Comments that moderators showed again. */
  shown: count,
  /** Comments that a rule held until they were checked. */
  held: count,
  reports: count,
  appeals: count,
});

/**
 * What moderators did in 13 months, in numbers. Nothing is per person. That somebody may be at risk is told apart in
 * nothing that was reported or held: it is in "other", and in the totals.
 */
export const openness = z.strictObject({
  /** Newest first. */
  months: z.array(month),
  held: z.array(z.strictObject({ rule: z.enum(holdRules), comments: count })),
  /** What became of what was reported, by what the report said. */
  reports: z.array(z.strictObject({ reason, kept: count, hidden: count, waiting: count })),
  appeals: z.strictObject({ granted: count, refused: count, waiting: count }),
  /** null: of everything that was decided. */
  times: z.array(z.strictObject({ ...times, why: z.enum(caseReasons).nullable() })),
  sanctions: z.strictObject({ mutes: count, bans: count, lifted: count }),
});

/** Of `of`, so many; and between which shares it lies, were there more of them (95 %, Wilson). */
const share = z.strictObject({
  count,
  of: count,
  low: z.number(),
  high: z.number(),
});

export const fairnessQuery = z.strictObject({ period: z.enum(fairnessPeriods).optional() });

export const fairness = z.strictObject({
  period: z.enum(fairnessPeriods),
  /** The whole list, for the names. */
  pointsOfView,
  /** Of the comments written in this time, those that are hidden by a moderator now. `not-said` comes last. */
  hidden: z.array(
    z.strictObject({
      ...share.shape,
      pointOfView: pointOfViewId,
      /** The same of all other points of view together. */
      others: share,
    }),
  ),
  /** Of the hides of this time, those that were taken back; not by the same moderator at once. */
  takenBack: share,
  /** Of the requests for another look that were decided in this time, those that were granted. */
  granted: share,
  times: z.array(z.strictObject({ ...times, why: z.enum(caseReasons), waiting: count })),
});

export type Openness = z.infer<typeof openness>;
export type OpenMonth = z.infer<typeof month>;
export type Share = z.infer<typeof share>;
export type HiddenShare = Fairness['hidden'][number];
export type Fairness = z.infer<typeof fairness>;
