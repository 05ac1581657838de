import { mustBeUnique } from './definition-error.ts';
import type { Template } from './define-template.ts';
import { afterMessages } from './templates/after.ts';
import { arrangingMessages } from './templates/arranging.ts';
import { spokenLines } from './templates/lines.ts';
import { noAnswerMessages } from './templates/no-answer.ts';
import { shortRequests } from './templates/requests-short.ts';
import { writtenRequests } from './templates/requests-written.ts';
import { supervisorMessages } from './templates/supervisor.ts';

/** The 32 templates that ship with the product, by id. */
export const templates: readonly Template[] = [
  ...writtenRequests,
  ...shortRequests,
  ...supervisorMessages,
  ...noAnswerMessages,
  ...arrangingMessages,
  ...afterMessages,
  ...spokenLines,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));

mustBeUnique(templates, 'templates');

const byId = new Map(templates.map((template) => [template.id, template]));

/** @returns undefined for an id that does not ship with the product. */
export function templateById(id: string): Template | undefined {
  return byId.get(id);
}
