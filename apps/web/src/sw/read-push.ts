import type { PushPayload } from '@acquaint/core/notify/push-payload';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Only pages of ours, whoever wrote the message. */
export const ownPath = (value: unknown): string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/notices';

/** A message must show something, or the browser takes the permission back. */
export function readPush(data: { json: () => unknown } | null): PushPayload {
  try {
    const { body, url, tag } = (data?.json() ?? {}) as Partial<Record<keyof PushPayload, unknown>>;
    return { body: text(body), url: ownPath(url), tag: text(tag) };
  } catch {
    return { body: '', url: '/notices', tag: 'notice' };
  }
}
