import type { InterviewEvent } from '@acquaint/core/workflow/events';
import { replay } from '@acquaint/core/workflow/evolve';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { inTenant } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { InterviewView } from './services/interviews/view.ts';
import { testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

describe.each(testDatabases())('interviews on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  async function begun(): Promise<{ student: TestStudent; view: InterviewView; school: string }> {
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    const contact = await student.addContact();
    const view = await student.start(contact.id);
    return { student, view, school: school.id };
  }

  test('a started interview knows what is missing and why', async () => {
    const { view } = await begun();
    const { assessment } = view;
    expect(assessment.steps.locate.status).not.toBe('done');
    expect(assessment.steps.contact.status).toBe('locked');
    expect(assessment.actions.send_request.allowed).toBe(false);
    expect(assessment.actions.send_request.blockedBy.map(({ ruleId }) => ruleId)).toContain('R11');
    expect(view.history.map(({ type }) => type)).toEqual(['interviewStarted']);
  });

  test('a repeated key gives the same answer and one effect; other content under it is refused', async () => {
    const { student, view } = await begun();
    const input = {
      interviewId: view.dossier.interview.id,
      version: view.dossier.interview.version,
      command: { type: 'writeGoal', data: { goal: 'how floods are forecast' } },
      idempotencyKey: uuid7(),
    };
    const first = await student.client.call<InterviewView>('interviews.act', input);
    const second = await student.client.call<InterviewView>('interviews.act', input);
    expect(second.dossier.interview).toEqual(first.dossier.interview);
    const other = { ...input, command: { type: 'writeGoal', data: { goal: 'something else' } } };
    expect((await student.client.refused('interviews.act', other)).code).toBe('key_reused');
  });

  test('a stale version is a conflict that carries the present state', async () => {
    const { student, view } = await begun();
    await student.act(view, { type: 'writeGoal', data: { goal: 'how floods are forecast' } });
    const error = await student.actRefused(view, {
      type: 'chooseField',
      data: { field: 'hydrology' },
    });
    expect(error.code).toBe('conflict');
    const present = error.present as InterviewView;
    expect(present.dossier.interview.goal).toBe('how floods are forecast');
  });

  test('of two writers at once one wins and the other learns of it', async () => {
    const { student, view } = await begun();
    const input = (goal: string) => ({
      interviewId: view.dossier.interview.id,
      version: view.dossier.interview.version,
      command: { type: 'writeGoal', data: { goal } },
      idempotencyKey: uuid7(),
    });
    const answers = await Promise.all([
      student.client.ask('interviews.act', input('how floods are forecast')),
      student.client.ask('interviews.act', input('how rivers are measured')),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.find(({ ok }) => !ok);
    expect(lost && !lost.ok ? lost.error.code : null).toBe('conflict');
  });

  test('the stored row equals the fold of the stored events', async () => {
    const { student, view, school } = await begun();
    await student.act(view, { type: 'writeGoal', data: { goal: 'how floods are forecast' } });
    const { id } = view.dossier.interview;
    const stored = await inTenant(app.deps.database, { organizationId: school }, async (tx) => {
      const events = await tx.query<InterviewEvent & Record<string, unknown>>(
        'SELECT * FROM "InterviewEvent" WHERE "interviewId" = $1 ORDER BY "version"',
        [id],
      );
      const row = await tx.query<{ state: unknown }>(
        'SELECT "state" FROM "Interview" WHERE "id" = $1',
        [id],
      );
      return { events: events.rows, state: row.rows[0]?.state };
    });
    expect(replay(stored.events)).toEqual(stored.state);
  });

  test('a command that the rules hold up answers with the rules and changes nothing', async () => {
    const { student, view } = await begun();
    const error = await student.actRefused(view, { type: 'closeInterview', data: {} });
    expect(error.code).toBe('refused');
    expect(error.refusal?.findings.map(({ ruleId }) => ruleId)).toContain('R90');
    const after = await student.client.call<InterviewView>('interviews.get', {
      id: view.dossier.interview.id,
    });
    expect(after.dossier.interview.version).toBe(view.dossier.interview.version);
  });
});
