import { buildAgenda } from '@acquaint/core/agenda/build';
import { agendaContext } from '@acquaint/core/rules/agenda-facts';
import { aDossier, aDraft, agreed, someResearch } from '@acquaint/core/testing/dossier';
import { testId } from '@acquaint/core/testing/records';
import type { AddressBookEntry, Dossier, OtherInterview } from '@acquaint/core/workflow/dossier';

/** Twenty notes in own words, on the field, the employer and the person. */
function twentyNotes(): Dossier['interview']['research'] {
  const base = someResearch();
  return Array.from({ length: 20 }, (_, i) => {
    const note = base[i % base.length];
    if (!note) throw new Error('There is no research to start from.');
    return {
      ...note,
      id: testId(1000 + i),
      text: `${note.text} Seen from another side, part ${i}.`,
    };
  });
}

/** Three interviews that are behind the student, with the messages they took. */
function threePastInterviews(): OtherInterview[] {
  return Array.from({ length: 3 }, (_, i) => {
    const draft = aDraft();
    return {
      id: testId(2000 + i),
      contactId: testId(2100 + i),
      contactName: `Person Number${i}`,
      employerKey: `employer ${i}`,
      status: 'closed' as const,
      request: {
        status: 'accepted' as const,
        firstSentAt: '2025-11-03T09:00:00.000Z',
        answeredAt: '2025-11-05T09:00:00.000Z',
      },
      meeting: null,
      thankYouOwedSince: null,
      sent: ['request', 'confirmation', 'thanks'].map((kind, n) => ({
        id: testId(2200 + 10 * i + n),
        kind: kind as 'request',
        templateId: 'T01',
        text: draft.text.replaceAll('River Trust', `Employer ${i}`),
        slots: { whyYou: `What Employer ${i} does with gauges in small rivers is new to me.` },
        sentAt: '2025-11-03T09:00:00.000Z',
      })),
    };
  });
}

/** Three interviews of history, twenty notes and twelve questions: a busy student's dossier. */
export function fullDossier(): Dossier {
  const dossier = aDossier(agreed);
  dossier.interview.research = twentyNotes();
  dossier.others = threePastInterviews();
  dossier.interview.minutes = 30;
  if (dossier.interview.meeting) dossier.interview.meeting.minutes = 30;
  dossier.interview.agenda = buildAgenda(agendaContext(dossier));
  return dossier;
}

const FIRST = ['Mira', 'Jonas', 'Aiko', 'Samuel', 'Noor', 'Petra', 'Elif', 'Tom', 'Ines', 'Ravi'];
const LAST = ['Lindqvist', 'Baker', 'Tanaka', 'Mensah', 'Haddad', 'Novak', 'Yilmaz', 'Fischer'];

/** An address book of 200 people at 200 employers. */
export function addressBook(): AddressBookEntry[] {
  return Array.from({ length: 200 }, (_, i) => {
    const familyName = `${LAST[i % LAST.length] ?? ''}${String.fromCharCode(97 + (i % 26))}`;
    return {
      contactId: testId(3000 + i),
      fullName: `${FIRST[i % FIRST.length] ?? ''} ${familyName}`,
      familyName,
      employer: `Company ${String.fromCharCode(65 + (i % 26))}${i} Works`,
    };
  });
}

/** A request of about 110 words against that address book. */
export function draftedDossier(): Dossier {
  const dossier = aDossier();
  dossier.addressBook = addressBook();
  dossier.draft = aDraft();
  return dossier;
}
