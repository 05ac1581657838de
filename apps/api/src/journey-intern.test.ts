import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import type { Internship, SupervisorPermission } from '@acquaint/core/workflow/records';
import { Journey } from './testing/journey.ts';
import { testSchool } from './testing/school.ts';
import { aWhyYou, logYes, readyToAsk } from './testing/steps.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const permission = (
  internshipId: string,
): Omit<SupervisorPermission, 'version'> & { version: null } => ({
  id: uuid7(),
  version: null,
  internshipId,
  scope: { kind: 'organization' },
  status: 'asked',
  askedAt: '2026-03-02T09:00:00.000Z',
  answeredAt: null,
  conditions: null,
});

describe.each(testDatabases())('an intern asks a colleague on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  async function intern(): Promise<{ one: Journey; internship: Internship }> {
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student', 'Tomás Ávila'));
    await student.fillProfile();
    const internship = await student.client.call<Internship>('profile.saveInternship', {
      id: uuid7(),
      version: null,
      idempotencyKey: uuid7(),
      employer: 'River Trust',
      team: 'Gauges',
      start: '2026-02-02',
      end: '2026-07-31',
      settledIn: true,
      supervisor: {
        name: 'Priya Raman',
        greeting: 'Dear Priya',
        email: 'p.raman@rivertrust.example',
        contactId: null,
        mayBeNamed: true,
      },
    });
    const contact = await student.proveContact(
      await student.addContact({ team: 'Flood Forecasting', travelMinutes: 5 }),
    );
    const one = new Journey(app, student, await student.start(contact.id));
    await readyToAsk(one);
    await one.do({
      type: 'chooseFormat',
      data: { mode: 'in_person', setting: 'workplace', minutes: 20, visitMinutes: null },
    });
    await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
    return { one, internship };
  }

  async function record(
    one: Journey,
    input: Omit<SupervisorPermission, 'version'> & { version: number | null },
  ): Promise<SupervisorPermission> {
    const saved = await one.student.client.call<SupervisorPermission>('profile.savePermission', {
      ...input,
      idempotencyKey: uuid7(),
    });
    await one.reload();
    return saved;
  }

  const request = { templateId: 'T04', written: { whyYou: aWhyYou } };

  test('R19: nothing leaves until the supervisor agrees, and their dates hold', async () => {
    app.clock.now = '2026-03-02T10:00:00.000Z';
    const { one, internship } = await intern();
    expect(one.heldUpOnPage('send_request')).toEqual(['R19', 'R90']);
    expect(await one.heldUp(one.sending(one.draft(request)))).toContain('R19');

    // The supervisor is asked in writing; waiting is not a yes.
    await one.send({ templateId: 'T08', written: {} });
    const [asked] = one.view.dossier.permissions;
    expect(asked).toMatchObject({ status: 'asked', internshipId: internship.id });
    expect(one.heldUpOnPage('send_request')).toContain('R19');

    await one.at('2026-03-03T10:00:00.000Z');
    await record(one, {
      ...(asked ?? permission(internship.id)),
      status: 'granted_with_conditions',
      answeredAt: '2026-03-03T09:00:00.000Z',
      conditions: {
        text: 'Not in the week of the release.',
        from: '2026-03-09',
        until: '2026-03-13',
      },
    });
    expect(one.heldUpOnPage('send_request')).toEqual(['R21']);
    await one.do({ type: 'acknowledgeWarning', data: { ruleId: 'R21', why: null } });
    expect(one.heldUpOnPage('send_request')).toEqual([]);
    await one.send(request);

    await one.at('2026-03-05T10:00:00.000Z');
    await logYes(one, uuid7(), '2026-03-05T09:00:00.000Z');
    await one.do({ type: 'acknowledgeWarning', data: { ruleId: 'R47', why: null } });
    const within = [{ start: '2026-03-10T10:00:00.000Z', minutes: 20 }];
    const after = [{ start: '2026-03-17T10:00:00.000Z', minutes: 20 }];
    const propose = (slots: typeof within) => ({
      type: 'proposeTimes' as const,
      data: { proposalId: uuid7(), slots, messageId: null },
    });
    expect(await one.heldUp(propose(within))).toEqual(['R21']);
    await one.do(propose(after));

    const facts: MeetingFacts = {
      start: '2026-03-10T10:00:00.000Z',
      zone: 'Europe/London',
      wallTime: '2026-03-10T10:00',
      minutes: 20,
      mode: 'in_person',
      setting: 'workplace',
      place: { kind: 'address', text: '12 Quay Street, London', meetingPoint: 'reception' },
      whoStarts: 'meet_there',
    };
    const agree = (agreed: MeetingFacts) => ({
      type: 'logAgreedTime' as const,
      data: { meetingId: uuid7(), facts: agreed, evidence: null },
    });
    expect(await one.heldUp(agree(facts))).toEqual(['R21']);
    await one.do(
      agree({ ...facts, start: '2026-03-17T10:00:00.000Z', wallTime: '2026-03-17T10:00' }),
    );
    expect(one.interview.meeting?.status).toBe('to_confirm');
  });

  test('R20: a no from the supervisor stays a no', async () => {
    app.clock.now = '2026-03-03T10:00:00.000Z';
    const { one, internship } = await intern();
    await record(one, {
      ...permission(internship.id),
      status: 'declined',
      answeredAt: '2026-03-03T09:00:00.000Z',
    });
    expect(one.heldUpOnPage('send_request')).toContain('R20');
    expect(await one.heldUp(one.sending(one.draft(request)))).toContain('R20');
  });

  test('R19: a student cannot waive the supervisor away', async () => {
    const { one, internship } = await intern();
    const waived = { ...permission(internship.id), status: 'waived_by_advisor' };
    const input = { ...waived, idempotencyKey: uuid7() };
    const error = await one.student.client.refused('profile.savePermission', input);
    expect(error.code).toBe('not_allowed');
  });
});
