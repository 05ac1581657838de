import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { anInterview, mail, name } from '../interview/interview.fixture.ts';
import { SettleContactMail } from './settle-contact-mail.tsx';

async function show(changes: Partial<UseInterview> = {}) {
  const { interview, act } = anInterview(changes);
  const screen = await render(<SettleContactMail interview={interview} mail={mail} />, {
    wrapper: WithWords,
  });
  return { screen, act };
}

test.each([
  ['Yes', 'yes'],
  ['No', 'no'],
] as const)('%s is one tap, with their own words and the moment of the mail', async (label, is) => {
  const { screen, act } = await show();
  const group = screen.getByRole('group', { name: `What did ${name} answer?` });
  await group.getByRole('button', { name: label, exact: true }).click();
  expect(act.mock.calls).toMatchObject([
    [
      {
        type: 'logReply',
        data: {
          reply: {
            outcome: is,
            at: mail.receivedAt,
            channel: 'email',
            text: mail.own,
            pleaseDoNotContact: false,
          },
          mailId: mail.id,
        },
      },
    ],
  ]);
});

test('a second tap is the same reply', async () => {
  const { screen, act } = await show();
  const yes = screen.getByRole('button', { name: 'Yes', exact: true });
  await yes.click();
  await yes.click();
  const ids = act.mock.calls.map(([command]) =>
    command.type === 'logReply' ? command.data.reply.id : command.type,
  );
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('what needs more words opens the form, filled with the mail', async () => {
  const { screen, act } = await show();
  const later = screen.getByRole('button', { name: 'Later', exact: true });
  await expect.element(later).toHaveAttribute('aria-expanded', 'false');
  await later.click();
  await expect.element(later).toHaveAttribute('aria-expanded', 'true');
  await expect.element(screen.getByRole('radio', { name: /^Later/ })).toBeChecked();
  await expect.element(screen.getByRole('textbox', { name: /words/i })).toHaveValue(mail.own);
  expect(act).not.toHaveBeenCalled();
});

test('G5: "do not contact me again" is a no that ends it, and is logged only from the form', async () => {
  const { screen, act } = await show();
  await screen.getByRole('button', { name: 'Do not contact me again' }).click();
  await expect.element(screen.getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await expect.element(screen.getByRole('checkbox')).toBeChecked();
  expect(act).not.toHaveBeenCalled();
});

test('a mail from which nothing follows is set aside', async () => {
  const { screen, act } = await show();
  await screen.getByRole('button', { name: 'Nothing follows from it' }).click();
  expect(act.mock.calls).toEqual([[{ type: 'setMailAside', data: { mailId: mail.id } }]]);
});

test('what could not be saved is said beside the buttons', async () => {
  const failure = { type: 'logReply', refusal: null, sentence: 'There is no network.' } as const;
  const { screen } = await show({ failure });
  await expect.element(screen.getByText('There is no network.')).toBeVisible();
});
