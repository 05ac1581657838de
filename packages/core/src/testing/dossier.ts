import { defaultPolicy } from '../policy/policy.ts';
import type { Dossier, DraftFacts } from '../workflow/dossier.ts';
import type { InterviewState, Meeting, ResearchNote } from '../workflow/interview.ts';
import { aContact, aStudent, calmCourtesy, ids, testId } from './records.ts';

/** Monday 2 March 2026, 10:00 in Berlin: a working day on which a request may go out. */
export const NOW = '2026-03-02T09:00:00.000Z';

export function emptyInterview(): InterviewState {
  return {
    id: ids.interview,
    organizationId: ids.organization,
    studentId: ids.student,
    contactId: ids.contact,
    version: 1,
    createdAt: '2026-02-20T09:05:00.000Z',
    status: 'active',
    closedAt: null,
    purposes: [],
    field: null,
    goal: null,
    shortlistReason: null,
    mode: null,
    setting: null,
    channel: null,
    minutes: 20,
    visitMinutes: null,
    request: { status: 'none', firstSentAt: null, answeredAt: null },
    messages: [],
    replies: [],
    calls: [],
    proposals: [],
    meeting: null,
    pastMeetings: [],
    research: [],
    agenda: null,
    followUpQuestions: [],
    plan: {
      introduction: null,
      attire: null,
      travelMinutes: null,
      resumePacked: false,
      bring: [],
      techCheck: { quietPlace: false, tested: false, charged: false, notesInView: false },
      toldSomeone: false,
      visitPapers: [],
    },
    capture: { items: {}, notes: '', card: null, resumeAskedAt: null },
    debrief: null,
    referrals: [],
    referralsNone: false,
    cardDifferencesSettled: false,
    thankYou: { status: 'none', at: null, messageId: null },
    keepInTouch: { choice: null, nextOn: null },
    sharedNoteIds: [],
    feltUnsafeAt: null,
    overrides: [],
    acknowledged: [],
  };
}

export function someResearch(): ResearchNote[] {
  const note = (
    n: number,
    about: ResearchNote['about'],
    kind: ResearchNote['source']['kind'],
    text: string,
  ): ResearchNote => ({
    id: testId(100 + n),
    about,
    checklistLine: null,
    text,
    source: { name: `Source ${n}`, kind, url: null },
    readOn: '2026-02-25',
  });
  return [
    note(1, 'field', 'occupation_profile', 'Hydrologists model how rain becomes river flow.'),
    note(2, 'field', 'news', 'Flood warnings now use ensembles of weather forecasts.'),
    note(3, 'field', 'professional_body', 'Chartership takes about four years after a degree.'),
    note(4, 'employer', 'employer_site', 'River Trust runs forty gauges along the lower valley.'),
    note(5, 'employer', 'news', 'River Trust opened a control room for flood forecasting.'),
  ];
}

/** Thursday 12 March 2026, 15:00 in London (16:00 in Berlin), agreed in writing. */
export function aMeeting(): Meeting {
  return {
    id: testId(50),
    status: 'to_confirm',
    sequence: 0,
    start: '2026-03-12T15:00:00.000Z',
    zone: 'Europe/London',
    wallTime: '2026-03-12T15:00',
    minutes: 20,
    mode: 'in_person',
    setting: 'workplace',
    place: {
      kind: 'address',
      text: 'River Trust, 12 Quay Street, London',
      meetingPoint: 'reception',
    },
    whoStarts: 'meet_there',
    evidence: {
      kind: 'message',
      at: '2026-03-05T09:00:00.000Z',
      replyId: testId(60),
      note: 'Mail of Thursday',
    },
    agreedAt: '2026-03-05T09:30:00.000Z',
    confirmedAt: null,
    confirmation: null,
    contactReminderSentAt: null,
  };
}

/** A request by e-mail that every rule lets through. */
export function aDraft(): DraftFacts {
  const goal = 'how people find their way into flood forecasting';
  const whyYou =
    'Your work as a hydrologist at River Trust caught my eye because the control room for flood forecasting joins field data with weather models.';
  return {
    kind: 'request',
    templateId: 'T01',
    channel: 'email',
    subject: 'Question about water engineering from a Northgate University student',
    text: [
      'Dear Dr. Okafor,',
      '',
      `I found your name in the alumni directory of our school. I am a second-year student of Environmental Science at Northgate University, trying to find out ${goal}.`,
      '',
      whyYou,
      '',
      'Could you spare 20 minutes in the next two weeks to tell me about your path? A phone or video call would be fine, at any hour that suits you. I am after insight only.',
      '',
      'Thank you for considering it.',
      '',
      'Kind regards,',
      'Lena Hoffmann',
      'lena.hoffmann@northgate.example | +493012345678',
    ].join('\n'),
    slots: { goal, whyYou, howFound: 'I found your name in the alumni directory of our school' },
    to: { kind: 'contact', name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
    cc: [],
    attachments: [],
    draftedAt: NOW,
    renderedWith: { fullName: 'Amara Okafor', jobTitle: 'Hydrologist', salutation: 'Dr.' },
    plannedAt: NOW,
    confirmations: {
      finalTextSeen: true,
      nothingCameSince: true,
      claimsSourced: true,
      accessLine: false,
    },
  };
}

/**
 * A dossier on which step 1 is done and a request may be drafted and sent. Each call gives a fresh
 * value; `change` bends it for one test.
 */
export function aDossier(change: (dossier: Dossier) => void = () => {}): Dossier {
  const dossier: Dossier = {
    now: NOW,
    policy: defaultPolicy,
    school: {
      id: ids.organization,
      name: 'Northgate University',
      helpUrl: 'https://northgate.example/careers',
      timeZone: 'Europe/Berlin',
      country: 'DE',
    },
    student: aStudent(),
    internships: [],
    permissions: [],
    contact: aContact(),
    interview: {
      ...emptyInterview(),
      purposes: ['first_hand_info', 'entering_and_advancing'],
      field: 'water engineering',
      goal: 'how people find their way into flood forecasting',
      shortlistReason: 'Forecasting floods is the work that I can picture doing later on.',
      mode: 'in_person',
      setting: 'workplace',
      channel: 'email',
      research: someResearch(),
    },
    courtesy: calmCourtesy(),
    others: [],
    addressBook: [],
    availability: [
      window(70, '2026-03-10T08:00:00.000Z', '2026-03-10T11:00:00.000Z'),
      window(71, '2026-03-11T13:00:00.000Z', '2026-03-11T16:00:00.000Z'),
      window(72, '2026-03-12T13:00:00.000Z', '2026-03-12T17:00:00.000Z'),
    ],
    calendar: [],
    contactHolidays: ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
    contactWeekend: [6, 7],
    answeredQuestionIds: [],
    draft: null,
  };
  change(dossier);
  return dossier;
}

const window = (n: number, start: string, end: string) => ({ id: testId(n), start, end });

/** The request is out since Monday 2 March, 10:00 in Berlin. */
export function requested(dossier: Dossier): void {
  const draft = aDraft();
  dossier.interview.request = { status: 'open', firstSentAt: NOW, answeredAt: null };
  dossier.interview.messages.push({
    id: testId(40),
    kind: 'request',
    templateId: draft.templateId,
    channel: 'email',
    to: draft.to,
    subject: draft.subject,
    text: draft.text,
    slots: draft.slots,
    way: 'self',
    sentAt: NOW,
    minutes: 20,
  });
}

/** The contact said yes on Thursday 5 March and agreed to a time. */
export function agreed(dossier: Dossier): void {
  requested(dossier);
  dossier.now = '2026-03-05T10:00:00.000Z';
  dossier.interview.request.status = 'accepted';
  dossier.interview.request.answeredAt = '2026-03-05T09:00:00.000Z';
  dossier.interview.replies.push({
    id: testId(60),
    at: '2026-03-05T09:00:00.000Z',
    channel: 'email',
    outcome: 'yes',
    text: 'Thursday at three suits me.',
    until: null,
    redirectTo: null,
    pleaseDoNotContact: false,
    signedAs: 'Amara Okafor',
  });
  dossier.interview.meeting = aMeeting();
}

/** The talk took place on 12 March, 15:00 to 15:20 in London; now is one hour later. */
export function held(dossier: Dossier): void {
  agreed(dossier);
  dossier.now = '2026-03-12T16:20:00.000Z';
  if (dossier.interview.meeting) dossier.interview.meeting.status = 'held';
}
