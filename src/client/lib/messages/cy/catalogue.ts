import { authorSide } from './author-side.ts';
import { beside } from './beside.ts';
import { houseRules } from './house-rules.ts';
import { inlineModeration } from './inline-moderation.ts';
import { log } from './log.ts';
import { moderation } from './moderation.ts';
import { moderationPages } from './moderation-pages.ts';
import { notices } from './notices.ts';
import { noticesQueue } from './notices-queue.ts';
import { openness } from './openness.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { queue } from './queue.ts';
import { reading } from './reading.ts';
import { reports } from './reports.ts';
import { safeguarding } from './safeguarding.ts';
import { sanctions } from './sanctions.ts';
import { settings } from './settings.ts';
import { site } from './site.ts';
import { times } from './times.ts';
import { voteFirst } from './vote-first.ts';
import { writing } from './writing.ts';

/**
 * Every part in Welsh; loaded before a page below /cy is drawn. The names are those that `useWordsOf` is given; `times` is
 * for lib/times.ts.
 */
export const cy = {
  authorSide,
  beside,
  houseRules,
  inlineModeration,
  log,
  moderation,
  moderationPages,
  notices,
  noticesQueue,
  openness,
  people,
  problems,
  queue,
  reading,
  reports,
  safeguarding,
  sanctions,
  settings,
  site,
  times,
  voteFirst,
  writing,
};
