import type { Rules, RuleSettings } from '../../contract/settings.ts';
import type { Reader } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { ReadyRules } from '../moderation/before.ts';
import { wordList } from '../moderation/rules/word-list.ts';

/** The row of `settings`. */
export const rulesKey = 'rules';

export type StoredRules = Rules & { revision: number };

/** Until an administrator says otherwise. */
export const rulesAtFirst: StoredRules = {
  holdFirst: false,
  links: 3,
  holdWords: [],
  refuseWords: [],
  revision: 0,
};

const stored = prepared<{ key: string }>()((db, p) =>
  db.selectFrom('settings').select(['value', 'at', 'by']).where('key', '=', p('key')),
);

export const ready = (rules: Rules): ReadyRules => ({
  holdFirst: rules.holdFirst,
  links: rules.links,
  holdWords: wordList(rules.holdWords),
  refuseWords: wordList(rules.refuseWords),
});

const atFirst = ready(rulesAtFirst);
/** The last rules that were made ready: they rarely change, and every comment needs them. */
let last = { value: '', rules: atFirst };

/** The rules as they are now: one look at an index. */
export async function readReadyRules(db: Reader): Promise<ReadyRules> {
  const [row] = await stored(db, { key: rulesKey });
  if (row === undefined) return atFirst;
  if (last.value !== row.value)
    last = { value: row.value, rules: ready(JSON.parse(row.value) as StoredRules) };
  return last.rules;
}

export async function readRules(db: Reader): Promise<RuleSettings> {
  const [row] = await stored(db, { key: rulesKey });
  return row === undefined
    ? { ...rulesAtFirst, changed: null }
    : { ...(JSON.parse(row.value) as StoredRules), changed: { at: row.at, by: row.by } };
}
