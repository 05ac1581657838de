import http from 'node:http';
import https from 'node:https';
import webPush from 'web-push';
import { checkAddress } from '../../outside/feed-address.ts';
import { guardedLookup } from '../../outside/guarded-get.ts';
import type { Outside } from '../../outside/outside.ts';
import type { VapidKeys } from '../../vapid.ts';

export interface Device {
  endpoint: string;
  p256dh: string;
  auth: string;
}

export interface PushOptions {
  keys: VapidKeys;
  /** Whom the push service may write to. */
  contact: string;
  ttlSeconds: number;
  urgency: 'normal' | 'high';
  /** At most 32 characters of base64url: a later message with it replaces one not yet delivered. */
  topic: string;
}

export type PushOutcome =
  | { kind: 'sent' }
  /** The browser is gone for good. */
  | { kind: 'gone' }
  /** Worth another try later. */
  | { kind: 'again'; answer: string }
  | { kind: 'failed'; answer: string };

const TIMEOUT_MS = 15_000;

/**
 * Hands one message to a browser's push service, encrypted for that browser. The address came from
 * a browser, so it may be anything: it is reached with the same care as any address from outside.
 */
export async function sendPush(
  device: Device,
  payload: string,
  options: PushOptions,
  outside: Outside,
): Promise<PushOutcome> {
  const checked = checkAddress(device.endpoint, outside);
  if (!checked.ok) return { kind: 'failed', answer: checked.problem };
  const { keys, contact, ttlSeconds, urgency, topic } = options;
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint: device.endpoint, keys: { p256dh: device.p256dh, auth: device.auth } },
    payload,
    {
      vapidDetails: { subject: contact, ...keys },
      TTL: ttlSeconds,
      urgency,
      topic,
      contentEncoding: 'aes128gcm',
    },
  );
  try {
    return outcomeOf(await post(checked.url, headers, body, outside));
  } catch (error) {
    return { kind: 'again', answer: codeOf(error) };
  }
}

function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  const answer = `The push service answered ${status}.`;
  const isPassing = status === 408 || status === 429 || status >= 500;
  return { kind: isPassing ? 'again' : 'failed', answer };
}

function post(
  url: URL,
  headers: Record<string, unknown>,
  body: Buffer,
  outside: Outside,
): Promise<number> {
  const { request } = url.protocol === 'https:' ? https : http;
  const lines = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        headers: Object.fromEntries(lines),
        lookup: guardedLookup(outside),
        agent: false,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unreachable';
