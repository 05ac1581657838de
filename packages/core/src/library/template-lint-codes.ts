export const TEMPLATE_LINT_CODES = [
  'body_empty',
  'subject_missing',
  'subject_not_used',
  'variable_unknown',
  'variable_misspelt',
  'broken',
  'letter',
  'meeting_unknown_yet',
  'unusual_variable',
  'missing_here',
  'missing_there',
  'filled_in_english',
] as const;
export type TemplateLintCode = (typeof TEMPLATE_LINT_CODES)[number];
