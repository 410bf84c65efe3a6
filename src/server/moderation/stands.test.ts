import { describe, expect, it } from 'vitest';
import { logActions } from '../../contract/moderation.ts';
import type { LogAction } from '../../contract/moderation.ts';
import { standing, type StandingLine, type StateNow } from './stands.ts';

const commentless: readonly LogAction[] = [
  ...(['debate-closed', 'debate-reopened', 'hold-began', 'hold-ended', 'slow-mode-set'] as const),
  ...([
    'summary-written',
    'summary-taken-down',
    'summary-erased',
    'settings-changed',
    'page-written',
  ] as const),
];
const line = (action: LogAction, index: number, more: Partial<StandingLine> = {}): StandingLine => ({
  id: String(index),
  action,
  post_id: 'post',
  comment_id: commentless.includes(action) ? null : 'comment',
  target: null,
  until: null,
  kind_to: null,
  change_state: null,
  ...more,
});
const visible: StateNow = { isHidden: false, kind: null, changeState: null };
const hidden: StateNow = { ...visible, isHidden: true };

/** What happened, in order, as `action` or `(action)` for what stands no longer; and what the comment is now. */
const told: [string, StateNow?][] = [
  ['comment-hidden', hidden],
  ['(comment-hidden) comment-shown', visible],
  ['(comment-hidden) (comment-shown) comment-hidden', hidden],
  ['comment-hidden appeal-refused', hidden],
  ['(comment-hidden) appeal-granted', visible],
  ['(comment-hidden) (appeal-granted) comment-hidden', hidden],
  ['comment-held', hidden],
  ['(comment-held) comment-approved', visible],
  ['(comment-held) comment-refused', hidden],
  ['(comment-held) comment-hidden', hidden],
  ['(comment-held) (comment-refused) appeal-granted', visible],
  ['comment-hidden comment-sent-again', hidden],
  ['(comment-hidden) (comment-sent-again) comment-approved', visible],
  ['comment-hidden (comment-sent-again) comment-refused', hidden],
  ['report-dismissed', visible],
  ['(report-dismissed) comment-hidden', hidden],
  // A decision that was taken back was never there.
  ['comment-held (comment-approved) decision-undone', hidden],
  ['(comment-held) (comment-approved) decision-undone comment-refused', hidden],
  ['(comment-hidden) decision-undone', visible],
  ['comment-hidden (appeal-granted) decision-undone', hidden],
  ['comment-hidden (appeal-refused) decision-undone', hidden],
  ['decision-undone', visible],
  // Shown with its branch, or hidden with it: no line of its own.
  ['(comment-hidden)', visible],
  ['(comment-shown)', hidden],
  ['branch-hidden', hidden],
  ['(branch-hidden) branch-shown', visible],
  ['comment-hidden (branch-hidden) branch-shown', hidden],
  ['(comment-shown) branch-hidden', hidden],
  ['branch-locked', visible],
  ['(branch-locked) branch-unlocked', visible],
  ['branch-locked comment-hidden', hidden],
  ['(kind-corrected:agree) kind-corrected:differ', { ...visible, kind: 'differ' }],
  ['(kind-corrected:agree)', { ...visible, kind: 'question' }],
  ['(kind-corrected:agree) (kind-corrected:differ) kind-corrected:agree', { ...visible, kind: 'agree' }],
  ['change-moved:trying', { ...visible, changeState: 'trying' }],
  ['(change-moved:trying)', { ...visible, changeState: 'happened' }],
  ['(change-moved:trying) change-moved:idea', { ...visible, changeState: 'idea' }],
  ['change-note-taken-back change-note-put-back', visible],
  ['(debate-closed) debate-reopened'],
  ['(debate-closed) (debate-reopened) debate-closed'],
  ['debate-closed comment-hidden', hidden],
  ['(hold-began) hold-ended'],
  ['hold-began debate-closed slow-mode-set'],
  ['(slow-mode-set) slow-mode-set'],
  ['summary-written summary-written'],
  ['(summary-written) summary-taken-down'],
  ['(summary-written) (summary-taken-down) summary-written'],
  ['(summary-written) summary-taken-down summary-erased'],
  ['person-muted person-banned'],
  ['(person-muted) sanction-lifted'],
  ['person-banned (sanction-lifted) person-banned'],
  ['(person-banned) sanction-lifted (person-banned) sanction-lifted'],
  ['(settings-changed) settings-changed'],
  ['(page-written) page-written'],
];

describe('a line of the log', () => {
  for (const [words, now = visible] of told)
    it(`stands, or does not: ${words}`, () => {
      const actions = words.split(' ');
      const lines = actions.map((word, index) => {
        const [action = '', to = null] = word.replace(/[()]/g, '').split(':');
        return line(action as LogAction, index, {
          kind_to: to as StandingLine['kind_to'],
          change_state: to as StandingLine['change_state'],
        });
      });
      const stands = standing(lines, () => now);
      expect(actions.map((word) => word.replace(/[()]/g, ''))).toEqual(
        actions.map((word, index) => (stands.has(String(index)) ? word : word.slice(1, -1))),
      );
    });

  it('is in that table, whatever it tells', () => {
    const words = told.map(([one]) => one).join(' ');
    for (const action of logActions) expect(words).toContain(action);
  });

  it('is not taken back by what happened to something else', () => {
    const lines = [
      line('comment-hidden', 0),
      line('comment-shown', 1, { comment_id: 'other' }),
      line('debate-closed', 2),
      line('debate-reopened', 3, { post_id: 'other' }),
      line('person-muted', 4, { target: 'Blue Kettle', until: 9 }),
      line('sanction-lifted', 5, { target: 'Blue Kettle', until: 8 }),
      line('settings-changed', 6, { target: 'Help for somebody at risk' }),
      line('settings-changed', 7, { target: 'First comments are held' }),
      line('page-written', 8, { target: 'house-rules' }),
      line('page-written', 9, { target: 'another' }),
    ];
    const stands = standing(lines, (id) => (id === 'comment' ? hidden : visible));
    expect([...stands]).toEqual(lines.map(({ id }) => id));
  });
});
