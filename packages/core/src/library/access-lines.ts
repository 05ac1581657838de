import { must } from './definition-error.ts';
import { templateById } from './templates.ts';

/** One of the wordings of T31; it enters a text only by the student's own tick (L42, B.11). */
export interface AccessLine {
  readonly id: string;
  readonly text: string;
}

const body = templateById('T31')?.body ?? '';

export const accessLines: readonly AccessLine[] = body.split('\n').map((line) => {
  const [, id, text] = /^([A-Z]): (.+)$/.exec(line) ?? [];
  must(id !== undefined && text !== undefined, 'templates.T31.body', `no letter before "${line}"`);
  return { id, text };
});
