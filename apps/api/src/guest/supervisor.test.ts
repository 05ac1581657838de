import { testDatabases } from '@acquaint/db/testing/test-database';
import type { Contact, SupervisorPermission } from '@acquaint/core/workflow/records';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everything, formIn, guestOf } from '../testing/guest.ts';
import { Journey } from '../testing/journey.ts';
import { testSchool } from '../testing/school.ts';
import { readyToAsk } from '../testing/steps.ts';
import { TestStudent } from '../testing/student.ts';
import { type TestApp, testApp } from '../testing/test-app.ts';

const NOW = '2026-03-02T10:00:00.000Z';

describe.each(testDatabases())('the page of a supervisor on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
    app.clock.now = NOW;
  }, 60_000);
  afterAll(() => app.close());

  /** An intern at River Trust who may not write to a colleague there without asking. */
  async function intern() {
    const school = await testSchool(app);
    const student = new TestStudent(await school.join('student'));
    await student.fillProfile();
    await student.client.call('profile.saveInternship', {
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
    const contact = await student.proveContact(await student.addContact());
    const one = new Journey(app, student, await student.start(contact.id));
    await readyToAsk(one);
    const permissions = () => student.client.call<SupervisorPermission[]>('profile.permissions');
    return { student, one, permissions, guest: await guestOf(app, one, 'supervisor') };
  }

  test('R19, R20: "fine" opens the way to the contact, is on record, and can be taken back', async () => {
    const { one, permissions, guest } = await intern();
    expect(one.heldUpOnPage('send_request')).toContain('R19');
    const { html } = await guest.get();
    expect(html).toContain('Lena Hoffmann asks about a talk with Dr. Okafor');
    expect((await guest.send('answer', { answer: 'fine' })).status).toBe(303);
    await one.reload();
    expect(one.heldUpOnPage('send_request')).not.toContain('R19');
    expect(await permissions()).toMatchObject([{ status: 'granted', answeredAt: NOW }]);
    expect(one.view.history[0]).toMatchObject({
      type: 'permissionAnswered',
      actorKind: 'guest',
      data: { status: 'granted', evidence: { kind: 'guest_page' } },
    });
    expect((await guest.get()).html).toContain('Your answer so far');

    expect((await guest.send('answer', { answer: 'no' })).status).toBe(303);
    await one.reload();
    expect(one.heldUpOnPage('send_request')).toContain('R20');
    expect(await permissions()).toMatchObject([{ status: 'declined', version: 2 }]);
  });

  test('R21: conditions are kept as words and days, and keep those days free', async () => {
    const { one, permissions, guest } = await intern();
    const { status } = await guest.send('answer', {
      answer: 'conditions',
      conditions: 'Not in the release week.',
      from: '2026-03-09',
      until: '2026-03-13',
    });
    expect(status).toBe(303);
    expect((await permissions())[0]?.conditions).toEqual({
      text: 'Not in the release week.',
      from: '2026-03-09',
      until: '2026-03-13',
    });
    await one.reload();
    const shown = JSON.stringify(one.view.assessment.findings);
    expect(shown).toContain('Not in the release week.');
    // The words stand in the record alone, not in the history.
    expect(JSON.stringify(one.view.history)).not.toContain('release week');
    expect((await guest.get()).html).toContain('9 March 2026');
  });

  test('R25: names become draft contacts that say who led to them, each once', async () => {
    const { student, one, guest, permissions } = await intern();
    const fields = {
      answer: 'instead',
      'name-1': 'Ben Marsh',
      'role-1': 'Network Engineer',
      'team-1': 'Pumps',
      'name-2': 'Ida Lind',
      'name-3': 'HR',
      _form: formIn((await guest.get()).html),
    };
    const twice = await Promise.all([guest.post('answer', fields), guest.post('answer', fields)]);
    expect(twice.map(({ status }) => status)).toEqual([303, 303]);
    expect(await permissions()).toMatchObject([{ status: 'declined' }]);
    const { Contact: rows = '[]' } = await everything(app);
    const drafts = (JSON.parse(rows) as { studentId: string; data: Contact }[])
      .filter(({ studentId }) => studentId === one.interview.studentId)
      .map(({ data }) => data)
      .filter(({ howFound }) => howFound?.kind === 'supervisor');
    expect(drafts.map(({ fullName }) => fullName.value).toSorted()).toEqual([
      'Ben Marsh',
      'Ida Lind',
    ]);
    expect(drafts.find(({ fullName }) => fullName.value === 'Ben Marsh')).toMatchObject({
      jobTitle: { value: 'Network Engineer', verified: null },
      employer: { value: 'River Trust' },
      team: 'Pumps',
      introducedBy: { name: 'Priya Raman', nameUseConsent: true },
    });
    const again = { answer: 'instead', 'name-1': 'ben marsh' };
    expect((await guest.send('answer', again)).status).toBe(303);
    const listed = await student.client.call<{ rows?: unknown[] }>('contacts.list', {});
    expect(JSON.stringify(listed).match(/Ben Marsh/g)).toHaveLength(1);
    const { Notice = '[]' } = await everything(app);
    const told = (JSON.parse(Notice) as { userId: string; code: string; params: unknown }[]).filter(
      ({ userId }) => userId === one.interview.studentId,
    );
    expect(told).toContainEqual(
      expect.objectContaining({ code: 'supervisor_named', params: { count: 2 } }),
    );
  });

  test('every bad field comes back, and nothing changes', async () => {
    const { guest } = await intern();
    const cases: [Record<string, string>, string][] = [
      [{}, 'answer'],
      [{ answer: 'perhaps' }, 'answer'],
      [{ answer: 'conditions' }, 'conditions'],
      [{ answer: 'conditions', from: '2026-03-13', until: '2026-03-09' }, 'until'],
      [{ answer: 'conditions', from: 'soon' }, 'from'],
      [{ answer: 'instead' }, 'name-1'],
      [{ answer: 'instead', 'role-2': 'Engineer' }, 'name-2'],
      [{ answer: 'instead', 'name-1': 'x'.repeat(201) }, 'name-1'],
    ];
    const before = await everything(app);
    for (const [fields, field] of cases) {
      const { status, html } = await guest.send('answer', fields);
      expect([fields, status]).toEqual([fields, 422]);
      expect(html).toContain(`<a href="#${field}">`);
    }
    expect({ ...(await everything(app)), RateLimit: '' }).toEqual({ ...before, RateLimit: '' });
  });

  test('shows nothing of the contact’s own page, and opens none of its forms', async () => {
    const { guest } = await intern();
    for (const view of ['times', 'suits', 'stop', 'erase', 'cancel', 'invitation.ics']) {
      expect((await guest.get(view)).status).toBe(404);
      expect((await guest.post(view, { sure: 'yes' })).status).toBe(404);
    }
    expect((await guest.post('pick', {})).status).toBe(404);
    const { html } = await guest.get();
    expect(html).not.toContain('Forecasting floods is the work');
  });

  test('R22: after the internship there is nothing left to decide', async () => {
    const { guest } = await intern();
    app.clock.now = '2026-08-02T10:00:00.000Z';
    try {
      expect((await guest.get()).status).toBe(404);
    } finally {
      app.clock.now = NOW;
    }
  });
});
