import { REMINDER_KINDS } from '@acquaint/core/notify/reminder-kinds';
import { instantMs } from '@acquaint/core/schedule/instant';
import { clockAt } from '@acquaint/core/schedule/zone-offset';
import type { Ledger, Reminded } from './ledger.ts';

/** Reminders that hang on a start: after it they would be nonsense. */
const BEFORE_THE_TALK = new Set([
  'confirmation_due',
  'contact_note',
  'meeting_soon',
  'resume_old',
  'resume_pack',
  'attire',
  'tech_check',
  'leave_soon',
  'leave_now',
]);
/** Nobody is written to between these hours of their own clock. */
/** Where staff sit. */
const OFFICE = 'Europe/Berlin';
const NIGHT = { from: '21:00', until: '07:00' } as const;

/** What must not be in any ledger, each as a sentence; an empty list is a good term. */
export function problemsOf(ledger: Ledger): string[] {
  return [
    ...twice(ledger),
    ...withoutClick(ledger),
    ...forGoneMeetings(ledger),
    ...atNight(ledger),
    ...lost(ledger),
  ];
}

/** Kinds of notice that the term never needed: named, so that a gap is seen. */
export function neverFired({ reminders }: Ledger): string[] {
  const fired = new Set(
    reminders.filter(({ status }) => status === 'sent').map(({ kind }) => kind),
  );
  return REMINDER_KINDS.filter((kind) => !fired.has(kind));
}

function twice({ delivered, reminders, sent }: Ledger): string[] {
  const seen = (values: readonly string[]): string[] =>
    values.filter((value, index) => values.indexOf(value) !== index);
  return [
    ...seen(delivered.map(({ messageId }) => messageId)).map((id) => `${id} arrived twice.`),
    ...seen(sent.map(({ sendKey }) => sendKey)).map((key) => `${key} was sent twice.`),
    ...seen(
      reminders
        .filter(({ status }) => status === 'sent')
        .map((one) =>
          [one.interviewId, one.recipientId, one.kind, one.occurrence, one.channel].join(' '),
        ),
    ).map((key) => `The reminder ${key} fired twice.`),
  ];
}

/** G9: behind each mail to somebody outside stands a click of a student. */
function withoutClick({ sent, clicks }: Ledger): string[] {
  const clicked = new Set(
    clicks.filter(({ by }) => by === 'student').map(({ messageId }) => `message:${messageId}`),
  );
  return sent
    .filter(({ audience, sendKey }) => audience !== 'member' && !clicked.has(sendKey))
    .map(({ to, sendKey }) => `${sendKey} went to ${to} without anybody's click.`);
}

/** Nothing about a start that was moved or called off. Occurrences carry meeting and sequence. */
function forGoneMeetings({ reminders, meetings }: Ledger): string[] {
  const present = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const isGone = (one: Reminded): boolean => {
    const [id = '', sequence = ''] = one.occurrence.split(':');
    const meeting = present.get(id);
    if (!meeting) return false;
    const isLater = Number(sequence) < meeting.sequence;
    return isLater && instantMs(one.at) > instantMs(meeting.start);
  };
  return reminders
    .filter(({ kind, status }) => status === 'sent' && BEFORE_THE_TALK.has(kind))
    .filter(isGone)
    .map(({ kind, occurrence }) => `${kind} fired for a meeting that had moved: ${occurrence}`);
}

/** G2, L29: neither contacts nor students are woken. */
function atNight({ sent }: Ledger): string[] {
  return sent
    .map((mail) => ({ mail, clock: clockAt(instantMs(mail.at), mail.zone ?? OFFICE) }))
    .filter(({ clock }) => clock >= NIGHT.from || clock < NIGHT.until)
    .map(({ mail, clock }) => `${mail.sendKey} went to ${mail.to} at ${clock} of their clock.`);
}

function lost({ sent, delivered }: Ledger): string[] {
  const arrived = new Set(delivered.map(({ messageId }) => messageId));
  return sent
    .filter(({ messageId }) => !arrived.has(messageId))
    .map(({ sendKey }) => `${sendKey} is marked as sent and never arrived.`);
}
