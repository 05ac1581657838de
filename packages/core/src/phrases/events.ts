import type { Channel } from '../library/kinds.ts';
import type { EventOf, EventType, InterviewEvent } from '../workflow/events.ts';
import type { Call, MessageKind, Outcome, ReplyOutcome } from '../workflow/interview.ts';
import type { Params } from '../rules/rule.ts';
import { formatMoment } from '../schedule/format.ts';
import { fill } from './say.ts';
import type { Phrases } from './say.ts';

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
  mailReceived: 'A mail came from {sender}',
  messageBounced: 'A message to {address} came back: the address does not work',
  mailSetAside: '{who} read a mail from which nothing follows',
  requestLetGo: '{who} let this request go',
  timesSuggested: '{name} suggested other times',
  convenienceTold: '{name} told when it suits',
  permissionAnswered: 'Your supervisor answered about {name}',
  timesProposed: '{who} proposed {count} times',
  meetingAgreed: '{who} noted the agreed time: {time}',
  agreementEvidenced: '{who} noted how {name} agreed',
  meetingFactsChanged: '{side} moved the meeting to {time}',
  meetingConfirmed: 'The meeting is confirmed',
  runningLateTold: '{who} told that they would be late',
  arrivalNoted: '{who} {arrived}',
  meetingCancelled: '{side} cancelled the meeting',
  meetingMissed: '{side} could not make the meeting',
  meetingHeld: '{who} talked with {name}',
  outcomeCorrected: '{who} corrected how the meeting went: {how}',
  noteAdded: '{who} added a research note',
  noteEdited: '{who} changed a research note',
  noteRemoved: '{who} removed a research note',
  noteShared: '{who} shared a note with the advisor',
  noteUnshared: '{who} stopped sharing a note',
  agendaSet: '{who} planned the questions',
  planChanged: '{who} prepared for the day',
  answerCaptured: '{who} noted an answer',
  talkNotesWritten: '{who} wrote notes on the talk',
  fieldCaptured: '{who} noted something of the talk',
  captureConflictSettled: '{who} chose between two versions of a note',
  cardRecorded: '{who} noted the business card',
  cardDifferencesSettled: '{who} checked the card against the contact',
  resumeAskedFor: '{name} asked for the résumé',
  debriefWritten: '{who} looked back on the talk',
  referralAdded: '{name} named {referral}',
  referralChanged: '{who} updated what is known of {referral}',
  referralsNoneOffered: '{name} named nobody else this time',
  promiseMade: '{side} promised something',
  promiseChanged: '{who} put a promise in other words',
  promiseSettled: '{who} settled a promise: {settled}',
  thankYouWaived: '{who} waived the thank-you: {reason}',
  keepInTouchChosen: '{who} decided how to keep in touch',
  feltUnsafeReported: '{who} reported that something felt wrong',
  warningAcknowledged: '{who} read the advice of {rule} and went on',
  ruleOverridden: '{who} lifted {rule}: {reason}',
  interviewClosed: '{who} closed this interview',
  interviewWithdrawn: '{who} stopped pursuing this interview',
  contactErased: 'The contact had their details erased',
  interviewReopened: '{who} opened this interview again',
} as const satisfies Record<EventType, string>;

/** Added where a message was made with the school's own words. */
const WITH_WORDING = '{line}, with the school’s words, version {wording}';

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

/** Neutral words for how a talk turned out: they stand where others read, too (G38). */
export const OUTCOME_PHRASES = {
  held: 'it took place',
  they_missed: '{name} could not make it',
  i_missed: '{who} could not make it',
  cancelled: 'it was cancelled',
} as const satisfies Record<Outcome, string>;

export const SETTLED_PHRASES = {
  kept: 'it is done',
  dropped: 'let go',
  open: 'it is open again',
} as const;

export const ARRIVED_PHRASES = {
  there: 'arrived',
  not_there: 'took back having arrived',
} as const;

/** Names that the sentence needs from outside the event. */
export interface EventNames {
  /** The one who acted, as the reader calls them: "You", "Your advisor", "Lena". */
  who: string;
  /** The contact. */
  name: string;
}

type ParamsOf = { readonly [T in EventType]?: (data: EventOf<T>['data']) => Params };

/** What a line of history needs of its event: codes, names, times; no frank words (R5). */
const PARAMS: ParamsOf = {
  fieldChosen: ({ field }) => ({ field }),
  formatChosen: ({ minutes, visitMinutes }) => ({ minutes: visitMinutes ?? minutes }),
  channelChosen: ({ channel }) => ({ channel }),
  messageSent: ({ message: { kind, channel, schoolTemplate } }) => ({
    message: kind,
    channel,
    ...(schoolTemplate ? { wording: schoolTemplate.version } : {}),
  }),
  callLogged: ({ call }) => ({ outcome: call.outcome ?? 'not_yet' }),
  callOutcomeLogged: ({ outcome }) => ({ outcome }),
  mailReceived: ({ mail: { sender } }) => ({ sender: sender.name ?? sender.address }),
  messageBounced: ({ address }) => ({ address }),
  replyLogged: ({ reply }) => ({ reply: reply.outcome }),
  timesProposed: ({ slots }) => ({ count: slots.length }),
  meetingAgreed: ({ facts: { start, zone } }) => ({ start, zone }),
  meetingFactsChanged: ({ facts: { start, zone }, by }) => ({ start, zone, side: by }),
  arrivalNoted: ({ there }) => ({ arrived: there ? 'there' : 'not_there' }),
  meetingCancelled: ({ by }) => ({ side: by }),
  meetingMissed: ({ by }) => ({ side: by }),
  outcomeCorrected: ({ outcome }) => ({ how: outcome }),
  promiseMade: ({ promise }) => ({ side: promise.by }),
  promiseSettled: ({ how }) => ({ settled: how }),
  referralAdded: ({ referral }) => ({ referral: referral.name }),
  referralChanged: ({ referral }) => ({ referral: referral.name }),
  thankYouWaived: ({ reason }) => ({ reason }),
  warningAcknowledged: ({ ruleId }) => ({ rule: ruleId }),
  ruleOverridden: ({ ruleId, reason }) => ({ rule: ruleId, reason }),
};

/** The parameters under which an event enters the history that a screen shows. */
export function eventParams(event: InterviewEvent): Params {
  return paramsOf(event);
}

function paramsOf<T extends EventType>(event: EventOf<T>): Params {
  const params: ParamsOf[T] = PARAMS[event.type];
  return params?.(event.data) ?? {};
}

/** Codes that stand for words. */
const WORDS: Readonly<Record<string, Phrases>> = {
  channel: CHANNEL_PHRASES,
  message: MESSAGE_PHRASES,
  outcome: CALL_PHRASES,
  reply: REPLY_PHRASES,
  how: OUTCOME_PHRASES,
  settled: SETTLED_PHRASES,
  arrived: ARRIVED_PHRASES,
};

/** A line of history, such as "You sent the request by e-mail". */
export function historyLine(
  { type, params }: { type: EventType; params: Params },
  names: EventNames,
): string {
  const words: Params = { ...params, ...names };
  for (const [key, phrases] of Object.entries(WORDS)) {
    const phrase = phrases[String(params[key])];
    if (phrase !== undefined) words[key] = fill(phrase, { ...names });
  }
  if (params.side !== undefined) words.side = params.side === 'contact' ? names.name : names.who;
  if (params.start !== undefined && params.zone !== undefined) {
    words.time = formatMoment(String(params.start), String(params.zone));
  }
  const line = fill(EVENT_PHRASES[type], words);
  return params.wording === undefined ? line : fill(WITH_WORDING, { ...words, line });
}

export const eventSentence = (event: InterviewEvent, names: EventNames): string =>
  historyLine({ type: event.type, params: eventParams(event) }, names);
