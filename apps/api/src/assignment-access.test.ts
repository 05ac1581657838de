import { asSystem } from '@acquaint/db/tenant';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eraseFromSubmissions } from './guest/acts/erase-submissions.ts';
import { getContact } from './services/dossier/records.ts';
import type { ClassTable } from './services/assignments/class-table.ts';
import type { AssignmentLine } from './services/assignments/list.ts';
import type { MyWork } from './services/assignments/mine.ts';
import type { StudentWork } from './services/assignments/student-work.ts';
import { anAssignment } from './testing/assignment.ts';
import { ClassRoom, grade, SECRET, talk, work } from './testing/class-room.ts';
import { testSchool } from './testing/school.ts';

const IN_TIME = '2026-05-20T10:00:00.000Z';

describe.each(testDatabases())(
  'who sees assignments, and what is kept of them on $name',
  ({ open }) => {
    let room: ClassRoom;
    beforeAll(async () => {
      room = await ClassRoom.open(await open());
    }, 60_000);
    afterAll(() => room.app.close());

    test('who sees and grades: those in whose care the cohort is, and nobody else', async () => {
      const { client, studentId, cohortId, interviewId } = await room.aClass();
      const { id } = await room.published(cohortId);
      room.app.clock.now = IN_TIME;
      const sent = await client.call<{ id: string }>('assignments.submit', work(id, interviewId));
      const stranger = await room.school.join('instructor', 'Ivo Brandt');
      const abroad = await testSchool(room.app, 'Southbank College');
      const foreign = await abroad.join('instructor', 'Ada Far');
      const otherStudent = await room.school.join('student', 'Jonas Weber');
      const asks: [string, unknown][] = [
        ['assignments.get', { id }],
        ['assignments.work', { id, studentId }],
        ['assignments.grade', grade(sent.id)],
        ['assignments.exportGrades', { id }],
        ['assignments.save', { ...anAssignment(cohortId), id, version: 1 }],
        ['assignments.setUp', { id, cohortId, windows: 1, anew: false }],
      ];
      for (const [procedure, input] of asks) {
        for (const who of [stranger, foreign]) {
          expect(await who.refused(procedure, input)).toMatchObject({ code: 'not_found' });
        }
        for (const who of [client, room.school.owner]) {
          expect(await who.refused(procedure, input)).toMatchObject({ code: 'not_allowed' });
        }
      }
      const others: [string, unknown][] = [
        ['assignments.myWork', { id }],
        ['assignments.submit', work(id, interviewId)],
        ['assignments.saveDraft', { id, version: 0, draft: { talks: [], reflection: '' } }],
      ];
      for (const [procedure, input] of others) {
        expect(await otherStudent.refused(procedure, input)).toMatchObject({ code: 'not_found' });
      }
      // Another cohort of Nadia's: the student is hers, but not of this class.
      const other = await room.aClass('Tom Other');
      expect(
        await room.nadia.refused('assignments.work', { id, studentId: other.studentId }),
      ).toMatchObject({ code: 'not_found' });
      expect(await other.client.call('assignments.mine')).toEqual([]);
      // Somebody else's talk is not there for whoever hands in.
      const mine = await room.published(other.cohortId);
      expect(
        await other.client.refused('assignments.submit', work(mine.id, interviewId)),
      ).toMatchObject({ problems: [{ field: 'talks.0', reason: 'This talk is not there.' }] });
    });

    test('after the term the class is graded all the same, and nothing else of the students opens', async () => {
      const { client, studentId, cohortId, interviewId, join } = await room.aClass('Ada Marsh');
      await join('Zoe Last');
      const { id } = await room.published(cohortId);
      const early = await room.idOf(await join('Tom Early'));
      const leave = leaving(cohortId);
      // Tom was there and left before the class was asked of anything.
      await leave(early, '2026-01-02');
      room.app.clock.now = IN_TIME;
      const sent = await client.call<{ id: string }>('assignments.submit', work(id, interviewId));
      await leave(null, '2026-05-30');
      room.app.clock.now = '2026-06-01T08:00:00.000Z';

      const stranger = await room.school.join('instructor', 'Ivo Brandt');
      const abroad = await testSchool(room.app, 'Southbank College');
      const foreign = await abroad.join('advisor', 'Ada Far');
      for (const who of [stranger, foreign]) {
        for (const [procedure, input] of [
          ['assignments.get', { id }],
          ['assignments.work', { id, studentId }],
          ['assignments.grade', grade(sent.id)],
          ['assignments.exportGrades', { id }],
        ] as const) {
          expect(await who.refused(procedure, input)).toMatchObject({ code: 'not_found' });
        }
      }
      const { rows } = await room.nadia.call<ClassTable>('assignments.get', { id });
      expect(rows).toMatchObject([
        { fullName: 'Ada Marsh', state: 'submitted', inCohort: false },
        { fullName: 'Zoe Last', state: 'not_started', inCohort: false },
      ]);
      const asked = { id, studentId };
      expect(await room.nadia.call('assignments.work', asked)).toMatchObject({
        submissions: [{ id: sent.id }],
      });
      expect(await room.nadia.refused('assignments.work', { id, studentId: early })).toMatchObject({
        code: 'not_found',
      });
      await room.nadia.call('assignments.grade', grade(sent.id));
      const { text } = await room.nadia.call<{ text: string }>('assignments.exportGrades', { id });
      expect(text).toMatch(/Ada Marsh,graded,1,/);
      const { assignments } = await room.nadia.call<{ assignments: AssignmentLine[] }>(
        'assignments.list',
      );
      expect(assignments.find((one) => one.id === id)).toMatchObject({
        students: 2,
        handedIn: 1,
        graded: 1,
      });
      expect(await room.nadia.refused('students.get', { studentId })).toMatchObject({
        code: 'not_found',
      });
      await room.here(({ query }) =>
        query(
          `UPDATE "CareAssignment" SET "endedAt" = $3 WHERE "organizationId" = $1
            AND "cohortId" = $2`,
          [room.school.id, cohortId, room.app.clock.now],
        ),
      );
      expect(await room.nadia.refused('assignments.work', asked)).toMatchObject({
        code: 'not_found',
      });
    });

    test('who was there to the end of the term, or when it was due, hands in late; who left before does not', async () => {
      room.app.clock.now = '2026-03-02T11:00:00.000Z';
      const { client, cohortId, interviewId, join } = await room.aClass('Ada Stay');
      const gone = await join('Tom Gone');
      const due = await join('Zoe Due');
      const { id } = await room.published(cohortId);
      for (const who of [client, gone, due]) {
        expect(await who.call('assignments.mine')).toMatchObject([{ id }]);
      }
      const leave = leaving(cohortId);
      await leave(await room.idOf(gone), '2026-05-10');
      await leave(await room.idOf(due), '2026-05-30');
      await leave(null, '2026-05-22');
      room.app.clock.now = '2026-06-01T08:00:00.000Z';
      expect(await gone.call('assignments.mine')).toEqual([]);
      expect(await gone.refused('assignments.myWork', { id })).toMatchObject({ code: 'not_found' });
      for (const who of [client, due]) {
        expect(await who.call('assignments.mine')).toMatchObject([{ id }]);
      }
      await client.call('assignments.submit', work(id, interviewId));
      const { submissions } = await client.call<MyWork>('assignments.myWork', { id });
      expect(submissions).toMatchObject([{ lateness: { kind: 'late' } }]);
    });

    /** Ends the membership of one student, or of everybody with the cohort. */
    const leaving = (cohortId: string) => (studentId: string | null, day: string) =>
      room.here(async ({ query }) => {
        await query(
          `UPDATE "CohortMember" SET "endsOn" = $3::date WHERE "organizationId" = $1
            AND "cohortId" = $2 AND "endsOn" IS NULL AND ($4::uuid IS NULL OR "studentId" = $4)`,
          [room.school.id, cohortId, day, studentId],
        );
        if (studentId !== null) return;
        await query(
          `UPDATE "Cohort" SET "endsOn" = $3::date WHERE "organizationId" = $1 AND "id" = $2`,
          [room.school.id, cohortId, day],
        );
      });

    test('an instructor who cares for the cohort sets, grades, and never reads a contact’s name', async () => {
      const { client, studentId, cohortId, interviewId } = await room.aClass();
      const ivo = await room.school.join('instructor', 'Ivo Brandt');
      await room.school.owner.call('care.add', {
        id: uuid7(),
        staffId: await room.idOf(ivo),
        cohortId,
        studentId: null,
        idempotencyKey: uuid7(),
      });
      await room.here(({ query }) =>
        query(
          `UPDATE "Cohort" SET "showContactNames" = true
          WHERE "organizationId" = $1 AND "id" = $2`,
          [room.school.id, cohortId],
        ),
      );
      const input = anAssignment(cohortId);
      await ivo.call('assignments.save', input);
      room.app.clock.now = IN_TIME;
      const shares = { talks: [talk(interviewId, { sharesPlace: true })] };
      await client.call('assignments.submit', work(input.id, interviewId, shares));
      const asked = { id: input.id, studentId };
      const seen = await ivo.call<StudentWork>('assignments.work', asked);
      expect(JSON.stringify(seen)).not.toContain('Okafor');
      expect(seen.submissions[0]?.talks[0]?.place).toMatch(/^Hydrologist, River Trust/);
      const named = await room.nadia.call<StudentWork>('assignments.work', asked);
      expect(named.submissions[0]?.talks[0]?.contactName).toBe('Amara Okafor');
      const looks = await room.here(({ query }) =>
        query<{ seen: number }>(
          `SELECT count(*)::int AS "seen" FROM "AuditEntry"
          WHERE "organizationId" = $1 AND "action" = 'submission.see' AND "subjectId" = $2`,
          [room.school.id, studentId],
        ),
      );
      expect(looks.rows[0]?.seen).toBe(2);
    });

    test('a draft is the student’s own, and the newer of two devices is not lost', async () => {
      const { client, studentId, cohortId, interviewId } = await room.aClass();
      const { id } = await room.published(cohortId);
      room.app.clock.now = IN_TIME;
      const draft = { talks: [talk(interviewId)], reflection: `Half a thought, ${SECRET}` };
      const save = (version: number) => client.ask('assignments.saveDraft', { id, version, draft });
      expect(await save(0)).toMatchObject({ ok: true, data: { version: 1 } });
      expect(await save(0)).toMatchObject({ error: { code: 'conflict' } });
      expect(await client.call('assignments.myWork', { id })).toMatchObject({
        draft,
        draftVersion: 1,
      });
      const staff = [
        await room.nadia.call('assignments.work', { id, studentId }),
        await room.nadia.call('assignments.get', { id }),
        await room.nadia.call('assignments.exportGrades', { id }),
      ];
      expect(JSON.stringify(staff)).not.toContain(SECRET);
    });

    test('grades as CSV: the key first, everybody in it, no cell a formula', async () => {
      const { client, studentId, cohortId, interviewId, join } =
        await room.aClass('=HYPERLINK("x")');
      await join('Zoe Last');
      await room.here(({ query }) =>
        query(
          `UPDATE "RosterEntry" SET "studentKey" = '00-7'
          WHERE "organizationId" = $1 AND "studentId" = $2`,
          [room.school.id, studentId],
        ),
      );
      const { id } = await room.published(cohortId);
      room.app.clock.now = IN_TIME;
      const sent = await client.call<{ id: string }>('assignments.submit', work(id, interviewId));
      await room.nadia.call('assignments.grade', grade(sent.id));
      const { fileName, text } = await room.nadia.call<{ fileName: string; text: string }>(
        'assignments.exportGrades',
        { id },
      );
      expect(fileName).toBe('grades-2026-05-29.csv');
      const [head, first, last] = text.slice(1).split('\r\n');
      expect(head).toMatch(/^student_key,student,state,/);
      expect(first).toBe(
        `00-7,"'=HYPERLINK(""x"")",graded,1,${IN_TIME},0,10,7,7,4,0,28,40,${IN_TIME}`,
      );
      expect(last).toBe(',Zoe Last,not_started,,,,,,,,,,40,');
    });

    test('an erased contact is gone from what was handed in, and the points stay', async () => {
      const { client, studentId, cohortId, interviewId, contact } = await room.aClass();
      const { id } = await room.published(cohortId);
      room.app.clock.now = IN_TIME;
      const talks = [talk(interviewId, { note: 'Dr. Okafor dives.', sharesPlace: true })];
      const reflection = 'Amara Okafor showed me gauges. Okafor’s team is small.';
      const sent = await client.call<{ id: string }>(
        'assignments.submit',
        work(id, interviewId, { talks, reflection }),
      );
      await client.call('assignments.saveDraft', { id, version: 0, draft: { talks, reflection } });
      await room.nadia.call('assignments.grade', grade(sent.id, { comment: 'Okafor is a find.' }));
      await asSystem(room.app.deps.database, { reason: 'erase in a test' }, async (tx) => {
        const within = Object.assign(tx, { organizationId: room.school.id });
        const stored = await getContact(within, studentId, contact.id);
        await eraseFromSubmissions(within, studentId, stored, [interviewId]);
      });
      const own = await client.call<MyWork>('assignments.myWork', { id });
      expect(JSON.stringify([own.submissions, own.draft])).not.toMatch(/Okafor|River/);
      expect(own.submissions[0]).toMatchObject({
        reflection: 'Erased person showed me gauges. Erased person’s team is small.',
        talks: [{ minutes: 25, note: null, place: null }],
        grades: [{ total: 28 }],
      });
    });

    test('what is unpublished is not there for students, and an empty cohort cannot be asked', async () => {
      const { client, cohortId } = await room.aClass();
      const input = anAssignment(cohortId, { published: false });
      await room.nadia.call('assignments.save', input);
      expect(await client.call('assignments.mine')).toEqual([]);
      expect(await client.refused('assignments.myWork', { id: input.id })).toMatchObject({
        code: 'not_found',
      });
      await room.here(({ query }) =>
        query(
          `UPDATE "CohortMember" SET "endsOn" = '2026-02-01'
          WHERE "organizationId" = $1 AND "cohortId" = $2`,
          [room.school.id, cohortId],
        ),
      );
      const publish = { ...input, version: 1, published: true, idempotencyKey: uuid7() };
      expect(await room.nadia.refused('assignments.save', publish)).toMatchObject({
        problems: [{ field: 'cohortId' }],
      });
    });
  },
);
