import { defaultPreferences } from '@acquaint/core/notify/preferences';
import { shift } from '@acquaint/core/schedule/instant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { KeptPreferences } from '../services/notices/preferences.ts';
import type { Reminders } from '../services/reminders/list.ts';
import type { ProcedureCase } from './procedure-case.ts';
import type { World } from './world.ts';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

const aReminder = async ({ own, app }: World) => {
  const { planned } = await own.client.call<Reminders>('reminders.list');
  const worth = planned.find(
    ({ expiresAt }) => expiresAt === null || expiresAt > shift(app.clock.now, 26 * 3_600_000),
  );
  return { id: worth?.id ?? '', seen: worth?.fireAt ?? '', idempotencyKey: uuid7() };
};

const aDevice = () => ({
  endpoint: 'https://push.example/canary',
  p256dh: Buffer.alloc(65, 4).toString('base64url'),
  auth: Buffer.alloc(16, 1).toString('base64url'),
});

/** Reminders, notices and push: what is planned, what was told, and how. */
export const noticeCases: Readonly<Record<string, ProcedureCase>> = {
  'reminders.list': { guard: 'reminder.read', elsewhere: 'own_answer', input: nothing },
  'reminders.snooze': {
    guard: 'reminder.write',
    elsewhere: 'not_found',
    input: async (world) => ({ ...(await aReminder(world)), snooze: 'hour' }),
  },
  'reminders.move': {
    guard: 'reminder.write',
    elsewhere: 'not_found',
    input: async (world) => ({
      ...(await aReminder(world)),
      to: shift(world.app.clock.now, 24 * 3_600_000),
    }),
  },
  'reminders.switchOff': {
    guard: 'reminder.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ kind: 'linkedin', idempotencyKey: uuid7() }),
  },
  'notices.list': { guard: 'notice.read', elsewhere: 'own_answer', input: nothing },
  'notices.unread': { guard: 'notice.read', elsewhere: 'own_answer', input: nothing },
  'notices.markRead': {
    guard: 'notice.settle',
    elsewhere: 'own_answer',
    input: async ({ own }) => {
      const lines = await own.client.call<{ id: string }[]>('notices.list');
      return { ids: [lines[0]?.id ?? uuid7()] };
    },
  },
  'notices.preferences': {
    guard: 'notice_preference.read',
    elsewhere: 'own_answer',
    input: nothing,
  },
  'notices.savePreferences': {
    guard: 'notice_preference.write',
    elsewhere: 'other_version',
    input: async ({ own }) => {
      const { version } = await own.client.call<KeptPreferences>('notices.preferences');
      return { version, preferences: defaultPreferences, idempotencyKey: uuid7() };
    },
  },
  'push.key': { guard: 'push.write', elsewhere: 'own_answer', input: nothing },
  'push.subscribe': {
    guard: 'push.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve(aDevice()),
  },
  'push.unsubscribe': {
    guard: 'push.write',
    elsewhere: 'own_answer',
    input: () => Promise.resolve({ endpoint: aDevice().endpoint }),
  },
};
