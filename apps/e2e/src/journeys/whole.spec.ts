import { test } from '../fixtures.ts';
import { enter, addByName, start } from './whole/enter.ts';
import { settleWhatIsMissing } from './whole/locate.ts';
import { askByMail, logYes } from './whole/ask.ts';
import { offerTimes, noteTheTime, confirm, moveIt } from './whole/meet.ts';
import { research, prepare, arrive } from './whole/ready.ts';
import { talk, thankAndClose } from './whole/talk.ts';

// The longest way is gone on both kinds of database.
test.use({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures out of it
  database: async ({}, provide, { project }) => {
    await provide(project.name === 'desktop' ? 'embedded' : 'server');
  },
});

test('from "whom could I ask?" to "thank-you sent"', async ({ page, at, mailbox, invitation }) => {
  test.setTimeout(600_000);
  const walk = { page, at, mailbox, invitation };
  await test.step('sign up with a code from the mail, join, fill in the profile', () =>
    enter(walk));
  await test.step('add a contact by name alone', () => addByName(walk));
  await test.step('start an interview', () => start(walk));
  await test.step('each missing thing says why it is needed, and goes when it is there', () =>
    settleWhatIsMissing(walk));
  await test.step('ask by own mail: format, way, words, checks, "I sent it"', () =>
    askByMail(walk));
  await test.step('log a yes', () => logYes(walk));
  await test.step('offer times across two zones, with a change of clocks between', () =>
    offerTimes(walk));
  await test.step('note the agreed time, on both clocks', () => noteTheTime(walk));
  await test.step('confirm in writing', () => confirm(walk));
  await test.step('she moves it: back to "to confirm", and the history keeps both', () =>
    moveIt(walk));
  await test.step('research', () => research(walk));
  await test.step('prepare: résumé, questions that fit, introduction', () => prepare(walk));
  await test.step('arrive: clothes, line, ready', () => arrive(walk));
  await test.step('the day card', () => talk(walk));
  await test.step('debrief, a referral becomes a contact, thanks, close', () =>
    thankAndClose(walk));
});
