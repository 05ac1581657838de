import type { Channel } from '../library/kinds.ts';
import type { EventOf, EventType, InterviewEvent } from '../workflow/events.ts';
import type { Call, MessageKind, ReplyOutcome } from '../workflow/interview.ts';
import type { Params } from '../rules/rule.ts';
import { formatMoment } from '../schedule/format.ts';
import { fill } from './say.ts';

/** How a channel reads at the end of a sentence. */
export const CHANNEL_PHRASES = {
  phone: 'by phone',
  letter: 'by letter',
  email: 'by e-mail',
  linkedin: 'on LinkedIn',
  platform: 'on the alumni platform',
} as const satisfies Record<Channel, string>;

/**
 * One line of history for each kind of event. `{who}` is the one who acted ("You", "Your advisor"),
 * `{name}` the contact. Frank words (notes, reflections, reasons of a private kind) never stand here:
 * history is shown to more people than notes are (R5).
 */
export const EVENT_PHRASES = {
  interviewStarted: '{who} started an interview with {name}',
  purposesChosen: '{who} chose what to find out',
  fieldChosen: '{who} chose the field: {field}',
  goalWritten: '{who} wrote down the goal',
  shortlistReasonWritten: '{who} wrote down why {name}',
  formatChosen: '{who} chose the format and {minutes} minutes',
  channelChosen: '{who} chose to write or call {channel}',
  messageSent: '{who} sent {message} {channel}',
  callLogged: '{who} called {name}: {outcome}',
  callOutcomeLogged: '{who} noted how the call went: {outcome}',
  replyLogged: '{reply}',
  requestLetGo: '{who} let this request go',
  timesProposed: '{who} proposed {count} times',
  meetingAgreed: '{who} noted the agreed time: {time}',
  agreementEvidenced: '{who} noted how {name} agreed',
  meetingFactsChanged: '{side} moved the meeting to {time}',
  meetingConfirmed: 'The meeting is confirmed',
  meetingCancelled: '{side} cancelled the meeting',
  meetingMissed: '{side} could not make the meeting',
  meetingHeld: '{who} talked with {name}',
  noteAdded: '{who} added a research note',
  noteEdited: '{who} changed a research note',
  noteRemoved: '{who} removed a research note',
  noteShared: '{who} shared a note with the advisor',
  noteUnshared: '{who} stopped sharing a note',
  agendaSet: '{who} planned the questions',
  planChanged: '{who} prepared for the day',
  answerCaptured: '{who} noted an answer',
  talkNotesWritten: '{who} wrote notes on the talk',
  cardRecorded: '{who} noted the business card',
  cardDifferencesSettled: '{who} checked the card against the contact',
  resumeAskedFor: '{name} asked for the résumé',
  debriefWritten: '{who} looked back on the talk',
  referralAdded: '{name} named {referral}',
  referralChanged: '{who} updated what is known of {referral}',
  referralsNoneOffered: '{name} named nobody else this time',
  thankYouWaived: '{who} waived the thank-you: {reason}',
  keepInTouchChosen: '{who} decided how to keep in touch',
  feltUnsafeReported: '{who} reported that something felt wrong',
  warningAcknowledged: '{who} read the advice of {rule} and went on',
  ruleOverridden: '{who} lifted {rule}: {reason}',
  interviewClosed: '{who} closed this interview',
  interviewWithdrawn: '{who} stopped pursuing this interview',
  interviewReopened: '{who} opened this interview again',
} as const satisfies Record<EventType, string>;

export const MESSAGE_PHRASES = {
  request: 'the request',
  nudge: 'a gentle reminder',
  close: 'a friendly last note',
  reply_to_no: 'a thank-you for the answer',
  permission: 'the question to the supervisor',
  permission_thanks: 'thanks to the supervisor',
  ask_for_names: 'the question for names',
  propose_times: 'possible times',
  confirmation: 'the confirmation',
  reminder: 'a short reminder of the meeting',
  running_late: 'word of being late',
  reschedule: 'the question for another time',
  apology: 'an apology',
  thanks: 'the thank-you note',
  report_back: 'news of a referral',
  update: 'an update',
  linkedin_after: 'a LinkedIn invitation',
  other: 'a message',
} as const satisfies Record<MessageKind, string>;

export const REPLY_PHRASES = {
  yes: '{name} said yes',
  later: '{name} asked for a later time',
  no: '{name} answered that it will not work out',
  redirect: '{name} pointed to somebody else',
  bounced: 'The message to {name} came back: the address does not work',
  auto_reply: 'An automatic answer came from {name}',
} as const satisfies Record<ReplyOutcome, string>;

export const CALL_PHRASES = {
  reached: 'reached',
  voicemail: 'left a voicemail',
  gatekeeper: 'spoke with somebody else',
  call_back: 'will call back',
  declined: 'it will not work out',
  not_yet: 'outcome still to be noted',
} as const satisfies Record<NonNullable<Call['outcome']> | 'not_yet', string>;

/** Names that the sentence needs from outside the event. */
export interface EventNames {
  /** The one who acted, as the reader calls them: "You", "Your advisor", "Lena". */
  who: string;
  /** The contact. */
  name: string;
}

type ParamsOf = {
  readonly [T in EventType]?: (data: EventOf<T>['data'], names: EventNames) => Params;
};

const PARAMS: ParamsOf = {
  fieldChosen: ({ field }) => ({ field }),
  formatChosen: ({ minutes, visitMinutes }) => ({ minutes: visitMinutes ?? minutes }),
  channelChosen: ({ channel }) => ({ channel: CHANNEL_PHRASES[channel] }),
  messageSent: ({ message }) => ({
    message: MESSAGE_PHRASES[message.kind],
    channel: CHANNEL_PHRASES[message.channel],
  }),
  callLogged: ({ call }) => ({ outcome: CALL_PHRASES[call.outcome ?? 'not_yet'] }),
  callOutcomeLogged: ({ outcome }) => ({ outcome: CALL_PHRASES[outcome] }),
  replyLogged: ({ reply }, names) => ({
    reply: fill(REPLY_PHRASES[reply.outcome], { ...names }),
  }),
  timesProposed: ({ slots }) => ({ count: slots.length }),
  meetingAgreed: ({ facts }) => ({ time: clock(facts) }),
  meetingFactsChanged: ({ facts, by }, names) => ({ time: clock(facts), side: side(by, names) }),
  meetingCancelled: ({ by }, names) => ({ side: side(by, names) }),
  meetingMissed: ({ by }, names) => ({ side: side(by, names) }),
  referralAdded: ({ referral }) => ({ referral: referral.name }),
  referralChanged: ({ referral }) => ({ referral: referral.name }),
  thankYouWaived: ({ reason }) => ({ reason }),
  warningAcknowledged: ({ ruleId }) => ({ rule: ruleId }),
  ruleOverridden: ({ ruleId, reason }) => ({ rule: ruleId, reason }),
};

/** The line of history for an event, such as "You sent the request by e-mail". */
export function eventSentence(event: InterviewEvent, names: EventNames): string {
  return sentence(event, names);
}

function sentence<T extends EventType>(event: EventOf<T>, names: EventNames): string {
  const params: ParamsOf[T] = PARAMS[event.type];
  return fill(EVENT_PHRASES[event.type], { ...names, ...params?.(event.data, names) });
}

function side(by: 'student' | 'contact', names: EventNames): string {
  return by === 'contact' ? names.name : names.who;
}

function clock({ start, zone }: { start: string; zone: string }): string {
  return formatMoment(start, zone);
}
