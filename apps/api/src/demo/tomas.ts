import type { Instant } from '@acquaint/core/workflow/records';
import { saveInternship } from '../services/profile/internships.ts';
import { dateAt, daysLater } from './moments.ts';
import type { Happening } from './notebook.ts';
import { people } from './people.ts';
import { asking, notesOn } from './texts.ts';

/** An intern who would like to talk with a colleague: the supervisor has to agree first. */
export function tomasStories(now: Instant): Happening[] {
  const { place, fields } = people.jonas;
  return [
    {
      at: daysLater(now, -3),
      does: ({ deps, member }) =>
        saveInternship(deps, member, {
          id: deps.newId(),
          version: null,
          idempotencyKey: deps.newId(),
          employer: fields.employer ?? '',
          team: 'Gauges',
          start: dateAt(daysLater(now, -35), place),
          end: dateAt(daysLater(now, 120), place),
          settledIn: true,
          supervisor: {
            name: 'Priya Raman',
            greeting: 'Dear Priya',
            email: 'p.raman@river-agency.example',
            contactId: null,
            mayBeNamed: true,
          },
        }),
    },
    {
      at: daysLater(now, -2),
      does: async (book) => {
        await book.meet('jonas', fields);
        await book.check('jonas');
        await book.begin('jonas', 'river restoration');
        await book.act('jonas', ...asking('jonas', 'in_person'), ...notesOn('jonas', book));
      },
    },
  ];
}
