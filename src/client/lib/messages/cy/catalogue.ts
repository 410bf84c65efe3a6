import { askPointOfView } from './ask-point-of-view.ts';
import { authorSide } from './author-side.ts';
import { beside } from './beside.ts';
import { cards } from './cards.ts';
import { changes } from './changes.ts';
import { composer } from './composer.ts';
import { conversation } from './conversation.ts';
import { debateViews } from './debate-views.ts';
import { easyRead } from './easy-read.ts';
import { explain } from './explain.ts';
import { glossary } from './glossary.ts';
import { houseRules } from './house-rules.ts';
import { inlineModeration } from './inline-moderation.ts';
import { invite } from './invite.ts';
import { listen } from './listen.ts';
import { log } from './log.ts';
import { map } from './map.ts';
import { marks } from './marks.ts';
import { moderation } from './moderation.ts';
import { moderationPages } from './moderation-pages.ts';
import { newComments } from './new-comments.ts';
import { notices } from './notices.ts';
import { noticesQueue } from './notices-queue.ts';
import { openness } from './openness.ts';
import { people } from './people.ts';
import { posts } from './posts.ts';
import { printing } from './printing.ts';
import { problems } from './problems.ts';
import { queue } from './queue.ts';
import { reading } from './reading.ts';
import { relations } from './relations.ts';
import { reports } from './reports.ts';
import { respond } from './respond.ts';
import { safeguarding } from './safeguarding.ts';
import { sanctions } from './sanctions.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { site } from './site.ts';
import { summary } from './summary.ts';
import { summaryEditor } from './summary-editor.ts';
import { times } from './times.ts';
import { views } from './views.ts';
import { voteFirst } from './vote-first.ts';
import { wholeDebate } from './whole-debate.ts';
import { ways } from './ways.ts';
import { writing } from './writing.ts';

/**
 * Every part in Welsh; loaded before a page below /cy is drawn. The names are those that `useWordsOf` is given; `times` is
 * for lib/times.ts.
 */
export const cy = {
  askPointOfView,
  authorSide,
  beside,
  cards,
  changes,
  composer,
  conversation,
  debateViews,
  easyRead,
  explain,
  glossary,
  houseRules,
  inlineModeration,
  invite,
  listen,
  log,
  map,
  marks,
  moderation,
  moderationPages,
  newComments,
  notices,
  noticesQueue,
  openness,
  people,
  posts,
  printing,
  problems,
  queue,
  reading,
  relations,
  reports,
  respond,
  safeguarding,
  sanctions,
  search,
  settings,
  site,
  summary,
  summaryEditor,
  times,
  views,
  voteFirst,
  wholeDebate,
  ways,
  writing,
};
