import { type FormEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { SummaryRevision } from '../../../contract/summary.ts';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { storageWorks, watchStorage } from '../../lib/storage.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import { EasyReadField } from './easy-read-field.tsx';
import { RestsField } from './rests-field.tsx';
import { sentencesOf } from './sentences.ts';
import { SummaryBody } from './summary-body.tsx';
import {
  closeEditor,
  discardSummaryDraft,
  saveSummaryDraft,
  type SummaryDraft,
  useKeptSummary,
} from './summary-drafts.ts';
import { Overtaken } from './overtaken.tsx';
import { useSaveSummary } from './use-save-summary.ts';

type Props = { postId: string; slug: string; latest: SummaryRevision | null; hasSummary: boolean };

const draftFrom = (latest: SummaryRevision | null): SummaryDraft => ({
  body: latest?.body ?? '',
  easyRead: latest?.easyRead.join('\n') ?? '',
  rests: latest?.rests.map(({ commentId }) => commentId) ?? [],
  revision: latest?.revision ?? 0,
});

/** Nothing that was typed is lost: it is kept on the device until it is pinned or deleted. */
export function SummaryForm({ postId, slug, latest, hasSummary }: Props) {
  const w = useSummaryEditorMessages();
  const isKept = useSyncExternalStore(watchStorage, storageWorks, () => true);
  const { draft: kept, picked } = useKeptSummary(postId);
  const start = kept ?? draftFrom(latest);
  const draft = { ...start, rests: [...new Set([...start.rests, ...picked])] };
  const { save, isSaving, problem, setProblem } = useSaveSummary(slug);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const isOvertaken = draft.revision !== (latest?.revision ?? 0);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  const change = (part: Partial<SummaryDraft>) => {
    const { sendKey: _stale, ...others } = draft;
    saveSummaryDraft(postId, { ...others, ...part });
    setProblem(null);
  };
  const refuse = (text: string, field: string) => {
    setProblem(text);
    announce(text);
    form.current?.querySelector<HTMLElement>(field)?.focus();
  };
  /** The focus goes where the button was. */
  const leave = () => {
    closeEditor(postId);
    requestAnimationFrame(() => document.getElementById('summary-heading')?.focus());
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const easyRead = sentencesOf(draft.easyRead);
    const { text, sentence, sentences } = limits.summary;
    const tooLong = easyRead.findIndex((one) => one.length > sentence);
    if (!draft.body.trim()) return refuse(w.needsText, '[name=summary]');
    if (draft.body.trim().length > text) return refuse(w.tooLong, '[name=summary]');
    if (tooLong !== -1) return refuse(w.sentenceTooLong(tooLong + 1, sentence), '[name=easy-read]');
    if (easyRead.length > sentences) return refuse(w.tooManySentences(sentences), '[name=easy-read]');
    if (isOvertaken) return refuse(w.theirs, '.overtaken button');
    const sendKey = draft.sendKey ?? crypto.randomUUID();
    saveSummaryDraft(postId, { ...draft, sendKey });
    const { body, rests, revision } = draft;
    if ((await save({ body, easyRead, rests, revision }, sendKey)) === null) return;
    discardSummaryDraft(postId);
    showToast({ text: w.saved });
    leave();
  };

  const takeDown = async () => {
    if (isSaving || latest === null) return;
    const { body, easyRead, revision } = latest;
    const rests = latest.rests.map(({ commentId }) => commentId);
    const empty = { body: '', easyRead: [], rests: [], revision };
    const now = await save(empty, crypto.randomUUID());
    if (now === null) return;
    const undo = async () => {
      const isBack = await save({ body, easyRead, rests, revision: now }, crypto.randomUUID());
      if (isBack !== null) announce(w.broughtBack);
    };
    discardSummaryDraft(postId);
    showToast({ text: w.takenDown, action: { label: w.undo, run: () => void undo() } });
    leave();
  };

  const discard = () => {
    discardSummaryDraft(postId);
    announce(w.discarded);
    leave();
  };

  return (
    <form
      ref={form}
      className="composer"
      onSubmit={(event) => void submit(event)}
      aria-labelledby={`${id}-heading`}
      noValidate
    >
      <h4 id={`${id}-heading`}>{hasSummary ? w.headingChange : w.headingNew}</h4>
      <p className="hint">{w.hint}</p>
      {isOvertaken && (
        <Overtaken
          latest={latest}
          onKeepMine={() => {
            change({ revision: latest?.revision ?? 0 });
            announce(w.keptMine);
            form.current?.querySelector('textarea')?.focus();
          }}
          onTakeTheirs={() => {
            discardSummaryDraft(postId);
            form.current?.querySelector('textarea')?.focus();
          }}
        />
      )}
      <SummaryBody slug={slug} value={draft.body} onChange={(body) => change({ body })} />
      <EasyReadField value={draft.easyRead} onChange={(easyRead) => change({ easyRead })} />
      <RestsField
        slug={slug}
        value={draft.rests}
        known={latest?.rests ?? []}
        onChange={(rests) => change({ rests })}
      />
      {problem && !isOvertaken && <p className="wrong">{problem}</p>}
      <div className="end">
        <p className="meter">{isKept ? w.keepsDraft : w.notKept}</p>
        {(kept || picked.length > 0) && <Button onClick={discard}>{w.discard}</Button>}
        {hasSummary && !isOvertaken && (
          <Button onClick={() => void takeDown()} aria-disabled={isSaving}>
            {w.takeDown}
          </Button>
        )}
        <Button onClick={leave}>{w.close}</Button>
        <Button look="primary" type="submit" aria-disabled={isSaving}>
          {isSaving ? w.saving : w.save}
        </Button>
      </div>
    </form>
  );
}
