import { type FormEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { PageRevision } from '../../../contract/written-pages.ts';
import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { storageWorks, watchStorage } from '../../lib/storage.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import { discardDraft, saveDraft, useKeptDraft } from './house-rules-draft.ts';
import { HouseRulesText } from './house-rules-text.tsx';
import { OvertakenRules } from './overtaken-rules.tsx';
import { useSaveHouseRules } from './use-save-house-rules.ts';

type Props = { latest: PageRevision; onClose: () => void };

/** Nothing that was typed is lost: it is kept on the device until it is saved or deleted. */
export function HouseRulesForm({ latest, onClose }: Props) {
  const w = useHouseRulesMessages();
  const isKept = useSyncExternalStore(watchStorage, storageWorks, () => true);
  const kept = useKeptDraft();
  const draft = kept ?? { body: latest.body, revision: latest.revision };
  const { save, isSaving, problem, setProblem } = useSaveHouseRules();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const isOvertaken = draft.revision !== latest.revision;
  const focus = () => form.current?.querySelector('textarea')?.focus();
  useEffect(focus, []);

  const change = (part: { body?: string; revision?: number }) => {
    saveDraft({ body: draft.body, revision: draft.revision, ...part });
    setProblem(null);
  };
  const refuse = (text: string) => {
    setProblem(text);
    announce(text);
    focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const body = draft.body.trim();
    if (body === '') return refuse(w.needsText);
    if (body.length > limits.moderation.page) return refuse(w.tooLong);
    if (isOvertaken) return refuse(w.theirs);
    if (body === latest.body) return leave();
    const sendKey = kept?.sendKey ?? crypto.randomUUID();
    saveDraft({ ...draft, sendKey });
    const now = await save({ body, revision: draft.revision }, sendKey);
    if (now === null) return;
    const undo = async () => {
      if ((await save({ body: latest.body, revision: now }, crypto.randomUUID())) !== null)
        announce(w.undone);
    };
    showToast({ text: w.saved, action: { label: w.undo, run: () => void undo() } });
    leave();
  };
  const leave = () => {
    discardDraft();
    onClose();
  };

  return (
    <form
      ref={form}
      className="composer rules-form"
      onSubmit={(event) => void submit(event)}
      aria-labelledby={`${id}-heading`}
      noValidate
    >
      <h2 id={`${id}-heading`}>{w.heading}</h2>
      <p className="hint">{w.hint}</p>
      {isOvertaken && (
        <OvertakenRules
          latest={latest}
          onKeepMine={() => {
            change({ revision: latest.revision });
            announce(w.keptMine);
            focus();
          }}
          onTakeTheirs={() => {
            discardDraft();
            focus();
          }}
        />
      )}
      <HouseRulesText value={draft.body} onChange={(body) => change({ body })} />
      {problem && !isOvertaken && <p className="wrong">{problem}</p>}
      <div className="end">
        <p className="meter">{isKept ? w.keepsDraft : w.notKept}</p>
        {kept && (
          <Button
            onClick={() => {
              announce(w.discarded);
              leave();
            }}
          >
            {w.discard}
          </Button>
        )}
        <Button onClick={onClose}>{w.close}</Button>
        <Button look="primary" type="submit" aria-disabled={isSaving}>
          {isSaving ? w.saving : w.save}
        </Button>
      </div>
    </form>
  );
}
