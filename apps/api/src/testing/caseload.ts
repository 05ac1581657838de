import type { Id } from '@acquaint/core/workflow/records';
import { asSystem } from '@acquaint/db/tenant';
import type { Tx } from '@acquaint/db/transaction';
import { aCohort } from './cohort.ts';
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
}
