import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is missing.' : 'This has the wrong form.';
    case 'too_big':
      return `This is too long: at most ${issue.maximum} characters.`;
    case 'too_small':
      return 'Write something here.';
    case 'invalid_format':
      return issue.format === 'email' ? 'This is not an e-mail address.' : 'This has the wrong form.';
    case 'invalid_value':
      return 'Choose one of the given values.';
    default:
      return 'This has the wrong form.';
  }
}

/** Nobody fills in more, and an answer should not be longer than the question. */
const mostFields = 20;

/** What is wrong with each field, in plain words. Unknown fields are named as they were sent, cut short. */
export function plainFields(issues: readonly Issue[]): Record<string, string> {
  const fields: [string, string][] = [];
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) fields.push([key.slice(0, 100), 'There is no such field.']);
    else fields.push([issue.path.join('.') || 'content', sentence(issue)]);
  }
  return Object.fromEntries(fields.slice(0, mostFields));
}
