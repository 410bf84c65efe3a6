import { type FormEvent, useId, useRef, useState, useSyncExternalStore } from 'react';
import { limits } from '../../../contract/limits.ts';
import { can } from '../../../contract/permissions.ts';
import type { RuleSettings } from '../../../contract/settings.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSettingsMessages } from '../../lib/messages/settings.ts';
import { useNow } from '../../lib/now.ts';
import { storageWorks, watchStorage } from '../../lib/storage.ts';
import { exactTime } from '../../lib/times.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.ts';
import { useViewer } from '../people/use-viewer.ts';
import { draftFrom, dropDraft, keepDraft, keptDraft, type RulesDraft, rulesFrom } from './rules-draft.ts';
import { RulesFields } from './rules-fields.tsx';
import { TheirRules } from './their-rules.tsx';
import { TryText } from './try-text.tsx';
import { useSaveRules } from './use-save-rules.ts';

/** Nothing that was typed is lost: it is kept on the device until it is saved or deleted. */
export function RulesForm({ rules }: { rules: RuleSettings }) {
  const m = useMessages();
  const w = useSettingsMessages();
  const { viewer } = useViewer();
  const canChange = useNow((now) => can(viewer, 'change-settings', null, now));
  const isKept = useSyncExternalStore(watchStorage, storageWorks, () => true);
  const [typed, setTyped] = useState<RulesDraft | null>(keptDraft);
  const { save, isSaving, problem, forgetProblem } = useSaveRules();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const draft = (canChange ? typed : null) ?? draftFrom(rules);
  const isChanged = canChange && typed !== null;
  const isOvertaken = isChanged && typed.revision !== rules.revision;
  const said = rulesFrom(draft);

  const change = (part: Partial<RulesDraft>) => {
    const now = { ...draft, ...part };
    keepDraft(now);
    setTyped(now);
    forgetProblem();
  };
  const drop = () => {
    dropDraft();
    setTyped(null);
    forgetProblem();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    if (said === null || isOvertaken) {
      const at = isOvertaken ? '.overtaken button' : '[aria-invalid="true"]';
      return form.current?.querySelector<HTMLElement>(at)?.focus();
    }
    if (!isChanged) return announce(w.nothingToSave);
    const { changed: _, revision: _before, ...before } = rules;
    const saved = await save(said);
    if (saved === null) return;
    drop();
    const undo = async () => {
      if ((await save({ ...before, revision: saved.revision })) !== null) announce(w.broughtBack);
    };
    showToast({ text: w.saved, action: { label: w.undo, run: () => void undo() } });
  };

  return (
    <>
      {!canChange && <p className="notice">{w.readOnly}</p>}
      <p className="byline">
        {rules.changed === null
          ? w.neverChanged
          : w.changed(rules.changed.by, exactTime(rules.changed.at, m.language))}
      </p>
      <form ref={form} className="rules-form" onSubmit={(event) => void submit(event)} noValidate>
        {isOvertaken && (
          <TheirRules
            onTakeTheirs={drop}
            onKeepMine={() => {
              change({ revision: rules.revision });
              announce(w.keptMine);
            }}
          />
        )}
        <RulesFields
          draft={draft}
          refused={problem?.fields ?? {}}
          isReadOnly={!canChange}
          onChange={change}
        />
        {problem !== null && !isOvertaken && <p className="wrong">{problem.text}</p>}
        {canChange && (
          <div className="end">
            <p className="meter" id={id}>
              {isChanged ? (isKept ? w.keepsDraft : w.notKept) : ''}
            </p>
            {isChanged && (
              <Button
                onClick={() => {
                  drop();
                  announce(w.discarded);
                }}
              >
                {w.discard}
              </Button>
            )}
            <Button look="primary" type="submit" aria-disabled={isSaving || !isChanged} aria-describedby={id}>
              {isSaving ? w.saving : w.save}
            </Button>
          </div>
        )}
      </form>
      <TryText rules={said} most={limits.comment} />
    </>
  );
}
