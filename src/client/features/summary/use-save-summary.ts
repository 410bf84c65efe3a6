import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WriteSummary } from '../../../contract/summary.ts';
import { answer, api, once, Refusal } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { postKeys } from '../../lib/post-cache.ts';
import { fieldTexts, problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { summaryQueries } from './summary-queries.ts';

/**
 * Writes a revision, and gets what became of it. Gives the number of the revision; or null, and why not stands in
 * `problem`, and in `isOvertaken` whether somebody else was faster.
 */
export function useSaveSummary(slug: string) {
  const m = useMessages();
  const client = useQueryClient();
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (summary: WriteSummary, key: string): Promise<number | null> => {
    setIsSaving(true);
    setProblem(null);
    try {
      const { revision } = await answer<{ revision: number }>(
        api.api.posts[':slug'].summary.$put({ param: { slug }, json: summary }, once(key)),
      );
      await client.invalidateQueries({ queryKey: postKeys.one(slug) });
      void client.invalidateQueries({ queryKey: summaryQueries.revisions(slug).queryKey });
      return revision;
    } catch (error) {
      const text = problemText(error, m);
      const fields = Object.values(fieldTexts(error, m));
      setProblem(fields[0] ?? text);
      announce(fields[0] ?? text);
      // Theirs is shown beside one's own.
      if (error instanceof Refusal && error.problem.code === 'changed-meanwhile')
        await client.invalidateQueries({ queryKey: summaryQueries.revisions(slug).queryKey });
      return null;
    } finally {
      setIsSaving(false);
    }
  };
  return { save, isSaving, problem, setProblem };
}
