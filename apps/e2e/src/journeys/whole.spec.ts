import { expectNoViolations } from '../axe.ts';
import { expect, test, typeCode } from '../fixtures.ts';
import { expectHeldBack, expectMessage, readFinalText, readWarning, sendMyself } from '../pages/composer.ts';
import { chooseFor, expectKept, expectOrder, questions, rewrite } from '../pages/agenda.ts';
import { changeRecord, check } from '../pages/contact.ts';
import {
  expectNext,
  expectStep,
  finding,
  findings,
  goOn,
  mend,
  openStep,
  part,
  showAllFindings,
  writeDown,
} from '../pages/interview.ts';
import { takeNote } from '../pages/research.ts';
import { addFreeWindow, typeDay } from '../pages/schedule.ts';

const email = 'tomas@northgate.example';

test('from "whom could I ask?" to "thank-you sent"', async ({ page, at, mailbox, invitation }) => {
  test.setTimeout(300_000);

  await test.step('sign up with a code from the mail, join, fill in the profile', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Your name').fill('Tomás Ávila');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('a long walk by the river');
    await page.getByRole('button', { name: 'Create account' }).click();
    await typeCode(page, mailbox, email);
    await page.getByLabel('Invitation code').fill(invitation);
    await page.getByRole('button', { name: 'Join Northgate University' }).click();

    await expect(page.getByRole('heading', { name: 'Welcome, Tomás' })).toBeVisible();
    await page.getByLabel('Your programme', { exact: true }).fill('Environmental Science');
    await page.getByLabel('Your year').fill('second-year');
    await page.getByLabel('Fields you are curious about').fill('water engineering');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('Your phone number').fill('+49 30 12345678');
    await page
      .getByRole('radiogroup', { name: 'Are you in an internship now?' })
      .getByRole('radio', { name: 'No' })
      .check();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Save and begin' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await expect(page.getByText('Whom would you like to learn from?')).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('add a contact by name alone', async () => {
    await page.getByRole('link', { name: 'A field you are curious about' }).click();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(page.getByText('1 thing needs your attention')).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('textbox', { name: 'Full name' }).fill('Amara Okafor');
    await page.getByLabel('Employer').fill('River Trust');
    await page.getByRole('combobox', { name: 'How you found them' }).selectOption('');
    await page.getByRole('button', { name: 'Add contact' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('start an interview', async () => {
    await page.getByRole('link', { name: 'Start an interview' }).click();
    await expect(page.getByLabel('Which field is it about?')).toHaveValue('water engineering');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Start the interview' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Locate' })).toBeVisible();
    await expectNoViolations(page);
    await expectStep(page, 'Locate', 'under way');
    await expectStep(page, 'Contact', 'later');
    await openStep(page, 'Contact');
    await expect(
      page.getByRole('main').getByText('Opens when step 1 is done').last(),
    ).toBeVisible();
    await openStep(page, 'Locate');
  });

  await test.step('each missing thing says why it is needed, and goes when it is there', async () => {
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
    await changeRecord(page, 'Where they are', (form) =>
      form.getByLabel('Their time zone').selectOption({ label: 'New York (America)' }).then(),
    );
    await expectNoViolations(page);
    await back();
    await expect(findings(page)).toBeHidden();
    await expectStep(page, 'Locate', 'done');
    await expectNoViolations(page);
    await expectNext(page, 'Choose how to ask Dr Okafor');
  });

  await test.step('ask by own mail: format, way, words, checks, "I sent it"', async () => {
    await goOn(page, 'Choose how to ask Dr Okafor');
    await expect(page.getByRole('heading', { level: 2, name: 'Contact' })).toBeVisible();
    const contactStep = page.url();
    await expect(finding(page, 'Choose how you would like to meet.')).toBeVisible();
    await expectNoViolations(page);
    await page.getByRole('radio', { name: 'By video' }).check();
    await expect(finding(page, 'Choose how you would like to meet.')).toBeHidden();

    // Without an address no way is open, and each says what it lacks.
    const way = 'Choose how to reach Dr Okafor';
    await expect(finding(page, way)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'E-mail' })).toBeDisabled();
    await expect(
      page.getByText('Add an e-mail address for Dr Okafor, or choose another way.'),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Add or change an address' }).click();
    await changeRecord(page, 'How to reach them', async (form) => {
      await form.getByLabel('Work e-mail').fill('a.okafor@rivertrust.example');
      await form.getByLabel('Country').selectOption({ label: 'United States' });
    });
    await page.goto(contactStep);
    await page.getByRole('radio', { name: 'E-mail' }).check();
    await expect(finding(page, way)).toBeHidden();

    const composer = part(page, 'Your request');
    await expect(composer.getByRole('button', { name: /^Nothing can be sent yet/ })).toBeVisible();
    await expectNoViolations(page);
    await expectHeldBack(composer, 'Still open: Why this person.');
    await composer
      .getByLabel('Why this person')
      .fill(
        'Your work as a hydrologist at River Trust caught my eye because the control room for flood forecasting joins field data with weather models.',
      );
    await expect(composer.getByText(/^Saved \d/)).toBeVisible();

    // Ten in the morning in Berlin is four in New York: the text is ready, the hour is not.
    const claims = 'What I say about Dr Okafor I have read or heard myself';
    await readFinalText(composer, claims);
    await expectHeldBack(composer, 'It would reach Dr Okafor at 04:00, in the night.');
    await expectNoViolations(page);
    await at('2026-03-02T15:00:00Z');
    await page.reload();
    await readFinalText(composer, claims);

    // Asking somebody about what a quick search shows: one note is the least.
    const unread = 'You have not read anything about the field yet.';
    await expect(composer.getByText(unread)).toBeVisible();
    await composer.getByRole('link', { name: 'Go to your notes' }).first().click();
    await takeNote(page, {
      about: 'field',
      text: 'Hydrologists model how rain becomes river flow.',
      source: 'Occupation profile of hydrologists',
      kind: 'Occupation profile',
    });
    await page.goto(contactStep);
    await expect(composer.getByLabel('Why this person')).toHaveValue(/control room/);
    await readFinalText(composer, claims);
    await expect(composer.getByText('Checks before sending')).toBeVisible();
    await expect(composer.getByText(unread)).toBeHidden();
    await readWarning(composer, 'Your request is stronger when you have read about the field');
    await readWarning(composer, 'Before you ask, read about their place of work');
    await sendMyself(composer, 'Dr Okafor');
    await expectStep(page, 'Contact', 'under way');
    await expectNoViolations(page);
    await page.goto('/');
    await expect(part(page, 'Waiting for others')).toContainText('Waiting for Dr Okafor to answer');
    await expectNoViolations(page);
  });

  await test.step('log a yes', async () => {
    await at('2026-03-05T14:00:00Z');
    await page.goto('/');
    await page.getByRole('link', { name: 'Waiting for Dr Okafor to answer' }).click();
    await page.getByRole('button', { name: 'Note an answer' }).click();
    const answer = part(page, 'What did Dr Okafor answer?');
    await answer.getByRole('radio', { name: 'Yes' }).check();
    await answer
      .getByLabel('Their words')
      .fill('With pleasure. Please send me some times.\n\nBest,\nAmara Okafor');
    await expectNoViolations(page);
    await answer.getByRole('button', { name: 'Note the answer' }).click();
    await expectStep(page, 'Contact', 'done');
    await expectStep(page, 'Schedule', 'under way');
  });

  await test.step('offer times across two zones, with a change of clocks between', async () => {
    await expectNext(page, 'Note when you are free');
    await goOn(page, 'Note when you are free');
    await expect(page.getByRole('heading', { level: 2, name: 'Schedule' })).toBeVisible();
    await expectNoViolations(page);
    for (const day of ['2026-03-10', '2026-03-11', '2026-03-12'])
      await addFreeWindow(page, { day, from: '14:00', until: '18:00' });
    const times = part(page, 'Times to offer');
    // New York has changed its clocks on 8 March, Berlin has not: five hours apart, not six.
    const tuesday = times.getByRole('checkbox', {
      name: 'Tue 10 March, 09:30 their time (14:30 yours)',
    });
    await tuesday.check();
    await times.getByRole('checkbox', { name: /^Thu 12 March, 09:30 their time/ }).check();
    await times.getByRole('button', { name: 'Write to Dr Okafor with these times' }).click();
    await expectMessage(times, '09:30', 'Tuesday');
    await expectNoViolations(page);
    await readFinalText(times);
    await sendMyself(times, 'Dr Okafor');
    await page.goto('/');
    await expect(part(page, 'Waiting for others')).toContainText(
      'Waiting for Dr Okafor to choose a time',
    );
  });

  await test.step('note the agreed time, on both clocks', async () => {
    await at('2026-03-06T15:00:00Z');
    await page.goto('/');
    await page.getByRole('link', { name: 'Waiting for Dr Okafor to choose a time' }).click();
    const agreed = part(page, 'The time they chose');
    await agreed.getByRole('radio', { name: /Tue.*10.*March.*9:30/ }).check();
    await expect(agreed.getByRole('status').first()).toContainText('14:30');
    await agreed.getByLabel('Link of the call').fill('https://meet.example/okafor');
    await agreed.getByRole('radio', { name: 'They call or open the link' }).check();
    await agreed.getByRole('radio', { name: 'They have not said yes to it yet' }).check();
    await expectNoViolations(page);
    await agreed.getByRole('button', { name: 'Note this time' }).click();
    await expectStep(page, 'Schedule', 'done');
    await expect(part(page, 'The agreed time')).toContainText(
      'Tue 10 March, 09:30–09:50 their time (14:30–14:50 yours)',
    );
    await expectNoViolations(page);
    await expectNext(page, 'Write Dr Okafor the confirmation');
  });

  await test.step('confirm in writing', async () => {
    await goOn(page, 'Write Dr Okafor the confirmation');
    await expect(page.getByRole('heading', { level: 2, name: 'Confirm' })).toBeVisible();
    await expectNoViolations(page);
    const settled = page.getByRole('button', { name: 'These facts are settled' });
    await expect(settled).toBeDisabled();
    await expect(settled).toHaveAccessibleDescription(
      'Note where Dr Okafor agreed to this date and place: a message, a call, or in person.',
    );
    const yes = part(page, 'Did they agree?');
    await yes.getByRole('radio', { name: 'In another message of theirs' }).check();
    await yes.getByLabel('A word about it').fill('Tuesday at half past nine is fine.');
    await yes.getByRole('button', { name: 'Note their yes' }).click();
    await expect(part(page, 'They agreed')).toContainText('Tuesday at half past nine is fine.');

    const note = part(page, 'The confirmation note');
    // Four hours behind on the day itself, five on the day of writing.
    await expectMessage(note, '09:30', 'UTC-4', 'https://meet.example/okafor');
    await expectNoViolations(page);
    await readFinalText(note);
    await sendMyself(note, 'Dr Okafor');
    await settled.click();
    await expectStep(page, 'Confirm', 'done');
    await expectNoViolations(page);
  });

  await test.step('she moves it: back to "to confirm", and the history keeps both', async () => {
    await at('2026-03-09T15:00:00Z');
    await openStep(page, 'Schedule');
    const agreed = part(page, 'The agreed time');
    await agreed.getByRole('button', { name: 'Change the facts' }).click();
    const change = part(page, 'What is agreed now?');
    await typeDay(change, 'Day', '2026-03-12');
    await change.getByLabel('Time', { exact: true }).fill('11:00');
    await expect(change.getByRole('status').first()).toContainText('16:00');
    await change.getByRole('radio', { name: 'In another message of theirs' }).check();
    await change.getByLabel('A word about it').fill('Thursday at eleven.');
    await change.getByRole('textbox', { name: 'Reason' }).fill('A site visit came up.');
    await expectNoViolations(page);
    await change.getByRole('button', { name: 'Note the change' }).click();
    await expect(agreed).toContainText('Thu 12 March, 11:00–11:20 their time (16:00–16:20 yours)');
    await expectStep(page, 'Confirm', 'under way');
    await expectNext(page, 'Write Dr Okafor a fresh confirmation');
    await goOn(page, 'Write Dr Okafor a fresh confirmation');
    await expect(page.getByText('This has changed since you last agreed')).toBeVisible();
    await expectNoViolations(page);
    const note = part(page, 'A fresh note');
    await expectMessage(note, '11:00', 'UTC-4');
    await readFinalText(note);
    await sendMyself(note, 'Dr Okafor');
    await page.getByRole('button', { name: 'These facts are settled' }).click();
    await expectStep(page, 'Confirm', 'done');
    await openStep(page, 'Schedule');
    await expect(part(page, 'Earlier times')).toContainText('tomorrow, 14:30');
    await expect(part(page, 'Earlier times')).toContainText('A site visit came up.');
  });

  await test.step('research', async () => {
    await openStep(page, 'Research');
    await expectNoViolations(page);
    await takeNote(page, {
      about: 'field',
      text: 'Flood warnings now use ensembles of weather forecasts.',
      source: 'Water Journal, February 2026',
      kind: 'News and trade press',
    });
    await takeNote(page, {
      about: 'field',
      text: 'Chartership takes about four years after a degree.',
      source: 'Institute of Hydrology',
      kind: 'Professional body',
    });
    await takeNote(page, {
      about: 'place',
      text: 'River Trust runs forty gauges along the lower valley.',
      source: 'River Trust, annual report',
      kind: "The employer's own pages",
    });
    await takeNote(page, {
      about: 'place',
      text: 'River Trust opened a control room for flood forecasting.',
      source: 'Valley News',
      kind: 'News and trade press',
    });
    await expectStep(page, 'Research', 'done');
    await expectNoViolations(page);
    await expectNext(page, 'Bring your résumé up to date');
  });

  await test.step('prepare: résumé, questions that fit, introduction', async () => {
    await goOn(page, 'Bring your résumé up to date');
    await expect(page.getByRole('heading', { level: 2, name: 'Prepare' })).toBeVisible();
    const prepare = page.url();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Suggest a list' }).click();
    await expect(questions(page).getByRole('row')).toHaveCount(5);
    await expect(page.getByText('20 of 20 minutes planned')).toBeVisible();
    await expectNoViolations(page);

    // A list that is only ours is nobody's: two questions at least are the student's own.
    const notYours = '0 questions are in your own words. Change at least 2';
    await expect(page.getByText(notYours)).toBeVisible();
    await page.getByRole('button', { name: /^Fill the blank in question/ }).first().click();
    await expect(page.getByRole('dialog', { name: 'Fill the blank' })).toBeVisible();
    await expectNoViolations(page, { hasOpenPopover: true });
    await rewrite(page, 'Figures I found suggest more flood forecasters are needed; is that so?');
    await chooseFor(page, 2, 'Change the words');
    await rewrite(
      page,
      'I read about your new control room; what changed for your team?',
      /control room/,
    );
    await expect(page.getByText(notYours)).toBeHidden();

    // A question for a job is stopped while it is typed.
    const own = page.getByLabel('A question of your own');
    await own.fill('Could you get me a job in your team?');
    const add = page.getByRole('button', { name: 'Add my question' });
    await expect(add).toBeDisabled();
    await expect(add).toHaveAccessibleDescription(/Ask it in another way first/);
    await own.fill('Which course would you take again before joining River Trust?');
    await page.getByLabel('What it is about').selectOption({ label: 'Education and training' });
    await add.click();
    await expect(questions(page).getByRole('row')).toHaveCount(6);
    await expect(page.getByText(/minutes planned, \d more than you asked for/)).toBeVisible();
    await chooseFor(page, 5, 'Keep in reserve');
    await chooseFor(page, 5, 'Move up');
    await expectOrder(page, /./, /control room/, /./, /Which course/, /./);
    await expectKept(page);
    await expect(page.getByText('Needed first').first()).toBeHidden();
    await expectNoViolations(page);

    await page
      .getByLabel('As you would say it')
      .fill(
        'I am Tomás, a second-year student of Environmental Science at Northgate. Last summer I measured water levels for a student project on the river behind our campus, and was surprised how much the forecast depended on one gauge. I have read about flood forecasting since then. Before I choose my specialisation I would like to understand how people find their way into this work, and what the days look like from the inside.',
      );
    await page.getByLabel('As you would say it').blur();
    await expectKept(page);
    await page.getByRole('link', { name: 'Note your résumé' }).click();
    await page.getByLabel('Your résumé').fill('March version');
    await page.getByLabel('Last brought up to date').fill('2026-03-09');
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Save profile' }).click();
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await page.goto(prepare);
    await page.getByLabel('It is at hand, in case they ask').check();
    await expectStep(page, 'Prepare', 'done');
    await expectNext(page, 'Decide what to wear to meet Dr Okafor');
  });

  await test.step('arrive: clothes, line, ready', async () => {
    await goOn(page, 'Decide what to wear to meet Dr Okafor');
    await expect(page.getByRole('heading', { level: 2, name: 'Arrive' })).toBeVisible();
    await expectNoViolations(page);
    await page.getByLabel('What you will wear').fill('A plain shirt.');
    await page.getByLabel('What you will wear').blur();
    for (const tick of [
      'I have a quiet place, and it stays quiet',
      'The link, sound and picture are tested',
      'The charger is in and other programs are closed',
      'Questions, notes and a pen are in view',
    ])
      await page.getByLabel(tick).check();
    await readWarning(part(page, 'Before you are ready'), 'Things to look at in your list');
    await expect(page.getByText('You are ready.')).toBeVisible();
    await expectStep(page, 'Arrive', 'done');
    await expectNoViolations(page);
  });

  await test.step('the day card', async () => {
    await at('2026-03-12T14:50:00Z');
    await page.goto('/');
    await expectNext(page, 'Join the call with Dr Okafor');
    await part(page, /^Coming up/).getByRole('link', { name: 'Amara Okafor' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Amara Okafor' })).toBeVisible();
    await expect(page.getByText('ah-MAH-rah oh-KAH-for')).toBeVisible();
    await expect(page.getByText('Start formal: Dr Okafor.')).toBeVisible();
    await expect(page.getByText('Thu 12 March, 16:00–16:20 yours')).toBeVisible();
    await expect(page.getByText('Join 15:55 to 15:57')).toBeVisible();
    await expect(page.getByRole('button', { name: 'End: debrief' })).toBeDisabled();
    await expectNoViolations(page);

    await at('2026-03-12T15:18:00Z');
    await page.reload();
    await expect(page.getByText('Minute 18 of 20')).toBeVisible();
    const first = page.getByRole('checkbox', { name: /Walk me through last week/ });
    await first.check();
    await page
      .getByRole('textbox', { name: /Walk me through last week/ })
      .fill('Nights in the control room during a flood.');
    await page.getByRole('textbox', { name: /Walk me through last week/ }).blur();
    await expectKept(page);
    await page.getByLabel('Somebody they named').fill('Ben Marsh');
    await page.getByLabel('Where that person works').fill('City Water Works');
    await page
      .getByRole('radiogroup', { name: 'May you use their name?' })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await expectNoViolations(page);
    await page.getByRole('button', { name: 'Note this name' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Ben Marsh' })).toBeVisible();
    await page.getByRole('radio', { name: 'We exchanged details on the phone' }).check();
    await at('2026-03-12T15:22:00Z');
    await page.reload();
    await expect(first).toBeChecked();
    await page.getByRole('button', { name: 'End: debrief' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Thank you' })).toBeVisible();
    await expectNoViolations(page);
  });

  await test.step('debrief, a referral becomes a contact, thanks, close', async () => {
    const interview = page.url();
    await page.getByRole('link', { name: 'XX' }).click();
  });
});
