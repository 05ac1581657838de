import { closingItems, cuesFor } from '../agenda/build.ts';
import { budgetFor } from '../agenda/budget.ts';
import { editItem, itemFromQuestion, questionById } from '../agenda/item.ts';
import type { Agenda, AgendaItem } from '../agenda/types.ts';
import { agreed } from '../testing/dossier.ts';
import { testId } from '../testing/records.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Meeting } from '../workflow/interview.ts';
import { factsKey } from '../workflow/meeting-facts.ts';
import { agendaContext } from './agenda-facts.ts';

/** The worked example of C.4: 20 minutes, five questions, two of them built on notes. */
export function workedExample(dossier: Dossier): Agenda {
  const [first, second] = dossier.interview.research;
  const item = (id: string, noteId: string | null = null): AgendaItem => {
    const question = questionById(id);
    if (question === undefined) throw new Error(`The bank has no ${id}.`);
    const made = itemFromQuestion(question, agendaContext(dossier), noteId);
    return noteId === null
      ? made
      : editItem(made, made.text.replaceAll('[…]', 'ensemble forecasts'));
  };
  const budget = budgetFor(20, 'in_person');
  return {
    minutes: 20,
    opening: budget.opening,
    core: [
      item('PATH1'),
      item('PATH9', first?.id ?? null),
      item('DAY3'),
      item('FIELD2', second?.id ?? null),
      item('ENTRY4'),
    ],
    watching: 0,
    closing: closingItems(budget),
    slack: budget.slack,
    reserve: [item('DAY9'), item('SKILL2')],
    cues: cuesFor(budget),
  };
}

export function withAgenda(dossier: Dossier): Agenda {
  dossier.interview.agenda = workedExample(dossier);
  return dossier.interview.agenda;
}

export function meetingOf(dossier: Dossier): Meeting {
  const { meeting } = dossier.interview;
  if (meeting === null) throw new Error('The fixture has no meeting.');
  return meeting;
}

export const NOTE_TEXT = [
  'Dear Dr. Okafor,',
  '',
  'Thank you for making time. To have it in one place for both of us: we meet on Thursday, 12 March 2026, at 15:00 (UTC+0, London), for 20 minutes, at River Trust, 12 Quay Street, London, at reception. Should anything come up on the day, my number is +493012345678.',
  '',
  'I look forward to it.',
  '',
  'Kind regards,',
  'Lena Hoffmann',
].join('\n');

/** Both sides have the facts in writing. */
export function confirmed(dossier: Dossier): void {
  agreed(dossier);
  const meeting = meetingOf(dossier);
  meeting.status = 'confirmed';
  meeting.confirmedAt = dossier.now;
  const messageId = testId(41);
  dossier.interview.messages.push({
    id: messageId,
    kind: 'confirmation',
    templateId: 'T18',
    channel: 'email',
    to: { kind: 'contact', name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
    subject: 'Confirmed: Thursday, 12 March 2026, 15:00 (UTC+0, London)',
    text: NOTE_TEXT,
    slots: {},
    way: 'self',
    sentAt: dossier.now,
    minutes: 20,
  });
  meeting.confirmation = { sentAt: dossier.now, messageId, factsKey: factsKey(meeting) };
}

/** Nothing is missing for the talk. */
export function ready(dossier: Dossier): void {
  confirmed(dossier);
  withAgenda(dossier);
  const { plan } = dossier.interview;
  plan.attire = 'Dark trousers, blue shirt';
  plan.travelMinutes = 22;
  plan.resumePacked = true;
  plan.introduction = 'I study environmental science and build small river models.';
}

/** The talk by video instead, with a link. */
export function byVideo(dossier: Dossier): void {
  const meeting = meetingOf(dossier);
  meeting.mode = 'video';
  meeting.setting = 'video';
  meeting.place = { kind: 'link', text: 'https://meet.example/okafor', meetingPoint: null };
  meeting.whoStarts = 'student';
}

export function byPhone(dossier: Dossier): void {
  const meeting = meetingOf(dossier);
  meeting.mode = 'telephone';
  meeting.setting = 'phone';
  meeting.place = { kind: 'number', text: '+442079460123', meetingPoint: null };
  meeting.whoStarts = 'student';
}
