import { inTenant } from '@acquaint/db/tenant';
import type { Database } from '@acquaint/db/open-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { anAssignment, heldTalk } from './assignment.ts';
import { aCohort } from './cohort.ts';
import { testSchool, type TestSchool } from './school.ts';
import { aDebrief } from './steps.ts';
import { TestStudent } from './student.ts';
import { type TestApp, testApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

export const START = '2026-03-02T10:00:00.000Z';
/** A word that the student wrote for themselves. */
export const SECRET = 'Marigoldweft';
export const marks = { preparation: 2, conversation: 1, conduct: 1, reflection: 0 };

/** A school with an advisor, Nadia, whose cohorts get assignments. */
export class ClassRoom {
  readonly app: TestApp;
  readonly school: TestSchool;
  readonly nadia: TestClient;

  private constructor(app: TestApp, school: TestSchool, nadia: TestClient) {
    this.app = app;
    this.school = school;
    this.nadia = nadia;
  }

  static async open(database: Database): Promise<ClassRoom> {
    const app = await testApp(database);
    app.clock.now = START;
    const school = await testSchool(app);
    return new ClassRoom(app, school, await school.join('advisor', 'Nadia Haas'));
  }

  here<T>(work: Parameters<typeof inTenant<T>>[2]): Promise<T> {
    return inTenant(this.app.deps.database, { organizationId: this.school.id }, work);
  }

  async idOf(client: TestClient): Promise<string> {
    const session = await client.call<{ signedIn: { userId: string } }>('auth.session');
    return session.signedIn.userId;
  }

  /** A cohort of Nadia's with one student, who has held one talk. */
  async aClass(name = 'Lena Hoffmann') {
    const { app, school, nadia } = this;
    app.clock.now = START;
    const client = await school.join('student', name);
    const studentId = await this.idOf(client);
    const cohortId = await aCohort(app, { school, studentId, advisor: nadia });
    const own = new TestStudent(client);
    await own.fillProfile();
    const contact = await own.addContact({
      employer: `River Trust ${uuid7()}`,
      notes: `Private, ${SECRET}.`,
    });
    const view = await own.start(contact.id);
    const { id: interviewId } = view.dossier.interview;
    await heldTalk(app, {
      school,
      interviewId,
      state: { goal: SECRET, debrief: { ...aDebrief, learned: SECRET } },
    });
    const join = async (person: string) => {
      const other = await school.join('student', person);
      const otherId = await this.idOf(other);
      await this.here(({ query }) =>
        query(
          `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn",
            "createdAt") VALUES ($1, $2, $3, '2026-01-01', $4)`,
          [school.id, cohortId, otherId, START],
        ),
      );
      return other;
    };
    return { client, studentId, cohortId, interviewId, contact, join };
  }

  async published(cohortId: string, change: Parameters<typeof anAssignment>[1] = {}) {
    const input = anAssignment(cohortId, change);
    await this.nadia.call('assignments.save', input);
    return input;
  }
}

export const talk = (interviewId: string, change: object = {}) => ({
  interviewId,
  relative: null,
  note: null,
  sharesPlace: false,
  ...change,
});
export const work = (id: string, interviewId: string, change: object = {}) => ({
  id,
  submittedBefore: 0,
  talks: [talk(interviewId)],
  reflection: 'I want to measure rivers.',
  idempotencyKey: uuid7(),
  ...change,
});
export const grade = (submissionId: string, change: object = {}) => ({
  submissionId,
  gradedBefore: 0,
  marks,
  comment: null,
  reopenedUntil: null,
  idempotencyKey: uuid7(),
  ...change,
});
