import type { Guest } from '../find-guest.ts';
import type { Reader } from '../reader.ts';
import { Form } from './form.ts';
import type { Parsed } from './problems.ts';

export const SUPERVISOR_CHOICES = ['fine', 'conditions', 'no', 'instead'] as const;

export interface NamedPerson {
  name: string;
  role: string | null;
  team: string | null;
}

export interface SupervisorAnswer {
  choice: (typeof SUPERVISOR_CHOICES)[number];
  conditions: { text: string; from: string | null; until: string | null } | null;
  names: NamedPerson[];
}

export function supervisorAnswer(
  guest: Guest,
  reader: Reader,
  body: URLSearchParams,
): Parsed<SupervisorAnswer> {
  const form = new Form(body, reader, guest.dossier.now);
  const choice = form.choice('answer', SUPERVISOR_CHOICES) ?? 'no';
  let conditions: SupervisorAnswer['conditions'] = null;
  if (choice === 'conditions') {
    const text = form.words('conditions', 1000) ?? '';
    const from = form.date('from');
    const until = form.date('until');
    if (from !== null && until !== null && until < from) form.refuse('until', 'e_order');
    if (text === '' && from === null && until === null && form.problems.length === 0) {
      form.refuse('conditions', 'e_conditions');
    }
    conditions = { text, from, until };
  }
  const names: NamedPerson[] = [];
  if (choice === 'instead') {
    for (const n of [1, 2, 3]) {
      const name = form.line(`name-${n}`, 200);
      const role = form.line(`role-${n}`, 200);
      const team = form.line(`team-${n}`, 200);
      if (name !== null && /\p{L}/u.test(name)) names.push({ name, role, team });
      else if (name !== null || role !== null || team !== null) form.refuse(`name-${n}`, 'e_name');
    }
    if (names.length === 0 && form.problems.length === 0) form.refuse('name-1', 'e_name');
  }
  return form.result({ choice, conditions, names });
}
