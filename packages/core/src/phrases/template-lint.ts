import type { TemplateProblem } from '../draft/parse.ts';
import type { TemplateLintCode } from '../library/template-lint-codes.ts';
import { fill } from './say.ts';

/** What the check of a template says; the checks of letters bring sentences of their own. */
export const templateLintPhrases: Readonly<
  Record<Exclude<TemplateLintCode, 'letter' | 'broken'>, string>
> = {
  body_empty: 'The text is empty.',
  subject_missing: 'This message opens a thread, so it needs a subject.',
  subject_not_used: 'This message has no subject of its own: leave it empty.',
  variable_unknown:
    'There is no variable called “{name}”. The list beside the text has all of them.',
  variable_misspelt: 'There is no variable called “{name}”. Did you mean “{suggestion}”?',
  meeting_unknown_yet:
    '“{name}” is not known when this message is written: no meeting is agreed yet.',
  unusual_variable:
    'Messages at this point do not use “{name}” so far. Where it is not on record, the student cannot send the text. To let the sentence disappear instead, put it in [[ ]] and write a ? before the name.',
  missing_here: 'The text in “{language}” uses “{name}”, this one does not.',
  missing_there: 'This text uses “{name}”, the one in “{language}” does not.',
  filled_in_english: '“{name}” is filled in with English words, also in this language.',
};

const problems: Readonly<Record<TemplateProblem['code'], string>> = {
  variable_not_closed: 'Line {line}: “{found}” opens a variable that no }} closes.',
  variable_not_opened: 'Line {line}: }} closes a variable that was not opened.',
  variable_empty: 'Line {line}: a variable without a name.',
  variable_unknown: 'Line {line}: there is no variable called “{found}”.',
  group_not_closed: 'Line {line}: [[ opens a part that no ]] closes.',
  group_not_opened: 'Line {line}: ]] closes a part that was not opened.',
  group_in_group: 'Line {line}: [[ stands inside another [[ ]].',
  group_without_optional:
    'Line {line}: a part in [[ ]] needs a variable with a ? before its name, such as {{?offerHelp}}.',
};

/** Why a template's text cannot be read. */
export function sayTemplateProblem(problem: TemplateProblem | null): string {
  if (problem === null) return 'The subject must be one line with words in it.';
  const { code, line, found } = problem;
  // The example in braces is no parameter.
  const [head = '', tail] = problems[code].split('{{?');
  return fill(head, { line, found }) + (tail === undefined ? '' : `{{?${tail}`);
}
