import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useLogMessages } from '../../lib/messages/log.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { LogFilters } from './log-filters.tsx';
import { LogLine } from './log-line.tsx';
import { filterOf, logQuery } from './log-queries.ts';
import '../../styles/log.css';
import '../../styles/moderation.css';

/** What moderators did, newest first. */
export function LogList() {
  const m = useMessages();
  const w = useLogMessages();
  const [search] = useSearchParams();
  const filter = filterOf(search);
  const log = useInfiniteQuery(logQuery(filter));
  const list = useRef<HTMLOListElement>(null);
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  const title = entries[0]?.post?.title ?? filter.post ?? '';

  const more = async () => {
    if (log.isFetchingNextPage) return;
    const { data, error } = await log.fetchNextPage();
    const now = data?.pages.at(-1)?.entries.length ?? 0;
    announce(error ? problemText(error, m) : w.loaded(now));
    if (error) return;
    // The first of them, not the button below all of them.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`li:nth-child(${entries.length + 1})`)?.focus(),
    );
  };

  return (
    <>
      <LogFilters filter={filter} title={title} />
      {log.isPending ? (
        <p className="opening">{m.states.loading}</p>
      ) : log.isError && entries.length === 0 ? (
        <div className="notice">
          <p>{problemText(log.error, m)}</p>
          <Button onClick={() => void log.refetch()}>{m.states.tryAgain}</Button>
        </div>
      ) : entries.length === 0 ? (
        <p className="empty">{Object.keys(filter).length > 0 ? w.emptyHere : w.empty}</p>
      ) : (
        <ol className="log" ref={list}>
          {entries.map((entry) => (
            <LogLine key={entry.id} entry={entry} filter={filter} />
          ))}
        </ol>
      )}
      {log.hasNextPage && (
        <Button aria-disabled={log.isFetchingNextPage} onClick={() => void more()}>
          {log.isFetchingNextPage ? m.states.loading : w.older}
        </Button>
      )}
    </>
  );
}
