import { expectNoViolations } from '../../axe.ts';
import { expect } from '../../fixtures.ts';
import { changeRecord, check } from '../../pages/contact.ts';
import {
  expectNext,
  expectStep,
  finding,
  findings,
  mend,
  showAllFindings,
  writeDown,
} from '../../pages/interview.ts';
import type { Walk } from './walk.ts';

/** Each missing thing says why it is needed, and goes when it is there. */
export async function settleWhatIsMissing({ page }: Walk): Promise<void> {
  const interview = page.url();
  const missing = {
    purpose: 'Choose what you hope to get out of this talk. One purpose is enough.',
    spelling: 'Check how Amara Okafor is spelled before anything goes out',
    title: 'Add the job title of Amara Okafor.',
    employer: 'Check that Amara Okafor really works at River Trust',
    salutation: 'Choose how to address Amara Okafor.',
    found: 'Note how you found Amara Okafor. Your request will say so.',
    saying: 'You do not know yet how to say the name Amara Okafor.',
    reason: 'Write down why you want to talk with Amara Okafor. At least 8 words.',
  };
  await showAllFindings(page);
  for (const sentence of Object.values(missing))
    await expect(finding(page, sentence)).toBeVisible();
  const back = () => page.goto(interview);

  await page.getByLabel('Hear first-hand what the work is like').check();
  await expect(finding(page, missing.purpose)).toBeHidden();
  await page.getByLabel('Learn how people get in and get on').check();
  await writeDown(
    page,
    'I am trying to find out',
    'how people find their way into flood forecasting',
  );
  await writeDown(
    page,
    'Your reason',
    'Forecasting floods is the work that I can picture doing later on.',
  );
  await expect(finding(page, missing.reason)).toBeHidden();

  await mend(page, missing.spelling, 'Check the name');
  await check(page, 'the spelling', 'the staff page');
  await changeRecord(page, 'Name', async (form) => {
    await form.getByLabel('The part used after a title').fill('Okafor');
    await form.getByLabel('First name').fill('Amara');
  });
  await back();
  await expect(finding(page, missing.spelling)).toBeHidden();

  await mend(page, missing.title, 'Check the title');
  await changeRecord(page, 'Title and employer', (form) =>
    form.getByLabel('Job title').fill('Hydrologist'),
  );
  await check(page, 'the job title', 'the staff page');
  await check(page, 'the employer', 'the staff page');
  await back();
  await expect(finding(page, missing.title)).toBeHidden();
  await expect(finding(page, missing.employer)).toBeHidden();

  await mend(page, missing.salutation, 'Choose the salutation');
  await changeRecord(page, 'How to address them', (form) =>
    form.getByRole('radio', { name: 'Dr', exact: true }).check(),
  );
  await check(page, 'that they use this title', 'their own signature or page');
  await back();
  await expect(finding(page, missing.salutation)).toBeHidden();

  await mend(page, missing.found, 'Say how you found them');
  await changeRecord(page, 'How you found them', async (form) => {
    await form
      .getByRole('combobox', { name: 'How you found them' })
      .selectOption({ label: 'Alumni directory' });
  });
  await back();
  await expect(finding(page, missing.found)).toBeHidden();

  await mend(page, missing.saying, 'Note how to say it');
  await changeRecord(page, 'How to say it', async (form) => {
    await form.getByLabel('In syllables').fill('ah-MAH-rah oh-KAH-for');
    await form.getByRole('radio', { name: 'I ask at the start of the call or the talk' }).check();
  });
  await changeRecord(page, 'Where they are', async (form) => {
    await form.getByLabel('Their time zone').selectOption({ label: 'New York (America)' });
  });
  await back();
  await expect(findings(page)).toBeHidden();
  await expectStep(page, 'Locate', 'done');
  await expectNoViolations(page);
  await expectNext(page, 'Choose how to ask Dr Okafor');
}
