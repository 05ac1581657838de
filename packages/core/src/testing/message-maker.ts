import { channels } from '../library/kinds.ts';
import { DAY, HOUR, instantMs, msInstant } from '../schedule/instant.ts';
import type { CommandData } from '../workflow/commands.ts';
import type { Dossier } from '../workflow/dossier.ts';
import { MESSAGE_KINDS } from '../workflow/interview.ts';
import type { MessageKind } from '../workflow/interview.ts';
import type { Channel } from '../workflow/records.ts';
import { aDraft } from './dossier.ts';
import { ago } from './picker.ts';
import type { Picker } from './picker.ts';

const TO_SUPERVISOR: readonly MessageKind[] = ['permission', 'permission_thanks', 'ask_for_names'];

/** Texts by kind; a request that rules let through, short notes for the rest. */
const TEXTS: Partial<Record<MessageKind, string>> = {
  request: aDraft().text,
  thanks: [
    'Dear Dr. Okafor,',
    '',
    'Thank you for the time that you gave me on Thursday. What you told me about the night shift during the flood of 2024, and how the team reads three models side by side before it warns anybody, has stayed with me. I will read the report that you named this week and look at the course on hydraulics that you recommended.',
    '',
    'Kind regards,',
    'Lena Hoffmann',
  ].join('\n'),
};

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
      text:
        TEXTS[kind]?.replace('20 minutes', `${interview.minutes} minutes`) ??
        'Dear Dr. Okafor,\n\nA short note.\n\nKind regards,\nLena Hoffmann',
      slots: SLOTS[kind] ?? {},
      way: pick.of(['self', 'acquaint'], 'self'),
      minutes: kind === 'request' ? interview.minutes : null,
    },
    sentAt: pick.yes() ? null : ago(now, pick.int(30)),
    draftedAt: ago(now, pick.int(2)),
    attachments: pick.int(5) === 5 ? [{ name: 'resume.pdf', kind: 'resume' }] : [],
    cc: pick.int(9) === 9 ? ['second@elsewhere.example'] : [],
    confirmations: {
      finalTextSeen: pick.int(7) < 7,
      nothingCameSince: pick.int(7) < 7,
      claimsSourced: pick.int(7) < 7,
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
