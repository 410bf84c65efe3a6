import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChangedRules, RuleSettings } from '../../../contract/settings.ts';
import { answer, api, once, Refusal } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { fieldTexts, problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { rulesQuery } from './rules-queries.ts';

type Problem = { text: string; fields: Record<string, string> };

/** Saves the rules; null: they were not, and `problem` says why. Others' rules are got when they were faster. */
export function useSaveRules() {
  const m = useMessages();
  const client = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The same again, after no answer came, is the same request. */
  const sent = useRef({ body: '', key: '' });

  const save = async (rules: ChangedRules): Promise<RuleSettings | null> => {
    const body = JSON.stringify(rules);
    if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
    setIsSaving(true);
    setProblem(null);
    try {
      const saved = await answer(api.api.moderation.settings.$put({ json: rules }, once(sent.current.key)));
      client.setQueryData(rulesQuery.queryKey, saved);
      return saved;
    } catch (error) {
      const text = problemText(error, m);
      const refusal = error instanceof Refusal ? error.problem : null;
      setProblem({ text, fields: fieldTexts(error, m) });
      announce(text);
      if (refusal?.code === 'changed-meanwhile') await client.invalidateQueries(rulesQuery);
      return null;
    } finally {
      setIsSaving(false);
    }
  };
  return { save, isSaving, problem, forgetProblem: () => setProblem(null) };
}
