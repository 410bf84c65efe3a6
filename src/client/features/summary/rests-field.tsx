import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { CommentContext } from '../../../contract/comment.ts';
import { limits } from '../../../contract/limits.ts';
import type { SummaryRest } from '../../../contract/summary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSummaryMessages } from '../../lib/messages/summary.ts';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { beginningOf, commentIn } from './sentences.ts';
import { summaryQueries } from './summary-queries.ts';
import { RestLink } from './summary-rests.tsx';

type Props = {
  slug: string;
  value: readonly string[];
  /** What is known of those of the latest revision. */
  known: readonly SummaryRest[];
  onChange: (value: string[]) => void;
};

const commentOf = (context: CommentContext) => context.comments.find(({ id }) => id === context.commentId);

/** The comments a summary rests on: pasted here, or chosen at the comments themselves. */
export function RestsField({ slug, value, known, onChange }: Props) {
  const m = useMessages();
  const w = useSummaryEditorMessages();
  const client = useQueryClient();
  const [link, setLink] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { rests: most } = limits.summary;

  const refuse = (why: string) => {
    setWrong(why);
    announce(why);
    input.current?.focus();
  };

  const add = async () => {
    const commentId = commentIn(link);
    if (commentId === null) return refuse(w.restNoLink);
    if (value.includes(commentId)) return refuse(w.restTwice);
    if (value.length >= most) return refuse(w.restsFull(most));
    try {
      const context = await client.fetchQuery({ ...summaryQueries.rest(commentId), staleTime: 0 });
      if (context.post.slug !== slug) return refuse(w.restElsewhere);
      if (commentOf(context)?.state !== 'visible') return refuse(w.restGone);
    } catch (error) {
      return refuse(problemText(error, m));
    }
    onChange([...value, commentId]);
    setLink('');
    setWrong(null);
    announce(w.restAdded);
    input.current?.focus();
  };

  const remove = (commentId: string) => {
    onChange(value.filter((one) => one !== commentId));
    announce(w.restRemoved);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // It would send the form.
    event.preventDefault();
    void add();
  };

  return (
    <fieldset className="rests">
      <legend>{w.rests}</legend>
      {value.length > 0 && (
        <ul>
          {value.map((commentId) => (
            <Rest
              key={commentId}
              slug={slug}
              commentId={commentId}
              known={known.find((one) => one.commentId === commentId)}
              onRemove={() => remove(commentId)}
            />
          ))}
        </ul>
      )}
      <div className="field">
        <label htmlFor={`${id}-link`}>{w.restLink}</label>
        <div className="rests-add">
          <input
            ref={input}
            id={`${id}-link`}
            type="text"
            value={link}
            autoComplete="off"
            aria-invalid={wrong !== null}
            aria-describedby={wrong ? `${id}-wrong` : `${id}-hint`}
            onChange={(event) => {
              setLink(event.target.value);
              setWrong(null);
            }}
            onKeyDown={onKeyDown}
          />
          <Button onClick={() => void add()}>{w.restAdd}</Button>
        </div>
        {wrong && (
          <p className="wrong" id={`${id}-wrong`}>
            {wrong}
          </p>
        )}
        <p className="hint" id={`${id}-hint`}>
          {w.restsHint}
        </p>
      </div>
    </fieldset>
  );
}

type RestProps = {
  slug: string;
  commentId: string;
  known: SummaryRest | undefined;
  onRemove: () => void;
};

function Rest({ slug, commentId, known, onRemove }: RestProps) {
  const w = useSummaryEditorMessages();
  const { rest } = useSummaryMessages();
  const { data } = useQuery({ ...summaryQueries.rest(commentId), enabled: known === undefined });
  const comment = data && commentOf(data);
  const state = known?.state ?? comment?.state;
  const text =
    state === 'hidden'
      ? w.restIsHidden
      : state === 'deleted'
        ? w.restIsDeleted
        : known
          ? rest(known.name ?? '', known.excerpt ?? '')
          : comment?.state === 'visible'
            ? rest(comment.author.name, beginningOf(comment.html))
            : w.restUnknown;
  return (
    <li>
      {state === 'visible' ? <RestLink slug={slug} commentId={commentId} text={text} /> : <span>{text}</span>}
      <Button look="quiet" aria-label={`${w.restRemove}: ${text}`} onClick={onRemove}>
        {w.restRemove}
      </Button>
    </li>
  );
}
