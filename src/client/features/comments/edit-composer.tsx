import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { useAuthorSideMessages } from '../../lib/messages/author-side.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { useWritingMessages } from '../../lib/messages/writing.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { editComment } from './comment-mutations.ts';
import { commentQueries, commentRequests } from './comment-queries.ts';
import { ComposerText } from './composer-text.tsx';
import { closeComposer } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './draft-key.ts';
import { discardDraft, emptyDraft, loadDraft, saveDraft, useDraft } from './drafts-store.ts';
import { focusComment } from './focus-place.ts';
import { headingOf } from './heading.ts';
import { sendHiddenAgain } from './moderating/mutations.ts';
import { ComposerQuote } from './respond/composer-quote.tsx';
import { quoteQueries } from './respond/quote-queries.ts';
import { BeforePosting, useBeforePosting } from './writing/before-posting.tsx';
import '../../styles/composer.css';

/** Changes one's own comment in place, from the text as it was typed. */
export function EditComposer({ commentId, level }: { commentId: string; level: number }) {
  const m = useMessages();
  const c = useComposerMessages();
  const w = useAuthorSideMessages();
  const words = useWritingMessages();
  const client = useQueryClient();
  const { slug, postId } = useDebate();
  const key = draftKey(postId, commentId, 'edit');
  const [start] = useState(() => loadDraft(key));
  const source = useQuery({
    queryKey: ['source', commentId],
    queryFn: () => commentRequests.source(commentId),
    // Always the newest: it was perhaps edited on another device.
    staleTime: 0,
    gcTime: 0,
  });
  const changedText = useDraft(key) ?? start;
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const Heading = `h${headingOf(level)}` as 'h3';
  const isReady = source.data !== undefined;
  const { data: isHidden = false } = useQuery({
    ...commentQueries.mine(slug),
    select: ({ hidden }) => hidden.some((one) => one.id === commentId),
  });
  useEffect(() => {
    if (isReady) form.current?.querySelector('textarea')?.focus();
  }, [isReady]);

  const body = changedText?.body ?? source.data?.body ?? '';
  const quote = changedText?.quote === null ? null : (source.data?.quote ?? null);
  /** As long as nothing is changed there is no draft, and nothing here makes one. */
  const [settledHere, setSettledHere] = useState<string[]>([]);
  const settled = [...settledHere, ...(changedText?.settled ?? [])];
  const settle = (keys: string[]) => {
    setSettledHere([...settledHere, ...keys]);
    if (changedText) saveDraft(key, { ...changedText, settled: [...settled, ...keys] });
  };
  const before = useBeforePosting({ texts: [body], sayBackTo: null, settled, settle });
  const close = () => {
    closeComposer(key);
    focusComment(commentId);
  };
  const refuse = (why: string) => {
    setProblem(why);
    announce(why);
  };
  const submit = async (event: FormEvent | null) => {
    event?.preventDefault();
    if (!source.data || isSaving) return;
    const text = body.trim();
    if (!text) return refuse(c.needsBody);
    if (text.length > limits.comment) return refuse(c.tooLong(text.length - limits.comment));
    if (event && before.ask()) return;
    setIsSaving(true);
    try {
      const withoutQuote = source.data.quote !== null && quote === null;
      const edited = { body: text, kind: source.data.kind, ...(withoutQuote && { withoutQuote }) };
      const send = isHidden ? sendHiddenAgain : editComment;
      const { state } = await send(client, slug, commentId, edited, crypto.randomUUID());
      discardDraft(key);
      if (withoutQuote) void client.invalidateQueries({ queryKey: quoteQueries.of(slug) });
      announce(state === 'hidden-readable' ? w.posted : c.editedDone);
      close();
    } catch (error) {
      refuse(problemText(error, m));
      setIsSaving(false);
    }
  };

  return (
    <form
      ref={form}
      className="composer"
      onSubmit={(event) => void submit(event)}
      aria-labelledby={`${id}-heading`}
    >
      <Heading id={`${id}-heading`}>{isHidden ? w.sendHeading : c.editHeading}</Heading>
      {isHidden && <p className="hint">{w.sendHint}</p>}
      {source.isError && <p className="notice">{problemText(source.error, m)}</p>}
      {quote && (
        <ComposerQuote
          text={quote.text}
          onTakeOut={() => saveDraft(key, { ...emptyDraft, ...changedText, body, settled, quote: null })}
        />
      )}
      {isReady ? (
        <ComposerText
          value={body}
          kind={source.data.kind}
          settled={settled}
          onSettle={(one) => settle([one])}
          error={problem}
          onChange={(text) => {
            setProblem(null);
            saveDraft(key, { ...emptyDraft, ...changedText, body: text, settled });
          }}
        />
      ) : (
        !source.isError && <p className="opening">{m.composer.loading}</p>
      )}
      {before.question && !isSaving ? (
        <BeforePosting
          question={before.question}
          form={form}
          post={words.saveAsItIs}
          onPost={() => void submit(null)}
          onEnd={before.end}
        />
      ) : (
        <div className="end">
          <p className="meter">{c.keepsDraft}</p>
          <Button onClick={close}>{m.composer.cancel}</Button>
          <Button look="primary" type="submit" aria-disabled={!isReady || isSaving}>
            {isSaving ? m.comment.sending : isHidden ? w.send : c.save}
          </Button>
        </div>
      )}
    </form>
  );
}
