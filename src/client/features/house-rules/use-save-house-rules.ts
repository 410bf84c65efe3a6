import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WritePage } from '../../../contract/written-pages.ts';
import { answer, api, once, Refusal } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { fieldTexts, problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { houseRulesQueries } from './house-rules-queries.ts';

/** Writes a revision. Gives its number; or null, and why not stands in `problem`. */
export function useSaveHouseRules() {
  const m = useMessages();
  const client = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (page: WritePage, key: string): Promise<number | null> => {
    setIsSaving(true);
    setProblem(null);
    try {
      const { revision } = await answer<{ revision: number }>(
        api.api.pages['house-rules'].$put({ json: page }, once(key)),
      );
      await client.invalidateQueries({ queryKey: houseRulesQueries.page.queryKey });
      void client.invalidateQueries({ queryKey: houseRulesQueries.revisions.queryKey });
      return revision;
    } catch (error) {
      const said = problemText(error, m);
      const text = fieldTexts(error, m)['body'] || said;
      setProblem(text);
      announce(text);
      // Theirs is shown beside one's own.
      if (error instanceof Refusal && error.problem.code === 'changed-meanwhile')
        await client.invalidateQueries({ queryKey: houseRulesQueries.revisions.queryKey });
      return null;
    } finally {
      setIsSaving(false);
    }
  };
  return { save, isSaving, problem, setProblem };
}
