import type { MeetingFacts } from '@acquaint/core/workflow/interview';
import { uuid7 } from '@acquaint/db/uuid7';
import { Journey } from './journey.ts';
import { aWhyYou, logYes, readyToAsk } from './steps.ts';
import type { TestStudent } from './student.ts';
import type { TestApp } from './test-app.ts';

/** Tuesday 10 March, 10:00 in New York. */
export const ON_TUESDAY: MeetingFacts = {
  start: '2026-03-10T14:00:00.000Z',
  zone: 'America/New_York',
  wallTime: '2026-03-10T10:00',
  minutes: 20,
  mode: 'video',
  setting: 'video',
  place: { kind: 'link', text: 'https://meet.example/okafor', meetingPoint: null },
  whoStarts: 'contact',
};

/** Somebody else than the usual contact, with the reason for asking them. */
interface Other {
  fields?: Parameters<TestStudent['addContact']>[0];
  whyYou?: string;
}

/** An interview whose talk is agreed, noted and confirmed. The clock stands at 6 March. */
export async function confirmedTalk(
  app: TestApp,
  student: TestStudent,
  facts: MeetingFacts = ON_TUESDAY,
  { fields, whyYou = aWhyYou }: Other = {},
): Promise<Journey> {
  app.clock.now = '2026-03-02T15:00:00.000Z';
  const contact = await student.proveContact(
    await student.addContact({
      timeZone: facts.zone,
      country: 'US',
      region: 'NY',
      travelMinutes: 40,
      ...fields,
    }),
  );
  const one = new Journey(app, student, await student.start(contact.id));
  await readyToAsk(one);
  const { mode, setting } = facts;
  await one.do({
    type: 'chooseFormat',
    data: { mode, setting, minutes: facts.minutes, visitMinutes: null },
  });
  await one.do({ type: 'chooseChannel', data: { channel: 'email' } });
  await one.send({ templateId: 'T01', written: { whyYou } });
  await one.at('2026-03-06T15:00:00.000Z');
  await logYes(one, uuid7(), '2026-03-06T14:00:00.000Z');
  const evidence = {
    kind: 'message' as const,
    at: '2026-03-06T14:30:00.000Z',
    replyId: null,
    note: 'Tuesday at ten is fine.',
  };
  await one.do({ type: 'logAgreedTime', data: { meetingId: uuid7(), facts, evidence } });
  await one.send({ templateId: 'T18', written: {} });
  await one.do({ type: 'confirmMeeting', data: {} });
  return one;
}
