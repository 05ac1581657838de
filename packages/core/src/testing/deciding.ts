import type { Refusal } from '../rules/refusal.ts';
import type { CommandData, CommandOf, CommandType } from '../workflow/commands.ts';
import { decide } from '../workflow/decide.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { Actor, EventType, NewEvent } from '../workflow/events.ts';
import { evolve } from '../workflow/evolve.ts';
import type { InterviewState, Reply } from '../workflow/interview.ts';
import { factsOf } from '../workflow/meeting-facts.ts';
import { stamp } from '../workflow/stamp.ts';
import { NOW, aDraft, aMeeting } from './dossier.ts';
import { asStudent } from './log.ts';
import { testId } from './records.ts';

export const command = <T extends CommandType>(type: T, data: CommandData[T]): CommandOf<T> => ({
  type,
  data,
});

export function refusalOf(given: CommandOf, dossier: Dossier, actor: Actor = asStudent): Refusal {
  const decision = decide(given, dossier, actor);
  if (decision.ok) throw new Error(`${given.type} went through.`);
  return decision.refusal;
}

export const why = (given: CommandOf, dossier: Dossier, actor?: Actor) => {
  const { code, field, reason } = refusalOf(given, dossier, actor);
  return [code, field, reason];
};

export function typesOf(given: CommandOf, dossier: Dossier, actor: Actor = asStudent): EventType[] {
  const decision = decide(given, dossier, actor);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.events.map(({ type }) => type);
}

/** The dossier after the command went through. */
export function after(given: CommandOf, dossier: Dossier, actor: Actor = asStudent): Dossier {
  const decision = decide(given, dossier, actor);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  const { id, version } = dossier.interview;
  const place = { interviewId: id, version, actor, at: dossier.now };
  const interview = stamp(decision.events, place).reduce<InterviewState>(evolve, dossier.interview);
  return { ...dossier, interview };
}

export const theRequest = (change: Partial<CommandData['sendMessage']> = {}) => {
  const { kind, templateId, channel, subject, text, slots, to, confirmations } = aDraft();
  return command('sendMessage', {
    message: {
      id: testId(40),
      kind,
      templateId,
      channel,
      to,
      subject,
      text,
      slots,
      way: 'self',
      minutes: 20,
    },
    sentAt: null,
    draftedAt: NOW,
    attachments: [],
    cc: [],
    confirmations,
    ...change,
  });
};

export const messageOf = (
  kind: CommandData['sendMessage']['message']['kind'],
  change: Partial<CommandData['sendMessage']['message']> = {},
) => {
  const { data } = theRequest();
  return theRequest({ message: { ...data.message, id: testId(41), kind, ...change } });
};

export const theReply = (change: Partial<Reply> = {}) =>
  command('logReply', {
    reply: {
      id: testId(61),
      at: NOW,
      channel: 'email',
      outcome: 'yes',
      text: null,
      until: null,
      redirectTo: null,
      pleaseDoNotContact: false,
      signedAs: null,
      ...change,
    },
  });

export const meetingFacts = factsOf(aMeeting());

/** The events, told in full. @throws when the command is refused. */
export function eventsOf(given: CommandOf, dossier: Dossier): NewEvent[] {
  const decision = decide(given, dossier, asStudent);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.events;
}
