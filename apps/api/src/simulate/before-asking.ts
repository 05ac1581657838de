import type { Command } from '@acquaint/core/workflow/commands';
import type { Story } from './life.ts';
import { goalFor } from '../demo/words.ts';

/** Purpose, goal, reason and form of a request. */
export function asking({ fate, n }: Story): Command[] {
  const setting = { video: 'video', in_person: 'workplace', telephone: 'phone' } as const;
  return [
    { type: 'choosePurposes', data: { purposes: ['first_hand_info', 'entering_and_advancing'] } },
    { type: 'writeGoal', data: { goal: goalFor(n) } },
    {
      type: 'writeShortlistReason',
      data: { reason: 'Work near rivers is what I can picture doing later on.' },
    },
    {
      type: 'chooseFormat',
      data: { mode: fate.mode, setting: setting[fate.mode], minutes: 20, visitMinutes: null },
    },
    { type: 'chooseChannel', data: { channel: fate.channel } },
  ];
}

/** What was read before asking: three notes on the field, two on the employer. */
export function notesOn({ book, person }: Story): Command[] {
  const employer = person.fields.employer ?? '';
  return [
    book.note('field', 'occupation_profile', 'Occupation profile', 'Models are checked at gauges.'),
    book.note('field', 'news', 'Morning paper', 'Warnings now come with a likelihood.'),
    book.note('field', 'professional_body', 'Society', 'Chartership takes about four years.'),
    book.note('employer', 'employer_site', 'Own pages', `${employer} opened a control room.`),
    book.note('employer', 'news', 'Regional news', `${employer} took on six graduates.`),
  ];
}
