import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { kinds } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { useRelationsMessages } from '../../lib/messages/relations.ts';
import { useWritingMessages } from '../../lib/messages/writing.ts';
import { useWaysMessages } from '../../lib/messages/ways.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Link } from '../../ui/link.tsx';
import { commentQueries } from './comment-queries.ts';
import { ComposerNotices } from './composer-notices.tsx';
import { ComposerText } from './composer-text.tsx';
import { closeComposer, useComposers } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './draft-key.ts';
import { type Draft, emptyDraft, loadDraft, saveDraft, useDraft } from './drafts-store.ts';
import { focusOpener } from './focus-place.ts';
import { headingOf } from './heading.ts';
import { ifOffered } from './point-of-view-choices.ts';
import { ParentNotice } from './parent-notice.tsx';
import { AboutYou, SharingChoice } from './composer-fields.tsx';
import { ComposerRelations, lacksSaidBack, relationsOf } from './composer-relations.tsx';
import { ComposerQuote } from './respond/composer-quote.tsx';
import { useSendComment } from './use-send-comment.ts';
import { BeforePosting, useBeforePosting } from './writing/before-posting.tsx';
import '../../styles/composer.css';

/** `level` of its own heading: one below that of the comment it answers. */
type Props = { parentId: string | null; parentName: string | null; opening: string; level: number };

/** Where one writes: at the question, or in place below any comment. */
export function Composer({ parentId, parentName, opening, level }: Props) {
  const m = useMessages();
  const c = useComposerMessages();
  const ways = useWaysMessages();
  const w = useRelationsMessages();
  const words = useWritingMessages();
  const { slug, postId, pointsOfView } = useDebate();
  const key = draftKey(postId, parentId, 'new');
  const [start] = useState(() => loadDraft(key));
  const draft = useDraft(key) ?? start ?? { ...emptyDraft, body: opening };
  const { data: mine } = useQuery(commentQueries.mine(slug));
  const { send } = useSendComment();
  const [wrong, setWrong] = useState<{ field: 'body' | 'alias'; text: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const Heading = `h${headingOf(level)}` as 'h3';

  // Asked for again while it is open: it takes the focus again.
  const asked = useComposers(({ open }) => open[key]);
  useEffect(() => {
    const text = form.current?.querySelector('textarea');
    text?.focus();
    text?.setSelectionRange(text.value.length, text.value.length);
  }, [asked]);

  const change = (part: Partial<Draft>) => {
    const { sendKey: _stale, ...kept } = draft;
    saveDraft(key, { ...kept, ...part });
    setWrong(null);
  };

  const alias = draft.alias ?? mine?.alias.name ?? '';
  const pointOfView = ifOffered(pointsOfView, draft.pointOfView) ?? mine?.pointOfView ?? null;

  const settled = draft.settled ?? [];
  // Nothing of what is sent: the key it was sent with stays.
  const settle = (keys: string[]) => saveDraft(key, { ...draft, settled: [...settled, ...keys] });
  const before = useBeforePosting({
    texts: [draft.body, draft.saidBack ?? ''],
    sayBackTo: lacksSaidBack(draft, { parentId, mine }) ? parentName : null,
    settled,
    settle,
  });

  const refuse = (field: 'body' | 'alias', text: string) => {
    setWrong({ field, text });
    announce(text);
    form.current?.querySelector<HTMLElement>(field === 'body' ? 'textarea' : 'input[name=alias]')?.focus();
  };

  const close = () => {
    closeComposer(key);
    focusOpener(parentId);
  };

  const submit = (event: FormEvent | null) => {
    event?.preventDefault();
    const body = draft.body.trim();
    if (!body) return refuse('body', c.needsBody);
    if (body.length > limits.comment) return refuse('body', c.tooLong(body.length - limits.comment));
    if (!alias.trim()) return refuse('alias', c.needsAlias);
    const relations = relationsOf(draft, { parentId, mine, pointsOfView });
    if (relations.changedMindAbout && body.length < limits.changedMind) return refuse('body', w.mindTooShort);
    if (event && before.ask()) return;
    closeComposer(key);
    void send(key, draft, {
      parentId,
      body,
      kind: draft.kind,
      alias: alias.trim(),
      pointOfView: pointOfView ?? 'not-said',
      sharing: draft.sharing,
      ...relations,
      ...(draft.quote && parentId === null && { quote: draft.quote }),
    });
  };

  return (
    <form ref={form} className="composer" onSubmit={submit} aria-labelledby={`${id}-heading`} noValidate>
      <Heading id={`${id}-heading`}>{parentName ? c.replyHeading(parentName) : c.heading}</Heading>
      <p className="hint">
        {c.hint} <Link to="/how-to-comment">{ways.howToComment}</Link>
      </p>
      <ComposerNotices mine={mine} />
      {parentId !== null && <ParentNotice parentId={parentId} />}
      <Choices
        legend={
          <>
            {c.kind} <span className="optional">{c.optional}</span>
          </>
        }
        name={`${id}-kind`}
        choices={[
          ...kinds.map((value) => ({ value, label: c.kindChoice[value], icon: value })),
          { value: 'none' as const, label: c.noKind },
        ]}
        value={draft.kind ?? 'none'}
        onChange={(kind) => change({ kind: kind === 'none' ? null : kind })}
      />
      <ComposerRelations
        draft={draft}
        parentId={parentId}
        parentName={parentName}
        mine={mine}
        onChange={change}
      />
      {draft.quote && parentId === null && (
        <ComposerQuote text={draft.quote.text} onTakeOut={() => change({ quote: null })} />
      )}
      <ComposerText
        value={draft.body}
        kind={draft.kind}
        settled={settled}
        onSettle={(one) => settle([one])}
        onChange={(body) => change({ body })}
        error={wrong?.field === 'body' ? wrong.text : null}
      />
      <AboutYou
        alias={alias}
        pointOfView={pointOfView}
        error={wrong?.field === 'alias' ? wrong.text : null}
        onChange={change}
      />
      <SharingChoice
        name={`${id}-sharing`}
        value={draft.sharing}
        onChange={(sharing) => change({ sharing })}
      />
      {before.question ? (
        <BeforePosting
          question={before.question}
          form={form}
          post={before.question.names.length > 0 ? words.postAsItIs : words.postAnyway}
          onPost={() => submit(null)}
          onEnd={before.end}
        />
      ) : (
        <div className="end">
          <p className="meter">{c.keepsDraft}</p>
          <Button onClick={close}>{m.composer.cancel}</Button>
          <Button look="primary" type="submit">
            {c.post}
          </Button>
        </div>
      )}
    </form>
  );
}
