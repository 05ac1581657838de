import { pushPayload } from '@acquaint/core/notify/push-payload';
import { describe, expect, test } from 'vitest';
import { openPage } from './open-page.ts';
import { ownPath, readPush } from './read-push.ts';

const told = {
  code: 'contact_accepted',
  params: { name: 'Amara Okafor', time: 'Friday at 10:00' },
  interviewId: '0195a1c2-0000-7000-8000-000000000001',
  isStudent: true,
  isDiscreet: false,
  tag: 'a-tag',
};

const message = (content: unknown) => ({ json: () => content });

describe('what comes by push', () => {
  test('what the server sends is shown as it is', () => {
    const payload = pushPayload(told);
    expect(readPush(message(payload))).toEqual({
      body: 'Amara Okafor chose a time: Friday at 10:00.',
      url: `/interviews/${told.interviewId}`,
      tag: 'a-tag',
    });
  });

  test('staff are led to their own notices, and a discreet one names nobody', () => {
    const payload = pushPayload({ ...told, isStudent: false, isDiscreet: true });
    expect(payload.url).toBe('/admin/notices');
    expect(payload.body).not.toContain('Okafor');
  });

  test('a message that cannot be read still shows something and leads to the notices', () => {
    const broken = {
      json: () => {
        throw new SyntaxError('no JSON');
      },
    };
    for (const data of [null, broken, message(null), message({ body: 3, url: 4 })]) {
      expect(readPush(data).url).toBe('/notices');
    }
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', 'x', 7])(
    'a way out of the app (%s) leads to the notices instead',
    (url) => expect(ownPath(url)).toBe('/notices'),
  );
});

/** The windows of a browser, which says what was done with them. */
function browser(open: readonly string[], mayFocus = true, mayNavigate = true) {
  const done: string[] = [];
  const act = (what: string, isAllowed: boolean) => {
    if (!isAllowed) return Promise.reject(new Error(what));
    done.push(what);
    return Promise.resolve();
  };
  const windows = open.map((url) => ({
    url,
    focus: () => act(`focus ${url}`, mayFocus),
    navigate: (to: string) => act(`${url} to ${to}`, mayNavigate),
  }));
  return {
    done,
    matchAll: () => Promise.resolve(windows),
    openWindow: (url: string) => act(`open ${url}`, true),
  };
}

describe('a click on a notice', () => {
  test('opens a window where there is none', async () => {
    const clients = browser([]);
    await openPage(clients, '/a');
    expect(clients.done).toEqual(['open /a']);
  });

  test('brings the window to the front that shows the page already', async () => {
    const clients = browser(['/b', '/a']);
    await openPage(clients, '/a');
    expect(clients.done).toEqual(['focus /a']);
  });

  test('leads a window that is open to the page, in front or not', async () => {
    const shy = browser(['/b'], false);
    await openPage(shy, '/a');
    expect(shy.done).toEqual(['/b to /a']);
  });

  test('opens another where the open one cannot be led', async () => {
    const stiff = browser(['/b'], true, false);
    await openPage(stiff, '/a');
    expect(stiff.done).toEqual(['focus /b', 'open /a']);
  });
});
