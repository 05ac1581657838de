import { FormError } from '@acquaint/front/parts/form-error';
import { RpcError } from '@acquaint/front/rpc';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';

const refusal = (...problems: { field: string; reason: string }[]): RpcError =>
  new RpcError('refused', {
    code: 'bad_input',
    sentence: 'Something in the form does not fit. The field below says what.',
    problems,
    refusal: null,
    present: null,
    retryAfter: null,
  });
const taken = { field: 'filter', reason: 'You have twenty views. Delete one first.' };
const empty = { field: 'name', reason: 'Please fill this in.' };

const text = async (error: unknown, fields?: readonly string[]): Promise<string> => {
  const screen = await render(
    <WithWords>
      <FormError error={error} fields={fields} />
    </WithWords>,
  );
  return screen.container.textContent ?? '';
};

test('a reason that no field shows stands in words', async () => {
  expect(await text(refusal(taken))).toBe(taken.reason);
  expect(await text(refusal(empty, taken), ['name'])).toBe(taken.reason);
});

test('what a field says itself is not said twice', async () => {
  expect(await text(refusal(empty), ['name'])).toBe('');
});

test('without a problem of a field the sentence stands, without an error nothing', async () => {
  expect(await text(refusal(), ['name'])).toMatch(/^Something in the form/);
  expect(await text(null)).toBe('');
});
