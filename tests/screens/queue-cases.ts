/** Cases as they come to be, over the site of a screen's test. */
import { appeal, hold, report } from '../api/queue-site.ts';
import type { Site as ApiSite } from '../api/site.ts';
import type { openSite } from '../render-app.tsx';

type Site = Awaited<ReturnType<typeof openSite>>;

/** Somebody reports a comment, a rule holds it, or its author asks for another look at it. */
export async function caseOf(
  site: Site,
  comment: string,
  why: 'reported' | 'at-risk' | 'held' | 'appeal',
  { text = '' } = {},
): Promise<string> {
  const over = {
    db: site.db,
    sessions: site.sessions,
    time: { now: Date.now() - 60_000 },
    ask: (_: number, method: string, path: string, { as = '', body = undefined as unknown } = {}) =>
      site.ask(as, method, path, body),
  } as unknown as ApiSite;
  if (why === 'held') return hold(over, comment);
  if (why === 'appeal') return appeal(over, comment);
  return report(over, comment, { reason: why === 'at-risk' ? 'at-risk' : 'not-respectful', text });
}
