import type { Id } from '@acquaint/core/workflow/records';
import { asSystem } from '@acquaint/db/tenant';
import type { Tx } from '@acquaint/db/transaction';
import { uuid7 } from '@acquaint/db/uuid7';
import { aCohort } from './cohort.ts';
import { insertRow } from './insert-row.ts';
import { testSchool, type TestSchool } from './school.ts';
import { TestStudent } from './student.ts';
import type { TestApp } from './test-app.ts';
import type { TestClient } from './test-client.ts';

/** An advisor with one student in their care, by a cohort. */
export class Caseload {
  readonly app: TestApp;
  readonly school: TestSchool;
  readonly student: TestStudent;
  readonly studentId: Id;
  readonly advisor: TestClient;
  readonly cohortId: Id;

  private constructor(made: {
    app: TestApp;
    school: TestSchool;
    student: TestStudent;
    studentId: Id;
    advisor: TestClient;
    cohortId: Id;
  }) {
    this.app = made.app;
    this.school = made.school;
    this.student = made.student;
    this.studentId = made.studentId;
    this.advisor = made.advisor;
    this.cohortId = made.cohortId;
  }

  static async open(app: TestApp): Promise<Caseload> {
    app.clock.now = '2026-03-02T10:00:00.000Z';
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student', 'Lena Hoffmann'));
    await student.fillProfile();
    const { signedIn } = await student.client.call<{ signedIn: { userId: Id } }>('auth.session');
    const studentId = signedIn.userId;
    const advisor = await school.join('advisor', 'Nadia Haas');
    const cohortId = await aCohort(app, { school, studentId, advisor });
    return new Caseload({ app, school, student, studentId, advisor, cohortId });
  }

  system<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return asSystem(this.app.deps.database, { reason: 'a caseload for a test' }, work);
  }

  /** Begins or ends the care for the cohort. */
  async care(endedAt: string | null): Promise<void> {
    await this.system((tx) =>
      tx.query(`UPDATE "CareAssignment" SET "endedAt" = $2 WHERE "cohortId" = $1`, [
        this.cohortId,
        endedAt,
      ]),
    );
  }

  /** Somebody else in the same care; nothing has happened to them. */
  async another(name: string): Promise<Id> {
    const client = await this.school.join('student', name);
    const { signedIn } = await client.call<{ signedIn: { userId: Id } }>('auth.session');
    await this.putIn(this.cohortId, signedIn.userId);
    return signedIn.userId;
  }

  /** A term with one student in it. */
  async term(studentId: Id): Promise<Id> {
    const id = uuid7();
    const cohort = { organizationId: this.school.id, id, name: 'A term', kind: 'term' };
    await this.system((tx) =>
      insertRow(tx, 'Cohort', {
        ...cohort,
        version: 1,
        showContactNames: false,
        reviewFirst: 0,
        policy: {},
        createdAt: this.app.clock.now,
      }),
    );
    await this.putIn(id, studentId);
    return id;
  }

  private async putIn(cohortId: Id, studentId: Id): Promise<void> {
    await this.system((tx) =>
      tx.query(
        `INSERT INTO "CohortMember" ("organizationId", "cohortId", "studentId", "startsOn", "createdAt")
          VALUES ($1, $2, $3, '2026-01-01', $4)`,
        [this.school.id, cohortId, studentId, this.app.clock.now],
      ),
    );
  }
}
