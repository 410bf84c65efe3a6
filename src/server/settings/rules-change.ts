import type { ChangedRules, RuleSettings } from '../../contract/settings.ts';
import { can } from '../../contract/permissions.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { lettersOf } from '../moderation/rules/word-list.ts';
import { writeLog } from '../moderation/write-log.ts';
import { rulesAtFirst, rulesKey, type StoredRules } from './rules-store.ts';

/** Without doubles and empty lines; spaces as one types them. */
const tidied = (entries: readonly string[]): string[] => {
  const seen = new Map(
    entries.map((entry) => entry.trim().replace(/\s+/gu, ' ')).map((entry) => [entry.toLowerCase(), entry]),
  );
  return [...seen.values()].filter((entry) => entry !== '');
};

function mustBeWords(field: string, entries: readonly string[]): void {
  const tooShort = entries.find((entry) => lettersOf(entry) < 2);
  if (tooShort === undefined) return;
  const detail = `“${tooShort}” is too short to look for. Write at least two letters or figures.`;
  refuse('invalid', detail, { fields: { [field]: detail } });
}

/** Administrators alone. The log tells how long the lists are, and none of their words. */
export async function changeRules(
  trx: Writer,
  person: Person,
  { revision, ...wanted }: ChangedRules,
  at: number,
): Promise<RuleSettings> {
  if (!can(person, 'change-settings', null, at)) refuse('not-allowed', 'Only administrators can do this.');
  const rules = {
    ...wanted,
    holdWords: tidied(wanted.holdWords),
    refuseWords: tidied(wanted.refuseWords),
  };
  mustBeWords('holdWords', rules.holdWords);
  mustBeWords('refuseWords', rules.refuseWords);
  const before = await lockRules(trx);
  if (before.revision !== revision)
    refuse(
      'changed-meanwhile',
      'Somebody else has changed these rules. Look at theirs before you save yours.',
    );
  const line = await writeLog(trx, person, at, {
    action: 'settings-changed',
    post_id: '',
    comment_id: null,
    target: inWords(rules),
  });
  const stored: StoredRules = { ...rules, revision: revision + 1 };
  await trx
    .updateTable('settings')
    .set({ value: JSON.stringify(stored), at, by: line.by })
    .where('key', '=', rulesKey)
    .execute();
  return { ...stored, changed: { at, by: line.by } };
}

/** Waits for whoever else is changing them. */
async function lockRules(trx: Writer): Promise<StoredRules> {
  const { value } = await trx
    .insertInto('settings')
    .values({ key: rulesKey, value: JSON.stringify(rulesAtFirst), at: 0, by: '' })
    .onConflict((on) => on.column('key').doUpdateSet((eb) => ({ key: eb.ref('excluded.key') })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return JSON.parse(value) as StoredRules;
}

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

const inWords = ({ holdFirst, links, holdWords, refuseWords }: Omit<StoredRules, 'revision'>): string =>
  [
    `First comments of new people ${holdFirst ? 'wait' : 'do not wait'}`,
    `more than ${count(links, 'link', 'links')} wait`,
    `${count(holdWords.length, 'entry', 'entries')} held`,
    `${count(refuseWords.length, 'entry', 'entries')} refused`,
  ].join(', ');
