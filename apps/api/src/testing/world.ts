import type { InterviewState } from '@acquaint/core/workflow/interview';
import type { Contact, Internship, SupervisorPermission } from '@acquaint/core/workflow/records';
import { uuid7 } from '@acquaint/db/uuid7';
import { Journey } from './journey.ts';
import { aCohort } from './cohort.ts';
import { plantDeclarations } from './declaration.ts';
import { testSchool, type TestSchool } from './school.ts';
import { aReferral, aWhyYou, readyToAsk } from './steps.ts';
import { TestStudent } from './student.ts';
import { type TestApp, testPassword } from './test-app.ts';
import type { TestClient } from './test-client.ts';

/** Stands in every text that the student wrote: wherever it shows up, something leaked. */
export const CANARY = 'Quillfeather';

/** Two schools and everybody who might ask for one student's records. */
export interface World {
  app: TestApp;
  school: TestSchool;
  otherSchool: TestSchool;
  /** The student whose notebook it is. */
  own: TestStudent;
  userId: string;
  sessionId: string;
  callers: Callers;
  contact: () => Promise<Contact>;
  interview: () => Promise<InterviewState>;
  internship: () => Promise<Internship>;
  permission: () => Promise<SupervisorPermission>;
  profileVersion: () => Promise<number>;
  /** A cohort with the student in it, in the care of `careAdvisor`. */
  cohortId: string;
  windowId: string;
  referralId: string;
  interviewId: string;
}

export interface Callers {
  nobody: TestClient;
  endedSession: TestClient;
  ownStudent: TestClient;
  otherStudent: TestClient;
  foreignStudent: TestClient;
  /** Of the same school, with no student in their care. */
  advisor: TestClient;
  /** Cares for the student whose records they are. */
  careAdvisor: TestClient;
  instructor: TestClient;
  libraryEditor: TestClient;
  analyst: TestClient;
  auditor: TestClient;
  owner: TestClient;
  foreignOwner: TestClient;
}

export async function testWorld(app: TestApp): Promise<World> {
  app.clock.now = '2026-03-02T10:00:00.000Z';
  const school = await testSchool(app);
  const otherSchool = await testSchool(app, 'Southbank College');
  const client = await school.join('student', `Lena ${CANARY}`);
  const own = new TestStudent(client);
  await own.fillProfile();
  const { signedIn } = await client.call<{ signedIn: { userId: string; sessionId: string } }>(
    'auth.session',
  );
  const one = await anInterview(app, own);
  const internshipId = uuid7();
  await client.call('profile.saveInternship', anInternship(internshipId));
  await client.call('profile.savePermission', aPermission(internshipId));
  const windowId = uuid7();
  await client.call('profile.saveAvailability', {
    idempotencyKey: uuid7(),
    windows: [{ id: windowId, start: '2026-03-10T13:00:00.000Z', end: '2026-03-10T17:00:00.000Z' }],
    items: [
      {
        id: uuid7(),
        title: `Exam ${CANARY}`,
        start: '2026-03-11T13:00:00.000Z',
        end: '2026-03-11T17:00:00.000Z',
        movable: false,
      },
    ],
  });
  const firstOf = async <T>(procedure: string): Promise<T> => {
    const [first] = await client.call<T[]>(procedure);
    if (first === undefined) throw new Error(`${procedure} is empty.`);
    return first;
  };
  const place = { organizationId: school.id, studentIds: [signedIn.userId] };
  await plantDeclarations(app, place, CANARY);
  const { contactId } = one.interview;
  const careAdvisor = await school.join('advisor', 'Nadia Haas');
  const cohortId = await aCohort(app, { school, studentId: signedIn.userId, advisor: careAdvisor });
  return {
    app,
    school,
    otherSchool,
    own,
    userId: signedIn.userId,
    sessionId: signedIn.sessionId,
    callers: {
      nobody: app.client(),
      endedSession: await endedSession(app, school),
      ownStudent: client,
      otherStudent: await school.join('student', 'Jonas Weber'),
      foreignStudent: await otherSchool.join('student', 'Ida Lind'),
      advisor: await school.join('advisor', 'Daniel Ortega'),
      careAdvisor,
      instructor: await school.join('instructor', 'Ivo Brandt'),
      libraryEditor: await school.join('library_editor', 'Lea Winter'),
      analyst: await school.join('analyst', 'Ari Sommer'),
      auditor: await school.join('auditor', 'Uli Stern'),
      owner: school.owner,
      foreignOwner: otherSchool.owner,
    },
    contact: async () =>
      (await client.call<{ contact: Contact }>('contacts.get', { id: contactId })).contact,
    interview: async () => {
      await one.reload();
      return one.interview;
    },
    internship: () => firstOf('profile.internships'),
    permission: () => firstOf('profile.permissions'),
    profileVersion: async () => (await client.call<{ version: number }>('profile.get')).version,
    cohortId,
    windowId,
    referralId: one.interview.referrals[0]?.id ?? '',
    interviewId: one.id,
  };
}

/** A request that went out through Acquaint, with a draft for the next text beside it. */
async function anInterview(app: TestApp, own: TestStudent): Promise<Journey> {
  const contact = await own.proveContact(
    await own.addContact({ fullName: `Amara ${CANARY}`, notes: `Met at the fair, ${CANARY}.` }),
  );
  const one = new Journey(app, own, await own.start(contact.id));
  await readyToAsk(one, `how people like ${CANARY} find their way into flood forecasting`);
  await one.do({
    type: 'chooseFormat',
    data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
  });
  await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
  await one.send({ templateId: 'T01', written: { whyYou: aWhyYou } }, 'acquaint');
  const referral = { ...aReferral(app.clock.now), name: `Ben ${CANARY}` };
  await one.do({ type: 'addReferral', data: { referral } });
  const promise = { id: uuid7(), by: 'student', text: CANARY, dueOn: '2026-12-01' } as const;
  await one.do({ type: 'makePromise', data: { promise } });
  await own.client.call('drafts.save', {
    interviewId: one.id,
    kind: 'nudge',
    channel: 'email',
    templateId: null,
    values: {},
    subject: null,
    text: `A text about ${CANARY}.`,
    version: null,
  });
  return one;
}

async function endedSession(app: TestApp, school: TestSchool): Promise<TestClient> {
  const phone = await school.join('student', 'Mara Blum');
  const { signedIn } = await phone.call<{ signedIn: { email: string; sessionId: string } }>(
    'auth.session',
  );
  const laptop = app.client();
  await laptop.call('auth.signIn', { email: signedIn.email, password: testPassword });
  await laptop.call('auth.endSession', { id: signedIn.sessionId });
  return phone;
}

const anInternship = (id: string) => ({
  id,
  version: null,
  idempotencyKey: uuid7(),
  employer: `${CANARY} Works`,
  team: 'Gauges',
  start: '2026-02-02',
  end: '2026-07-31',
  settledIn: true,
  supervisor: {
    name: `Priya ${CANARY}`,
    greeting: 'Dear Priya',
    email: 'p.raman@works.example',
    contactId: null,
    mayBeNamed: true,
  },
});

const aPermission = (internshipId: string) => ({
  id: uuid7(),
  version: null,
  idempotencyKey: uuid7(),
  internshipId,
  scope: { kind: 'organization' },
  status: 'asked',
  askedAt: '2026-03-02T09:00:00.000Z',
  answeredAt: null,
  conditions: null,
});
