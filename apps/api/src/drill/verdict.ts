import type { Tally } from './count.ts';

/** What must hold after any number of kills; an empty list is a good drill. */
export function faultsOf(tally: Tally, kills: number): string[] {
  const { messages, reminders, notices, mails } = tally;
  const faults: string[] = [];
  const expect = (holds: boolean, sentence: string): void => {
    if (!holds) faults.push(sentence);
  };
  expect(messages.waiting === 0, `${messages.waiting} messages never left the queue.`);
  expect(tally.lost === 0, `${tally.lost} messages were given up.`);
  expect(tally.phantom === 0, `${tally.phantom} are marked as sent and never arrived.`);
  expect(mails.twice === 0, `${mails.twice} mails arrived twice.`);
  expect(mails.unknown === 0, `${mails.unknown} mails belong to no message.`);
  expect(
    messages.maybeSent <= kills,
    `${messages.maybeSent} are marked as perhaps sent, after ${kills} kills.`,
  );
  expect(reminders.planned === 0, `${reminders.planned} reminders never fired.`);
  expect(
    notices.total === notices.distinct && notices.total === reminders.total,
    `${reminders.total} reminders made ${notices.total} notices.`,
  );
  return faults;
}
