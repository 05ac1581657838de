import { expect, test } from 'vitest';
import { outboxChoices } from './outbox-choices.ts';

const choices = (status: string, audience: string) => outboxChoices({ status, audience });

test.each(['contact', 'supervisor'])('G9: staff never send a message to a %s again', (audience) => {
  for (const status of ['failed', 'maybe_sent', 'bounced']) {
    expect(choices(status, audience)).toEqual({ retry: 'no', drop: true });
  }
});

test('a notice of ours that failed can go again; one that may have arrived only after a question', () => {
  expect(choices('failed', 'member')).toEqual({ retry: 'yes', drop: true });
  expect(choices('maybe_sent', 'member')).toEqual({ retry: 'confirmed', drop: true });
  expect(choices('bounced', 'member')).toEqual({ retry: 'no', drop: true });
});

test.each(['waiting', 'claimed', 'handing_over', 'sent', 'stopped'])(
  'what is %s is nobody’s to retry or drop',
  (status) => {
    expect(choices(status, 'member')).toEqual({ retry: 'no', drop: false });
    expect(choices(status, 'contact')).toEqual({ retry: 'no', drop: false });
  },
);
