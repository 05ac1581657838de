import { STUDENT_GROUPS } from '@acquaint/core/notify/audience';
import { defaultPreferences } from '@acquaint/core/notify/preferences';
import { queryClient } from '@acquaint/front/api';
import { preferencesQuery, noticesQuery } from '@acquaint/front/notice-queries';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { WithWords } from '../../test/with-words.tsx';
import { CalendarsPage } from '../calendars/calendars-page.tsx';
import { remindersQuery } from './notice-queries.ts';
import { NoticesPage } from './notices-page.tsx';
import { PlannedPage } from './planned-page.tsx';
import { line, zone } from './reminders.fixture.ts';
import { NoticeSettingsPage } from './settings-page.tsx';

interface Call {
  procedure: string;
  input: unknown;
}

let calls: Call[] = [];
/** What the server answers to a procedure; everything else it has nothing on. */
let answers: Record<string, unknown> = {};

beforeEach(() => {
  calls = [];
  answers = {};
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const procedure = url.replace(/^.*\/trpc\//, '').split('?')[0] ?? '';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    calls.push({ procedure, input: body });
    return Response.json({ result: { data: answers[procedure] ?? [] } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

const show = (page: ReactNode) =>
  render(
    <WithWords>
      <QueryClientProvider client={queryClient}>
        <Suspense fallback="…">{page}</Suspense>
      </QueryClientProvider>
    </WithWords>,
  );

const inputOf = (procedure: string): unknown =>
  calls.find((call) => call.procedure === procedure)?.input;

const told = (changes: object = {}) => ({
  id: 'n1',
  code: 'contact_accepted',
  params: { name: 'نورا الحسيني', time: 'Friday at 10:00' },
  interviewId: 'one',
  createdAt: '2026-03-05T10:00:00.000Z',
  readAt: null,
  ...changes,
});

describe('/notices', () => {
  test('nothing yet says what will be here', async () => {
    queryClient.setQueryData(noticesQuery.queryKey, []);
    const screen = await show(<NoticesPage />);
    await expect.element(screen.getByText('Nothing yet')).toBeVisible();
  });

  test('what was told leads to its talk, new ones can be marked, unknown ones still say something', async () => {
    answers['notices.list'] = [
      told(),
      told({ id: 'n2', code: 'of_a_later_version', readAt: '2026-03-05T11:00:00.000Z' }),
    ];
    const screen = await show(<NoticesPage />);
    const link = screen.getByRole('link', { name: /نورا الحسيني chose a time: Friday at 10:00/ });
    await expect.element(link).toHaveAttribute('href', '/interviews/one');
    await expect.element(screen.getByText('There is news.')).toBeVisible();
    await screen.getByRole('button', { name: /^Read: / }).click();
    await expect.poll(() => inputOf('notices.markRead')).toEqual({ ids: ['n1'] });
  });
});

describe('/notices/planned', () => {
  test('nothing planned says why', async () => {
    queryClient.setQueryData(remindersQuery.queryKey, { zone, planned: [], settled: [] });
    const screen = await show(<PlannedPage />);
    await expect.element(screen.getByText('Nothing is planned')).toBeVisible();
  });

  test('each says what, about whom, when, why and by which rule, and can be put off', async () => {
    const planned = [
      line({ id: 'r1', kind: 'leave_now', fireAt: '2026-03-12T14:05:00.000Z', ruleId: 'R78' }),
    ];
    answers['reminders.list'] = { zone, planned, settled: [] };
    const screen = await show(<PlannedPage />);
    const row = screen.getByRole('list', { name: 'Planned reminders' }).getByRole('listitem');
    await expect
      .poll(() => row.query()?.textContent)
      .toMatch(
        /^Leaving now ?Amara Okafor.*12 March, 15:05 in the app, by mail.*Counted back from the start.*\(R78\)/,
      );
    await screen.getByRole('button', { name: 'Change: Leaving now, Amara Okafor' }).click();
    await screen.getByRole('menuitem', { name: 'An hour later' }).click();
    await expect
      .poll(() => inputOf('reminders.snooze'))
      .toMatchObject({ id: 'r1', seen: '2026-03-12T14:05:00.000Z', snooze: 'hour' });
  });
});

describe('/settings/notices', () => {
  const kept = { version: 3, preferences: { ...defaultPreferences, off: ['attire' as const] } };

  test('each group by its way, care not among them, and what is switched off has a way back', async () => {
    queryClient.setQueryData(preferencesQuery.queryKey, kept);
    answers['notices.savePreferences'] = { ...kept, version: 4 };
    const screen = await show(<NoticeSettingsPage />);
    await expect
      .poll(() => screen.getByRole('checkbox', { name: 'Mail' }).elements().length)
      .toBe(STUDENT_GROUPS.length);
    const talk = screen.getByRole('group', { name: 'The day of a talk' });
    await talk.getByRole('checkbox', { name: 'Devices' }).click();
    await screen.getByRole('button', { name: 'Remind me again: What to wear' }).click();
    await screen.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(() => inputOf('notices.savePreferences'))
      .toMatchObject({
        version: 3,
        preferences: { off: [], groups: { talk: { mail: true, push: false } } },
      });
  });
});

describe('/settings/calendars', () => {
  test('without any calendar both ways are offered, and a new address is shown once', async () => {
    answers['calendar.createFeed'] = {
      feed: { id: 'f1', busyOnly: false, createdAt: '2026-03-05T10:00:00.000Z' },
      url: 'https://acquaint.example/feeds/secret.ics',
    };
    answers['profile.get'] = { timeZone: zone };
    const screen = await show(<CalendarsPage />);
    await expect.element(screen.getByText('No address yet.')).toBeVisible();
    await screen.getByRole('button', { name: 'Make an address' }).click();
    await expect
      .element(screen.getByText('https://acquaint.example/feeds/secret.ics'))
      .toBeVisible();
    expect(inputOf('calendar.createFeed')).toMatchObject({ busyOnly: false });
  });
});
