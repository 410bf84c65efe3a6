import { useInfiniteQuery } from '@tanstack/react-query';
import type { PageRevision } from '../../../contract/written-pages.ts';
import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { exactTime } from '../../lib/times.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import { houseRulesQueries } from './house-rules-queries.ts';
import { RulesProse } from './house-rules-text.tsx';
import { useSaveHouseRules } from './use-save-house-rules.ts';

/** What the rules said before, newest first, and the way back to it. */
export function EarlierRules({ latest }: { latest: PageRevision }) {
  const m = useMessages();
  const w = useHouseRulesMessages();
  const query = useInfiniteQuery(houseRulesQueries.revisions);
  const { save, isSaving, problem } = useSaveHouseRules();
  const earlier = (query.data?.pages ?? [])
    .flatMap(({ revisions }) => revisions)
    .filter(({ revision }) => revision < latest.revision);

  const restore = async ({ body }: PageRevision) => {
    if (isSaving) return;
    const now = await save({ body, revision: latest.revision }, crypto.randomUUID());
    if (now === null) return;
    const undo = async () => {
      if ((await save({ body: latest.body, revision: now }, crypto.randomUUID())) !== null)
        announce(w.undone);
    };
    showToast({ text: w.restored, action: { label: w.undo, run: () => void undo() } });
  };

  return (
    <section className="rules-earlier" aria-labelledby="earlier-rules">
      <h2 id="earlier-rules">{w.earlier}</h2>
      {earlier.length === 0 && <p>{w.earlierNone}</p>}
      {problem && <p className="wrong">{problem}</p>}
      <ol>
        {earlier.map((one) => {
          const name =
            one.by === null || one.at === null ? w.builtIn : w.version(one.by, exactTime(one.at, m.language));
          return (
            <li key={one.revision}>
              <details>
                <summary>{name}</summary>
                <RulesProse html={one.html} />
                <Button
                  onClick={() => void restore(one)}
                  aria-disabled={isSaving}
                  aria-label={w.restoreOf(name)}
                >
                  {w.restore}
                </Button>
              </details>
            </li>
          );
        })}
      </ol>
      {query.hasNextPage && (
        <Button aria-disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? m.states.loading : w.earlierMore}
        </Button>
      )}
    </section>
  );
}
