import type { Operation } from './operation.ts';
import * as settings from './settings.ts';

export const settingsOperations: Operation[] = [
  {
    id: 'setHold',
    summary: 'Let comments of a debate wait until a moderator has checked them, or appear at once',
    method: 'put',
    path: '/api/posts/:slug/hold',
    audience: 'own',
    body: settings.held,
    answer: settings.held,
    once: true,
  },
  {
    id: 'setSlowMode',
    summary: 'How long one waits between comments in a debate',
    method: 'put',
    path: '/api/posts/:slug/slow-mode',
    audience: 'own',
    body: settings.slowMode,
    answer: settings.slowMode,
    once: true,
  },
  {
    id: 'getRules',
    summary: 'What is looked at before a comment appears',
    method: 'get',
    path: '/api/moderation/settings',
    audience: 'own',
    answer: settings.ruleSettings,
  },
  {
    id: 'changeRules',
    summary: 'Change what is looked at before a comment appears',
    method: 'put',
    path: '/api/moderation/settings',
    audience: 'own',
    body: settings.changedRules,
    answer: settings.ruleSettings,
    once: true,
  },
  {
    id: 'testText',
    summary: 'What would happen to a text before it appears',
    method: 'post',
    path: '/api/moderation/settings/test',
    audience: 'own',
    body: settings.testedText,
    answer: settings.testResult,
  },
];
