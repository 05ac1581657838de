import { blankContactFields } from '@acquaint/core/people/contact-record';
import { replay } from '@acquaint/core/workflow/evolve';
import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import type { Contact } from '@acquaint/core/workflow/records';
import { testDatabases } from '@acquaint/db/testing/test-database';
import { uuid7 } from '@acquaint/db/uuid7';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAgenda } from './demo/write-agenda.ts';
import { Journey } from './testing/journey.ts';
import { aNote } from './testing/notes.ts';
import { aDebrief, aGoal, aReferral, aWhyYou, logYes, moreNotes } from './testing/steps.ts';
import { storedBehind } from './testing/stored.ts';
import { testSchool } from './testing/school.ts';
import { TestStudent } from './testing/student.ts';
import { type TestApp, testApp } from './testing/test-app.ts';

const blank = blankContactFields('en');
const ZONE = 'America/New_York';

/** Tuesday 10 March, 10:00 in New York: after the change there, before the one in Berlin. */
const TUESDAY: MeetingFacts = {
  start: '2026-03-10T14:00:00.000Z',
  zone: ZONE,
  wallTime: '2026-03-10T10:00',
  minutes: 20,
  mode: 'video',
  setting: 'video',
  place: { kind: 'link', text: 'https://meet.example/okafor', meetingPoint: null },
  whoStarts: 'contact',
};
const THURSDAY: MeetingFacts = {
  ...TUESDAY,
  start: '2026-03-12T15:00:00.000Z',
  wallTime: '2026-03-12T11:00',
};

const request = { templateId: 'T01', written: { goal: aGoal, whyYou: aWhyYou } };

describe.each(testDatabases())('a whole interview on $name', ({ open }) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp(await open());
  });
  afterAll(() => app.close());

  async function newStudent(): Promise<{ student: TestStudent; school: string }> {
    app.clock.now = '2026-03-02T09:00:00.000Z';
    const school = await testSchool(app);
    return { student: new TestStudent(await school.join('student')), school: school.id };
  }

  async function begin(student: TestStudent, contact: Contact): Promise<Journey> {
    return new Journey(app, student, await student.start(contact.id));
  }

  test('from "whom could I ask" to "thank-you sent", across a change of clocks', async () => {
    const { student, school } = await newStudent();
    await student.fillProfile();
    const bare = await student.addContact({
      salutation: null,
      howFound: null,
      jobTitle: '',
      timeZone: ZONE,
      country: 'US',
      region: 'NY',
      channels: { ...blank.channels, workEmail: null },
    });
    const one = await begin(student, bare);
    await one.do({ type: 'chooseField', data: { field: 'water engineering' } });

    // Everything that is missing holds the request up, by its own rule; each goes when mended.
    const gone = async (ruleId: string, mend: () => Promise<unknown>): Promise<void> => {
      expect(one.heldUpOnPage('send_request')).toContain(ruleId);
      await mend();
      expect(one.heldUpOnPage('send_request')).not.toContain(ruleId);
    };
    await gone('R1', () =>
      one.do({
        type: 'choosePurposes',
        data: { purposes: ['first_hand_info', 'entering_and_advancing'] },
      }),
    );
    await gone('R16', async () => {
      await one.changeContact({ jobTitle: 'Hydrologist' });
      await one.verify('jobTitle');
      await one.verify('employer');
    });
    await gone('R17', async () => {
      await one.changeContact({ salutation: { kind: 'title', title: 'Dr.' } });
      await one.verify('salutation');
    });
    await gone('R28', () =>
      one.changeContact({ howFound: { kind: 'alumni_directory', detail: null } }),
    );
    await gone('R11', () => one.verify('fullName'));
    await gone('R27', () =>
      one.do({
        type: 'writeShortlistReason',
        data: { reason: 'Forecasting floods is the work that I can picture doing later on.' },
      }),
    );
    await one.do({ type: 'writeGoal', data: { goal: request.written.goal } });
    await gone('R39', () =>
      one.do({
        type: 'chooseFormat',
        data: { mode: 'video', setting: 'video', minutes: 20, visitMinutes: null },
      }),
    );
    await gone('R30', () => one.do({ type: 'chooseChannel', data: { channel: 'email' } }));
    await gone('R31', async () =>
      one.changeContact({
        channels: { ...blank.channels, workEmail: 'a.okafor@rivertrust.example' },
      }),
    );
    await gone('R61', () =>
      one.do({
        type: 'addNote',
        data: {
          note: aNote(
            'field',
            'occupation_profile',
            'Hydrologists model how rain becomes river flow.',
          ),
        },
      }),
    );
    for (const note of moreNotes()) await one.do({ type: 'addNote', data: { note } });
    await gone('R14', () =>
      one.changeContact({
        pronunciation: {
          state: 'asked',
          respelling: 'ah-MAH-rah oh-KAH-for',
          ipa: null,
          source: 'assistant',
          at: '2026-03-02T09:00:00.000Z',
        },
      }),
    );
    expect(one.heldUpOnPage('send_request')).toEqual([]);
    expect(one.view.assessment.steps.locate.status).toBe('done');

    // At 04:00 in New York nothing leaves; at 10:00 it does.
    expect(await one.heldUp(one.sending(one.draft(request)))).toEqual(['L29']);
    await one.at('2026-03-02T15:00:00.000Z');
    const unseen = one.draft(request);
    unseen.confirmations.finalTextSeen = false;
    expect(await one.heldUp(one.sending(unseen))).toEqual(['G9']);
    const nobodyKnowsHow = one.draft(request);
    nobodyKnowsHow.text = nobodyKnowsHow.text.replace(/I found your name[^.]*\. /, '');
    expect(await one.heldUp(one.sending(nobodyKnowsHow))).toContain('L13');
    await student.client.call('drafts.save', {
      interviewId: one.id,
      kind: 'request',
      channel: 'email',
      templateId: 'T01',
      values: request.written,
      subject: null,
      text: '',
      version: null,
    });
    await one.reload();
    expect(one.view.drafts).toMatchObject([{ kind: 'request', values: request.written }]);
    await one.send(request);
    expect(one.view.assessment.steps.contact.status).toBe('in_progress');
    expect(await one.heldUp(one.sending(one.draft(request)))).toContain('R46');

    // The answer, and a time.
    await one.at('2026-03-05T14:00:00.000Z');
    await logYes(one, uuid7(), '2026-03-05T13:30:00.000Z');
    expect(one.interview.request.status).toBe('accepted');
    const slots = ['2026-03-10T14:00:00.000Z', '2026-03-12T15:00:00.000Z'].map((start) => ({
      start,
      minutes: 20,
    }));
    const propose = { templateId: 'T17', written: {}, extras: { slots } };
    expect(await one.heldUp(one.sending(one.draft(propose)))).toEqual(['R47']);
    await student.client.call('profile.saveAvailability', {
      idempotencyKey: uuid7(),
      windows: [
        { id: uuid7(), start: '2026-03-10T13:00:00.000Z', end: '2026-03-10T17:00:00.000Z' },
        { id: uuid7(), start: '2026-03-11T13:00:00.000Z', end: '2026-03-11T17:00:00.000Z' },
        { id: uuid7(), start: '2026-03-12T13:00:00.000Z', end: '2026-03-12T17:00:00.000Z' },
      ],
      items: [],
    });
    await one.reload();
    const proposal = one.sending(one.draft(propose));
    proposal.data.proposal = { id: uuid7(), slots };
    await one.do(proposal);
    expect(one.interview.proposals).toHaveLength(1);

    await one.at('2026-03-06T15:00:00.000Z');
    const wrongClock = { ...TUESDAY, wallTime: '2026-03-10T09:00' };
    const disagreeing = { meetingId: uuid7(), facts: wrongClock, evidence: null };
    expect((await one.refused({ type: 'logAgreedTime', data: disagreeing })).refusal).toMatchObject(
      {
        code: 'invalid',
        field: 'facts.wallTime',
        reason: 'wall_time_differs',
      },
    );
    await one.do({
      type: 'logAgreedTime',
      data: { meetingId: uuid7(), facts: TUESDAY, evidence: null },
    });
    expect(await one.heldUp({ type: 'confirmMeeting', data: {} })).toContain('R55');
    const evidence = {
      kind: 'message' as const,
      at: '2026-03-06T14:30:00.000Z',
      replyId: null,
      note: 'Tuesday at ten is fine.',
    };
    await one.do({ type: 'logAgreement', data: { evidence } });
    const note = await one.send({ templateId: 'T18', written: {} });
    // Four hours behind UTC on the day itself, five on the day of writing.
    expect(note.text).toContain('10:00');
    expect(note.text).toContain('UTC-4');
    await one.do({ type: 'confirmMeeting', data: {} });
    expect(one.interview.meeting?.status).toBe('confirmed');
    expect(one.view.assessment.steps.confirm.status).toBe('done');

    // She moves it: back to "to confirm", and the old note no longer counts (R59).
    await one.at('2026-03-09T15:00:00.000Z');
    await one.do({
      type: 'changeMeeting',
      data: {
        facts: THURSDAY,
        evidence: { ...evidence, at: '2026-03-09T14:00:00.000Z', note: 'Thursday at eleven.' },
        by: 'contact',
        reason: 'A site visit came up.',
      },
    });
    expect(one.interview.meeting).toMatchObject({ status: 'to_confirm', sequence: 1 });
    expect(one.interview.pastMeetings).toHaveLength(1);
    expect(one.heldUpOnPage('be_ready')).toContain('R59');
    await one.send({ templateId: 'T18', written: {} });
    await one.do({ type: 'confirmMeeting', data: {} });
    expect(one.heldUpOnPage('be_ready')).not.toContain('R59');

    // Questions, plan, ready.
    expect(one.heldUpOnPage('be_ready')).toContain('R67');
    const agenda = writeAgenda(one.view.dossier, {
      blank: 'demand is steady',
      questions: [
        'What did your first flood season at River Trust look like from the inside?',
        'Which course would you take again before joining River Trust?',
      ],
    });
    await one.do({ type: 'setAgenda', data: { agenda, movedToFollowUp: [] } });
    await one.do({
      type: 'changePlan',
      data: {
        changes: {
          introduction: 'I am Lena, a second-year student of Environmental Science.',
          attire: 'A plain shirt.',
          techCheck: { quietPlace: true, tested: true, charged: true, notesInView: true },
        },
      },
    });
    for (const ruleId of one.heldUpOnPage('be_ready')) {
      await one.do({ type: 'acknowledgeWarning', data: { ruleId, why: 'I have read this.' } });
    }
    expect(one.heldUpOnPage('be_ready')).toEqual([]);
    expect(one.view.assessment.stepsDone).toBe(7);

    // The talk, in Berlin at four in the afternoon.
    await one.at('2026-03-12T15:25:00.000Z');
    const first = agenda.core[0]?.key ?? '';
    await one.do({
      type: 'captureAnswer',
      data: { key: first, asked: true, note: 'Nights in the control room during a flood.' },
    });
    await one.do({ type: 'writeTalkNotes', data: { notes: 'The gauge that failed in 2024.' } });
    await one.do({ type: 'recordCard', data: { card: 'digital' } });
    await one.do({ type: 'reportHeld', data: { endedAt: '2026-03-12T15:22:00.000Z' } });
    expect(await one.heldUp({ type: 'closeInterview', data: {} })).toContain('R90');
    await one.do({ type: 'writeDebrief', data: { debrief: aDebrief } });
    const referral = aReferral('2026-03-12T15:20:00.000Z');
    await one.do({ type: 'addReferral', data: { referral } });
    const newcomer = {
      interviewId: one.id,
      version: one.interview.version,
      referralId: referral.id,
      contactId: uuid7(),
      idempotencyKey: uuid7(),
    };
    const ben = await student.client.call<Contact>('interviews.contactFromReferral', newcomer);
    expect(ben).toMatchObject({
      fullName: { value: 'Ben Marsh', verified: null },
      howFound: { kind: 'referral' },
      introducedBy: { contactId: bare.id, nameUseConsent: true },
    });
    await one.reload();
    expect(one.interview.referrals).toMatchObject([{ contactId: ben.id }]);

    // A second click with the same key sends nothing a second time.
    const thanks = one.draft({
      templateId: 'T23',
      written: {
        specificThing:
          'Your story of the gauge that failed in 2024 stayed with me, because I had trusted single models.',
        nextStep: 'reading the report on that flood before I choose my project',
        referralThanks: 'Thank you for naming Ben Marsh; I will write to him this week.',
      },
    });
    expect((await one.preview(thanks)).chain).toMatchObject({ ok: true });
    const click = {
      interviewId: one.id,
      version: one.interview.version,
      command: one.sending(thanks, 'acquaint'),
      idempotencyKey: uuid7(),
    };
    await student.client.call('interviews.act', click);
    await student.client.call('interviews.act', click);
    await one.reload();
    expect(one.interview.thankYou.status).toBe('sent');
    await one.do({ type: 'settleCardDifferences', data: {} });
    await one.do({
      type: 'chooseKeepInTouch',
      data: { choice: 'planned', nextOn: '2026-06-12' },
    });
    await one.do({ type: 'closeInterview', data: {} });
    expect(one.interview.status).toBe('closed');
    expect(one.view.assessment.stepsDone).toBe(8);

    const stored = await storedBehind(app, school, one.id);
    expect(replay(stored.events)).toEqual(stored.state);
    expect(stored.events.map(({ version }) => version)).toEqual(stored.events.map((_, n) => n + 1));
    expect(stored.outbox).toHaveLength(1);
    expect(stored.outbox[0]).toMatchObject({
      kind: 'thanks',
      recipient: { name: 'Amara Okafor', address: 'a.okafor@rivertrust.example' },
      payload: { from: { name: 'Lena Hoffmann' }, interviewId: one.id },
    });
    expect(stored.ledger).toMatchObject([
      { sentAt: '2026-03-02T15:00:00.000Z', acceptedAt: '2026-03-05T13:30:00.000Z' },
    ]);
    expect(stored.ledger[0]?.closedAt).not.toBeNull();
    // One entry for each command that changed something, and no word that a person wrote.
    expect(stored.audit.map(({ action }) => action)).toContain('interview.sendMessage');
    expect(JSON.stringify(stored.audit)).not.toMatch(/Okafor|flood|Marsh/i);
    const contact = await student.client.call<{ contact: Contact }>('contacts.get', {
      id: bare.id,
    });
    expect(contact.contact.nextTouchAt).toBe('2026-06-12');
  });
});
