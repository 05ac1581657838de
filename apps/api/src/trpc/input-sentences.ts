import type { z } from 'zod';

/** What a form says where a schema has no sentence of its own. Values are never repeated. */
export function inputSentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Please fill this in.'
        : 'This is not of the kind that belongs here.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Please choose one of the possible values.';
    case 'too_big':
      return tooMuch(issue);
    case 'too_small':
      return issue.origin === 'string' ? 'Please write a little more.' : 'That is too little.';
    case 'unrecognized_keys':
      return 'There is no such field.';
    default:
      return 'This does not have the right form.';
  }
}

function tooMuch({ origin, maximum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `Please keep this to ${maximum} characters.`;
  if (origin === 'array') return `Please give at most ${maximum} entries.`;
  return `Please give at most ${maximum}.`;
}
