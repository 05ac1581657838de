import { HOUR, instantMs, msInstant } from '../schedule/instant.ts';
import { factsKey } from '../workflow/meeting-facts.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Meeting } from '../workflow/interview.ts';
import { type Hit, defineRule } from './rule.ts';
import { ahead, goesThere, isAgreed, named, startOf } from './talk.ts';
import { bodyWords } from './body-words.ts';

const NOTE_WORDS = { least: 30, most: 90 };

export const MEETING_FACT_CODES = [
  'date',
  'time',
  'zone',
  'minutes',
  'address',
  'meeting_point',
  'number',
  'link',
  'who_starts',
] as const;
export type MissingFact = (typeof MEETING_FACT_CODES)[number];

/** What both sides still have to know before the meeting can be confirmed, by name (R54). */
export function missingFacts(meeting: Meeting): MissingFact[] {
  const missing: MissingFact[] = [];
  const [date = '', time = ''] = meeting.wallTime.split('T');
  if (date === '' || startOf(meeting) === null) missing.push('date');
  if (time === '') missing.push('time');
  if (!meeting.zone) missing.push('zone');
  if (!(meeting.minutes > 0)) missing.push('minutes');
  const { place } = meeting;
  const text = place?.text.trim() ?? '';
  if (goesThere(meeting.mode)) {
    if (place?.kind !== 'address' || text === '') missing.push('address');
    if (!place?.meetingPoint?.trim()) missing.push('meeting_point');
  } else if (meeting.mode === 'telephone') {
    if (place?.kind !== 'number' || text === '') missing.push('number');
  } else if (place?.kind !== 'link' || text === '') missing.push('link');
  if (meeting.whoStarts === null) missing.push('who_starts');
  return missing;
}

/** The last note repeats exactly what is agreed now (R59). */
export function noteIsCurrent(meeting: Meeting): boolean {
  return meeting.confirmation !== null && meeting.confirmation.factsKey === factsKey(meeting);
}

/** A.5: both sides have the same facts in writing. */
export const confirmRules = [
  defineRule({
    id: 'R54',
    step: 'confirm',
    severity: 'BLOCK',
    source: '4a',
    applies: ({ interview }) => isAgreed(interview.meeting),
    check: (dossier) => {
      const { meeting } = dossier.interview;
      if (meeting === null) return [];
      return missingFacts(meeting).map((code) => ({
        severity: 'BLOCK',
        code,
        params: named(dossier),
        gates: ['confirm'],
        fix: 'meeting',
      }));
    },
  }),
  defineRule({
    id: 'R55',
    step: 'confirm',
    severity: 'BLOCK',
    source: '4a',
    applies: ({ interview }) => isAgreed(interview.meeting),
    check: (dossier) =>
      dossier.interview.meeting?.evidence
        ? []
        : [{ severity: 'BLOCK', params: named(dossier), gates: ['confirm'], fix: 'evidence' }],
  }),
  defineRule({
    id: 'R56',
    step: 'confirm',
    severity: 'WARN',
    source: '4b',
    applies: (dossier) => ahead(dossier) !== null,
    check: (dossier) => {
      const coming = ahead(dossier);
      if (coming === null || noteIsCurrent(coming.meeting)) return [];
      const agreedMs = instantMs(coming.meeting.agreedAt);
      const { confirmationRemindHours, confirmationWithinHours } = dossier.policy;
      const overdueMs = agreedMs + confirmationWithinHours * HOUR;
      if (coming.nowMs >= overdueMs) {
        return [
          {
            severity: 'WARN',
            code: 'late',
            params: { ...named(dossier), hours: confirmationWithinHours },
            dueAt: msInstant(overdueMs),
            fix: 'confirmation',
          },
        ];
      }
      return [
        {
          severity: 'REMIND',
          code: 'write',
          params: named(dossier),
          dueAt: msInstant(agreedMs + confirmationRemindHours * HOUR),
          fix: 'confirmation',
        },
      ];
    },
  }),
  // L01 and L14 read the text while it is written. Here: a note cannot repeat facts that nobody
  // has, and a note that left too long or too short is told once.
  defineRule({
    id: 'R57',
    step: 'confirm',
    severity: 'BLOCK',
    source: '4b',
    applies: (dossier) => isAgreed(dossier.interview.meeting),
    check: (dossier) => {
      const { interview, draft } = dossier;
      const { meeting } = interview;
      if (meeting === null) return [];
      if (draft?.kind === 'confirmation') {
        const missing = missingFacts(meeting).length;
        if (missing === 0) return [];
        return [
          {
            severity: 'BLOCK',
            code: 'facts_first',
            params: { missing },
            gates: ['send_message'],
            fix: 'meeting',
          },
        ];
      }
      const note = interview.messages.find(({ id }) => id === meeting.confirmation?.messageId);
      if (note === undefined) return [];
      const count = bodyWords(note.text);
      if (count >= NOTE_WORDS.least && count <= NOTE_WORDS.most) return [];
      return [
        {
          severity: 'INFO',
          code: count < NOTE_WORDS.least ? 'short' : 'long',
          params: { words: count, ...NOTE_WORDS },
        },
      ];
    },
  }),
  defineRule({
    id: 'R58',
    step: 'confirm',
    severity: 'REMIND',
    source: '4b',
    applies: (dossier) => ahead(dossier) !== null,
    check: reminders,
  }),
  defineRule({
    id: 'R59',
    step: 'confirm',
    severity: 'BLOCK',
    source: '4',
    applies: ({ interview }) =>
      isAgreed(interview.meeting) && interview.meeting.confirmation !== null,
    check: (dossier) => {
      const { meeting } = dossier.interview;
      if (meeting === null || noteIsCurrent(meeting)) return [];
      return [
        {
          severity: 'BLOCK',
          code: meeting.status === 'confirmed' ? 'changed' : 'fresh_note',
          params: named(dossier),
          gates: ['be_ready'],
          fix: 'confirmation',
        },
      ];
    },
  }),
];

function reminders(dossier: Dossier): Hit[] {
  const coming = ahead(dossier);
  if (coming === null) return [];
  const { meeting, startMs, nowMs } = coming;
  const {
    studentReminderHoursBefore,
    contactReminderHoursBefore,
    contactReminderConfirmedDaysAgo,
  } = dossier.policy;
  const hits: Hit[] = [];
  const hoursLeft = (startMs - nowMs) / HOUR;
  if (hoursLeft <= Math.max(...studentReminderHoursBefore)) {
    hits.push({
      severity: 'REMIND',
      code: 'soon',
      params: named(dossier),
      dueAt: meeting.start,
    });
  }
  const window = contactReminderHoursBefore;
  const old =
    meeting.confirmation !== null &&
    nowMs - instantMs(meeting.confirmation.sentAt) > contactReminderConfirmedDaysAgo * 24 * HOUR;
  if (
    window !== null &&
    old &&
    meeting.contactReminderSentAt === null &&
    hoursLeft >= window.from &&
    hoursLeft <= window.to
  ) {
    hits.push({
      severity: 'OFFER',
      code: 'contact_note',
      params: named(dossier),
      dueAt: msInstant(startMs - window.from * HOUR),
      fix: 'draft',
    });
  }
  return hits;
}
