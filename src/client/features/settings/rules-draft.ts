import { limits } from '../../../contract/limits.ts';
import type { ChangedRules, RuleSettings } from '../../../contract/settings.ts';
import { deviceStorage } from '../../lib/storage.ts';

/** What an administrator has typed and not saved yet. */
export type RulesDraft = {
  holdFirst: boolean;
  links: string;
  /** An entry a line. */
  holdWords: string;
  refuseWords: string;
  /** The revision it was begun from. */
  revision: number;
};

export type WordsField = 'holdWords' | 'refuseWords';

export const draftFrom = (rules: RuleSettings): RulesDraft => ({
  holdFirst: rules.holdFirst,
  links: String(rules.links),
  holdWords: rules.holdWords.join('\n'),
  refuseWords: rules.refuseWords.join('\n'),
  revision: rules.revision,
});

export const entriesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export type WordsProblem = { kind: 'too-long'; line: number } | { kind: 'too-many' };

/** Why a list could not be saved; null: it could. Lines are counted from 1. */
export function wordsProblem(text: string): WordsProblem | null {
  const line = text.split('\n').findIndex((entry) => entry.trim().length > limits.moderation.word);
  if (line !== -1) return { kind: 'too-long', line: line + 1 };
  return entriesOf(text).length > limits.moderation.words ? { kind: 'too-many' } : null;
}

/** null: it is not a number one can choose. */
export function linksOf(text: string): number | null {
  const links = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  return links <= limits.moderation.links ? links : null;
}

/** The rules a draft says; null: something in it has to be corrected first. */
export function rulesFrom(draft: RulesDraft): ChangedRules | null {
  const links = linksOf(draft.links);
  if (links === null || wordsProblem(draft.holdWords) || wordsProblem(draft.refuseWords)) return null;
  const { holdFirst, revision } = draft;
  return {
    ...{ holdFirst, links, revision },
    holdWords: entriesOf(draft.holdWords),
    refuseWords: entriesOf(draft.refuseWords),
  };
}

const entry = 'equal-say:rules-draft';

export const keepDraft = (draft: RulesDraft): void => deviceStorage.setItem(entry, JSON.stringify(draft));
export const dropDraft = (): void => deviceStorage.removeItem(entry);

export function keptDraft(): RulesDraft | null {
  try {
    return JSON.parse(deviceStorage.getItem(entry) ?? 'null') as RulesDraft | null;
  } catch {
    return null;
  }
}
