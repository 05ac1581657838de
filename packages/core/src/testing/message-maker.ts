import { channels } from '../library/kinds.ts';
import { DAY, HOUR, instantMs, msInstant } from '../schedule/instant.ts';
import { zonedText } from '../schedule/format.ts';
import type { CommandData } from '../workflow/commands.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { MESSAGE_KINDS } from '../workflow/interview.ts';
import type { MessageKind } from '../workflow/interview.ts';
import type { Channel } from '../workflow/records.ts';
import { aDraft } from './dossier.ts';
import { ago } from './picker.ts';
import type { Picker } from './picker.ts';

const TO_SUPERVISOR: readonly MessageKind[] = ['permission', 'permission_thanks', 'ask_for_names'];

const letter = (...body: string[]): string =>
  ['Dear Dr. Okafor,', '', ...body, '', 'Kind regards,', 'Lena Hoffmann'].join('\n');

/** The day, time and place in words, as a note repeats them (L14). */
function factsInWords({ meeting }: Dossier['interview']): string {
  if (meeting === null) return 'the day that we agreed';
  const { longDate, time, tz } = zonedText(meeting.start, meeting.zone);
  const { text = '', meetingPoint = null } = meeting.place ?? {};
  const where = [text, meetingPoint].filter((part) => part).join(', ');
  return `${longDate}, ${time} (${tz}), ${meeting.minutes} minutes, ${where}`;
}

/** Texts that rules let through where the kind has its place. */
function textFor(kind: MessageKind, interview: Dossier['interview']): string {
  switch (kind) {
    case 'request':
      return aDraft().text.replace('20 minutes', `${interview.minutes} minutes`);
    case 'thanks':
      return letter(
        'Thank you for the time that you gave me. What you told me about the night shift during the flood of 2024, and how the team reads three models side by side before it warns anybody, has stayed with me. I will read the report that you named this week and look at the course on hydraulics that you recommended.',
      );
    case 'confirmation':
    case 'reminder':
      return letter(
        `Thank you for agreeing to talk with me. To confirm, so that we both have it in writing: ${factsInWords(interview)}. Should anything change on your side, one line to me is enough.`,
      );
    case 'propose_times':
    case 'reschedule':
      return letter(
        'Would Tuesday in the morning or Thursday in the afternoon be possible? Any other hour is fine too, whenever it suits you best.',
      );
    default:
      return letter('Thank you for your answer. I wish you a good week.');
  }
}

const SLOTS: Partial<Record<MessageKind, Record<string, string>>> = {
  request: aDraft().slots,
  thanks: { specificThing: 'the night shift during the flood of 2024' },
};

export function someMessage(pick: Picker, dossier: Dossier): CommandData['sendMessage'] {
  const { contact, now, interview } = dossier;
  const kind = pick.yes() ? fittingKind(interview) : pick.of(MESSAGE_KINDS, 'other');
  const draft = aDraft();
  const supervisor = TO_SUPERVISOR.includes(kind);
  const channel: Channel = pick.int(7) > 0 ? 'email' : pick.of(channels, 'letter');
  const known = supervisor
    ? (dossier.internships[0]?.supervisor.email ?? null)
    : contact.channels.workEmail;
  return {
    message: {
      id: pick.id(2),
      kind,
      templateId: kind === 'request' ? 'T01' : null,
      channel,
      to: {
        kind: supervisor ? 'supervisor' : 'contact',
        name: supervisor ? 'Jonas Weber' : contact.fullName.value,
        address: pick.int(7) > 0 ? known : pick.of([null, 'else@elsewhere.example'], null),
      },
      subject: draft.subject,
      text: textFor(kind, interview),
      slots: SLOTS[kind] ?? {},
      way: pick.of(['self', 'acquaint'], 'self'),
      minutes: kind === 'request' ? interview.minutes : null,
    },
    sentAt: pick.yes() ? null : ago(now, pick.int(30)),
    draftedAt: ago(now, pick.int(2)),
    attachments: pick.int(5) === 5 ? [{ name: 'resume.pdf', kind: 'resume' }] : [],
    cc: pick.int(9) === 9 ? ['second@elsewhere.example'] : [],
    confirmations: {
      finalTextSeen: pick.int(15) < 15,
      nothingCameSince: pick.int(15) < 15,
      claimsSourced: pick.int(15) < 15,
      accessLine: pick.yes(),
    },
    proposal: kind === 'propose_times' ? { id: pick.id(3), slots: someSlots(pick, dossier) } : null,
  };
}

/** The message that a student would write here. */
function fittingKind({ request, meeting }: Dossier['interview']): MessageKind {
  if (meeting?.status === 'held') return 'thanks';
  if (meeting?.status === 'to_confirm') return 'confirmation';
  if (meeting?.status === 'confirmed') return 'reminder';
  if (request.status === 'accepted') return 'propose_times';
  return request.status === 'open' ? 'nudge' : 'request';
}

export function someSlots(pick: Picker, { now }: Dossier): CommandData['proposeTimes']['slots'] {
  const first = instantMs(now) + (1 + pick.int(12)) * DAY;
  return [0, 1].map((n) => ({ start: msInstant(first + n * 3 * HOUR), minutes: 20 }));
}
