import { readField } from '../workflow/capture.ts';
import { channels, modes, purposes } from '../library/kinds.ts';
import { DAY, HOUR, instantMs, msInstant } from '../schedule/instant.ts';
import { instantToWall } from '../schedule/zones.ts';
import type { CommandData, CommandType } from '../workflow/commands.ts';
import type { Dossier } from '../workflow/dossier.ts';
import {
  CALL_OUTCOMES,
  DIRECTIONS,
  INTERESTS,
  OUTCOMES,
  REPLY_OUTCOMES,
  SETTINGS,
} from '../workflow/interview.ts';
import type { MeetingFacts, ResearchNote } from '../workflow/interview.ts';
import { someMessage, someSlots } from './message-maker.ts';
import { ago } from './picker.ts';
import type { Picker } from './picker.ts';
import { testId } from './records.ts';

export type Maker<T extends CommandType> = (pick: Picker, dossier: Dossier) => CommandData[T];

function someFacts(pick: Picker, { now, contact, interview }: Dossier): MeetingFacts {
  const zone = pick.of([contact.timeZone ?? 'UTC', 'Europe/London', 'America/New_York'], 'UTC');
  const minute = 60_000;
  const start = msInstant(
    Math.floor((instantMs(now) + (pick.int(9) - 1) * DAY) / minute) * minute + pick.int(8) * HOUR,
  );
  const mode = interview.mode ?? pick.of(modes, 'video');
  const place = {
    in_person: { kind: 'address', text: '12 Quay Street', meetingPoint: 'reception' },
    observational_visit: { kind: 'address', text: '12 Quay Street', meetingPoint: 'reception' },
    telephone: { kind: 'number', text: '+442079460123', meetingPoint: null },
    video: { kind: 'link', text: 'https://meet.example/a', meetingPoint: null },
  } as const;
  return {
    start,
    zone,
    wallTime: instantToWall(start, zone),
    minutes: pick.of([20, 30, 45], 20),
    mode,
    setting: pick.of(SETTINGS, 'workplace'),
    place: pick.yes() ? place[mode] : null,
    whoStarts: pick.yes() ? pick.of(['student', 'contact', 'meet_there'], 'student') : null,
  };
}

function someNote(pick: Picker, { now }: Dossier): ResearchNote {
  return {
    id: pick.id(1),
    about: pick.of(['field', 'employer', 'person'], 'field'),
    checklistLine: null,
    text: pick.of(['Gauges send data each minute.', 'A new control room opened.'], 'Gauges.'),
    source: {
      name: pick.yes() ? 'Annual report' : ' ',
      kind: pick.of(['news', 'employer_site', 'course'], 'news'),
      url: null,
    },
    readOn: now.slice(0, 10),
  };
}

function someReply(pick: Picker, { now, interview }: Dossier): CommandData['logReply'] {
  const outcome = pick.of([...REPLY_OUTCOMES, 'yes', 'yes', 'yes'], 'yes');
  const redirected = outcome === 'redirect' && pick.yes();
  return {
    reply: {
      id: pick.id(4),
      at: ago(now, pick.int(5)),
      channel: 'email',
      outcome,
      text: pick.yes() ? 'Thank you for asking.' : null,
      until: outcome === 'later' ? msInstant(instantMs(now) + 20 * DAY).slice(0, 10) : null,
      redirectTo: redirected ? { name: 'Ben Marsh', employer: null, detail: null } : null,
      pleaseDoNotContact: outcome === 'no' && !pick.yes(),
      signedAs: null,
    },
    referralId: redirected ? pick.id(5) : null,
    mailId: pick.yes() ? null : (interview.inbox?.at(-1)?.id ?? null),
  };
}

const someEvidence = (pick: Picker, { now, interview }: Dossier) => ({
  kind: pick.of(['message', 'call', 'in_person'] as const, 'call'),
  at: ago(now, pick.int(3)),
  replyId: interview.replies.at(-1)?.id ?? (pick.yes() ? null : testId(9_999)),
  note: null,
});

const someReferral = (pick: Picker, { now }: Dossier): CommandData['addReferral'] => ({
  referral: {
    id: pick.id(5),
    name: pick.of(['Ben Marsh', 'Ida Lind'], 'Ida Lind'),
    employer: null,
    role: null,
    detail: null,
    consent: pick.of(['yes', 'ask_first', 'no', 'not_asked'], 'yes'),
    checkBackOn: null,
    at: ago(now, 1),
    contactId: null,
    reportedBackAt: null,
  },
});

const somePromise = (pick: Picker, { now }: Dossier): CommandData['makePromise'] => ({
  promise: {
    id: pick.id(8),
    by: by(pick),
    text: pick.of(['Send the report.', 'Ask Ida.'], 'Send the report.'),
    dueOn: pick.yes() ? now.slice(0, 10) : null,
  },
});

const someAgenda = (pick: Picker, { interview }: Dossier): CommandData['setAgenda'] => ({
  agenda: {
    minutes: interview.minutes,
    opening: 2,
    core: Array.from({ length: pick.int(6) }, (_, n) => ({
      key: `core-${n}`,
      questionId: null,
      text: `What does part ${n} of your week look like?`,
      category: 'DAY',
      minutes: 2,
      depth: 1,
      risk: 0,
      purpose: interview.purposes[0] ?? null,
      researchNoteId: interview.research.at(n)?.id ?? null,
      edited: true,
    })),
    watching: 0,
    closing: [],
    slack: 2,
    reserve: [],
    cues: { goToClosing: 14, timeCheck: 17, stop: 20 },
  },
  movedToFollowUp: [],
});

const noteId = (pick: Picker, { interview }: Dossier): string =>
  pick.yes() ? (interview.research.at(pick.int(4))?.id ?? pick.id(1)) : pick.id(1);

const nothing = (): Record<string, never> => ({});
const by = (pick: Picker): 'student' | 'contact' => pick.of(['student', 'contact'], 'student');

const REASON = 'Spoke with the student and the supervisor about it.';

/** One way to make up each command from a dossier. */
export const MAKERS: { readonly [T in CommandType]: Maker<T> } = {
  startInterview: (_, { school, student, contact }) => ({
    organizationId: school.id,
    studentId: student.id,
    contactId: contact.id,
    field: student.fields[0] ?? null,
  }),
  choosePurposes: (pick) => ({ purposes: purposes.filter(() => pick.yes()) }),
  chooseField: (pick, { student }) => ({ field: pick.of([...student.fields, 'law'], 'law') }),
  writeGoal: (pick) => ({ goal: pick.of(['how people start here', 'what the days are like'], '') }),
  writeShortlistReason: () => ({ reason: 'Because her work joins two things that I enjoy most.' }),
  chooseFormat: (pick) => ({
    mode: pick.of(modes, 'telephone'),
    setting: pick.of(SETTINGS, 'phone'),
    minutes: pick.of([20, 30, 45, 90], 20),
    visitMinutes: pick.of([null, 180], null),
  }),
  chooseChannel: (pick) => ({ channel: pick.of(channels, 'email') }),
  sendMessage: someMessage,
  logCall: (pick, { now }) => ({
    call: {
      id: pick.id(6),
      outcome: pick.yes() ? null : pick.of(CALL_OUTCOMES, 'reached'),
      callBackAt: null,
      said: { reason: pick.yes(), time: pick.yes(), why: pick.yes(), how: pick.yes() },
      note: null,
    },
    at: pick.yes() ? null : ago(now, 2),
  }),
  logCallOutcome: (pick, { interview }) => ({
    callId: interview.calls.at(-1)?.id ?? pick.id(6),
    outcome: pick.of(CALL_OUTCOMES, 'reached'),
    callBackAt: null,
  }),
  logReply: someReply,
  receiveMail: (pick) => ({
    mail: {
      id: pick.id(11),
      from: pick.of(['contact', 'contact', 'supervisor'] as const, 'contact'),
      sender: { name: pick.yes() ? 'Amara Okafor' : null, address: 'a.okafor@rivertrust.example' },
      subject: pick.yes() ? 'Re: A question' : null,
      excerpt: pick.of(['Gladly.', 'I am away.'], ''),
    },
    away: pick.yes() ? null : { until: pick.of([null, '2026-03-20', '2031-01-01'], null) },
  }),
  recordBounce: (pick, { interview }) => {
    const message = interview.messages.at(-1);
    return {
      messageId: message?.id ?? pick.id(1),
      address: message?.to.address ?? 'a.okafor@rivertrust.example',
      answer: '550 5.1.1 no such user',
    };
  },
  setMailAside: (pick, { interview }) => ({
    mailId: interview.inbox?.at(-1)?.id ?? pick.id(11),
  }),
  letGo: () => ({ reason: null }),
  proposeTimes: (pick, dossier) => ({
    proposalId: pick.id(3),
    slots: someSlots(pick, dossier),
    messageId: dossier.interview.messages.at(-1)?.id ?? null,
  }),
  pickTime: (pick, dossier) => {
    const { mode, setting, place, whoStarts } = someFacts(pick, dossier);
    const offered = dossier.interview.proposals.at(-1)?.slots ?? someSlots(pick, dossier);
    return {
      replyId: pick.id(4),
      meetingId: pick.id(7),
      start: offered.at(pick.int(offered.length))?.start ?? dossier.now,
      mode,
      setting,
      place,
      whoStarts,
      reason: null,
    };
  },
  suggestTimes: (pick, dossier) => ({
    replyId: pick.id(4),
    suggestion: {
      id: pick.id(8),
      slots: pick.yes() ? someSlots(pick, dossier).slice(0, 3) : [],
      zone: 'Europe/London',
      words: pick.yes() ? 'Any Tuesday.' : null,
      callNumber: pick.yes() ? '+442079460123' : null,
    },
    reason: null,
  }),
  tellConvenience: (pick) => ({
    replyId: pick.id(4),
    convenience: {
      parts: pick.yes() ? ['morning'] : [],
      days: pick.yes() ? [2, 3] : [],
      notBefore: null,
      formats: pick.yes() ? ['call'] : [],
      words: null,
    },
  }),
  logAgreedTime: (pick, dossier) => ({
    meetingId: pick.id(7),
    facts: someFacts(pick, dossier),
    evidence: pick.yes() ? someEvidence(pick, dossier) : null,
  }),
  logAgreement: (pick, dossier) => ({ evidence: someEvidence(pick, dossier) }),
  changeMeeting: (pick, dossier) => ({
    facts: someFacts(pick, dossier),
    evidence: pick.yes() ? someEvidence(pick, dossier) : null,
    by: by(pick),
    reason: null,
  }),
  confirmMeeting: nothing,
  tellRunningLate: (_, { now }) => ({ arrival: msInstant(instantMs(now) + HOUR) }),
  noteArrival: (pick, { now, interview }) => ({
    at: pick.of([interview.meeting?.start || now, now], now),
    there: pick.of([true, false], true),
  }),
  cancelMeeting: (pick) => ({ by: by(pick), reason: null }),
  reportMissed: (pick) => ({ by: by(pick), reason: null }),
  reportHeld: (pick, { now }) => ({ endedAt: ago(now, pick.int(2)) }),
  correctOutcome: (pick, { now }) => {
    const outcome = pick.of(OUTCOMES, 'held');
    return {
      outcome,
      endedAt: outcome === 'held' ? ago(now, pick.int(2)) : null,
      by: outcome === 'cancelled' ? by(pick) : null,
      reason: null,
    };
  },
  addNote: (pick, dossier) => ({ note: someNote(pick, dossier) }),
  editNote: (pick, dossier) => ({
    note: { ...someNote(pick, dossier), id: noteId(pick, dossier) },
  }),
  removeNote: (pick, dossier) => ({ noteId: noteId(pick, dossier) }),
  shareNote: (pick, dossier) => ({
    noteId: pick.yes() ? noteId(pick, dossier) : 'agenda',
    optIn: pick.yes(),
  }),
  unshareNote: (pick, dossier) => ({ noteId: noteId(pick, dossier) }),
  setAgenda: someAgenda,
  changePlan: (pick) => ({
    changes: { travelMinutes: pick.int(90), attire: 'Shirt and jacket', resumePacked: pick.yes() },
  }),
  captureAnswer: (pick) => ({ key: `core-${pick.int(6)}`, asked: pick.yes(), note: 'Shifts.' }),
  writeTalkNotes: (pick) => ({ notes: pick.of(['Shifts at night.', 'Likes the river.'], '') }),
  captureField: (pick, { interview }) => {
    const field = pick.of(['talkNotes', 'item:core-0.note', 'item:core-1.note'], 'talkNotes');
    const seen = String(readField(interview.capture, field));
    return {
      id: pick.id(9),
      field,
      value: pick.of(['Shifts at night.', 'Likes the river.', ''], 'Shifts.'),
      base: pick.yes() ? seen : '',
    };
  },
  settleCaptureConflict: (pick, { interview }) => ({
    conflictId: interview.capture.conflicts?.at(-1)?.id ?? pick.id(9),
    keep: pick.of(['present', 'other', 'both'], 'both'),
  }),
  recordCard: (pick) => ({ card: pick.of(['received', 'asked_none', 'digital'], 'received') }),
  settleCardDifferences: nothing,
  recordResumeAsked: nothing,
  writeDebrief: (pick, { interview }) => ({
    debrief: {
      workplaceSignals: 'Quiet room, large screens.',
      learned: 'Shifts rotate.',
      liked: 'The team.',
      disliked: 'Nights.',
      promises: '',
      nextStep: 'Read the report.',
      purposeOutcome: Object.fromEntries(interview.purposes.map((purpose) => [purpose, 'yes'])),
      closingLeftOut: {},
      interest: pick.of([...INTERESTS, null], 'more'),
      direction: pick.of([...DIRECTIONS, null], null),
    },
  }),
  addReferral: someReferral,
  changeReferral: someReferral,
  markNoReferrals: nothing,
  makePromise: somePromise,
  changePromise: somePromise,
  settlePromise: (pick, { interview }) => ({
    promiseId: interview.promises?.at(-1)?.id ?? pick.id(8),
    how: pick.of(['kept', 'dropped', 'open'], 'kept'),
  }),
  waiveThankYou: () => ({ reason: REASON }),
  chooseKeepInTouch: (pick, { now }) =>
    pick.yes()
      ? { choice: 'planned', nextOn: msInstant(instantMs(now) + 90 * DAY).slice(0, 10) }
      : { choice: 'declined', nextOn: null },
  reportFeltUnsafe: nothing,
  acknowledgeWarning: (pick) => ({
    ruleId: pick.of(['R61', 'R47', 'R3', 'L29'], 'R47'),
    why: null,
  }),
  overrideRule: (pick) => ({ ruleId: pick.of(['R46', 'R19', 'G5', 'R55'], 'R46'), reason: REASON }),
  closeInterview: nothing,
  withdrawInterview: () => ({ reason: null }),
  reopenInterview: nothing,
};
