import { blankContactFields } from '@acquaint/core/people/contact-record';
import { expectNoViolations } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { changeRecord } from '../pages/contact.ts';
import { expectStep, openStep, part } from '../pages/interview.ts';
import { Notebook, readyToAsk } from '../records/notebook.ts';
import { whyYou } from '../records/written.ts';

const blank = blankContactFields('en');

test('a request by phone: the name first, ticks while speaking, the outcome', async ({
  page,
  client,
  at,
}) => {
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id } = await notebook.contact({
    pronunciation: blank.pronunciation,
    channels: { ...blank.channels, workPhone: '+442079460123' },
  });
  const interview = await notebook.interview(id, ...readyToAsk('phone'));
  await at('2026-03-02T10:00:00Z');
  await page.goto(`/interviews/${interview}/contact`);
  const call = part(page, 'Your call to Dr. Okafor');
  const dial = call.getByRole('link', { name: /^Call \+44/ });

  await test.step('nobody is rung up by a name that the student cannot say', async () => {
    await call.getByLabel('Why this person').fill(whyYou);
    await expect(call.getByText(/^Saved \d/)).toBeVisible();
    await expect(part(page, 'Before you dial')).toContainText(
      'Check how to say the name Amara Okafor first. You will need it when you speak.',
    );
    await expect(dial).toBeHidden();
    await expectNoViolations(page);
    await call.getByRole('link', { name: 'Note how to say it', exact: true }).click();
    await changeRecord(page, 'How to say it', async (form) => {
      await form.getByLabel('In syllables').fill('ah-MAH-rah oh-KAH-for');
      await form.getByRole('radio', { name: 'I ask at the start of the call or the talk' }).check();
    });
    await page.goto(`/interviews/${interview}/contact`);
    await expect(dial).toHaveAttribute('href', 'tel:+442079460123');
  });

  await test.step('tick as it is said, then the outcome', async () => {
    const card = part(page, 'Your card for the call');
    await expect(card).toContainText('how people find their way into flood forecasting');
    for (const point of ['Why I call', 'How long', 'Why you', 'How I found you'])
      await card.getByRole('checkbox', { name: point }).check();
    await call.getByText('On voicemail: say this once, then send a mail').click();
    await expectNoViolations(page);
    await call.getByRole('radio', { name: 'I left a voicemail' }).check();
    await call.getByRole('button', { name: 'Note the call' }).click();
    await expectStep(page, 'Contact', 'under way');
    await expect(part(page, /^What happened so far/)).toContainText('voicemail');
    await expectNoViolations(page);
  });

  await test.step('she rings back and says yes', async () => {
    await at('2026-03-04T10:00:00Z');
    await page.reload();
    await page.getByRole('button', { name: 'Note an answer' }).click();
    const answer = part(page, 'What did Dr. Okafor answer?');
    await answer.getByRole('radio', { name: 'Yes' }).check();
    await expect(answer.getByLabel('How it came')).toHaveValue('phone');
    await answer.getByRole('button', { name: 'Note the answer' }).click();
    await expectStep(page, 'Contact', 'done');
    await openStep(page, 'Schedule');
  });
});
