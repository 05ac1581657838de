import type { Command } from '@acquaint/core/workflow/commands';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from './database.ts';
import { claim, owner, wipe } from './owner.ts';
import { HOLD_MS } from './hold.ts';
import { endHolds, enqueue, takeBack, waiting } from './queue.ts';
import { sendQueue } from './send-queue.ts';

const ANNA = 'anna';
const TALK = 'talk';

interface Call {
  procedure: string;
  opId: string;
}

/** The network between this device and a server that takes each thing once. */
class Network {
  who: string | null = ANNA;
  calls: Call[] = [];
  taken: string[] = [];
  /** What happens to the next calls of `interviews.capture`, in turn. */
  fate: ('answer' | 'lose_answer' | 'away' | 'refuse')[] = [];

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (url.endsWith('auth.session')) {
      const signedIn = this.who === null ? null : { userId: this.who };
      return Response.json({ result: { data: { signedIn } } });
    }
    const procedure = url.split('?')[0] ?? '';
    const opId = url.includes('card-photos')
      ? (new URL(url, location.origin).searchParams.get('id') ?? '')
      : (JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as { opId: string }).opId;
    const fate = this.fate.shift() ?? 'answer';
    if (fate === 'away') throw new TypeError('Failed to fetch');
    this.calls.push({ procedure, opId });
    if (fate === 'refuse') {
      const data = { code: 'refused', sentence: 'No.', problems: [], refusal: null };
      return Response.json({ error: { message: 'refused', data } }, { status: 409 });
    }
    if (!this.taken.includes(opId)) this.taken.push(opId);
    if (fate === 'lose_answer') throw new TypeError('Failed to fetch');
    return Response.json({ result: { data: {} } });
  };
}

const note = (value: string, base: string, field = 'talkNotes') => ({
  command: {
    type: 'captureField',
    data: { id: crypto.randomUUID(), field, value, base },
  } satisfies Command,
  meeting: null,
  mediaType: null,
});

const put = (opId: string, content: ReturnType<typeof note>) =>
  enqueue({ opId, interviewId: TALK, content });

const valuesOf = async () =>
  (await waiting()).map(({ command }) =>
    command?.type === 'captureField' ? [command.data.base, command.data.value] : null,
  );

describe('what waits on a device', () => {
  let network: Network;
  beforeEach(async () => {
    network = new Network();
    vi.stubGlobal('fetch', network.fetch);
    await wipe();
    await claim(ANNA);
  });
  afterEach(() => vi.unstubAllGlobals());

  test('arrives in order, each thing once, though answers get lost', async () => {
    await put('1', note('a', '', 'item:a.note'));
    await put('2', note('b', '', 'item:b.note'));
    await put('3', note('c', '', 'item:c.note'));
    network.fate = ['lose_answer'];
    expect(await sendQueue()).toBe('away');
    expect((await waiting()).map(({ opId }) => opId)).toEqual(['1', '2', '3']);
    expect(await sendQueue()).toBe('empty');
    expect(network.taken).toEqual(['1', '2', '3']);
    expect(network.calls.map(({ opId }) => opId)).toEqual(['1', '1', '2', '3']);
    expect(await waiting()).toEqual([]);
  });

  test('without anybody who looks at the answers it is sent all the same', async () => {
    await put('1', note('a', ''));
    await sendQueue(undefined);
    expect(network.taken).toEqual(['1']);
  });

  test('two windows that send at once send each thing once', async () => {
    await put('1', note('a', '', 'item:a.note'));
    await put('2', note('b', '', 'item:b.note'));
    await Promise.all([sendQueue(), sendQueue(), sendQueue()]);
    expect(network.calls.map(({ opId }) => opId)).toEqual(['1', '2']);
  });

  test('a field written again before it was sent is one change; after that it is another', async () => {
    await put('1', note('a', ''));
    await put('2', note('ab', 'a'));
    expect(await valuesOf()).toEqual([['', 'ab']]);
    network.fate = ['away'];
    await sendQueue();
    await put('3', note('abc', 'ab'));
    expect(await valuesOf()).toEqual([
      ['', 'ab'],
      ['ab', 'abc'],
    ]);
  });

  test('what the server will never take stays with its reason and holds nothing up', async () => {
    await put('1', note('a', '', 'item:a.note'));
    await put('2', note('b', '', 'item:b.note'));
    network.fate = ['refuse'];
    expect(await sendQueue()).toBe('empty');
    expect(network.taken).toEqual(['2']);
    expect((await waiting()).map(({ opId, refused }) => [opId, refused])).toEqual([['1', 'No.']]);
  });

  test('a session that ended keeps the queue, and only the same person sends it', async () => {
    await put('1', note('a', ''));
    network.who = null;
    expect(await sendQueue()).toBe('signed_out');
    network.who = 'ben';
    expect(await sendQueue()).toBe('signed_out');
    expect(network.calls).toEqual([]);
    network.who = ANNA;
    expect(await sendQueue()).toBe('empty');
    expect(network.taken).toEqual(['1']);
  });

  describe('a word that can be taken back', () => {
    const cancelled = {
      command: {
        type: 'cancelMeeting',
        data: { by: 'student', reason: null },
      } satisfies Command,
      meeting: { id: 'm', sequence: 0 },
      mediaType: null,
    };
    const hold = () =>
      enqueue({ opId: 'off', interviewId: TALK, content: cancelled, holdMs: HOLD_MS });
    afterEach(() => vi.useRealTimers());

    test('T21: waits ten seconds, lets the rest pass, and goes then', async () => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-06T09:00:00Z') });
      await hold();
      await put('note', note('a', ''));
      expect(await sendQueue()).toBe('held');
      expect(network.taken).toEqual(['note']);
      vi.setSystemTime(Date.now() + HOLD_MS);
      expect(await sendQueue()).toBe('empty');
      expect(network.taken).toEqual(['note', 'off']);
    });

    test('T21: taken back, it never was; what has gone is not taken back', async () => {
      await hold();
      expect(await takeBack('off')).toBe(true);
      expect(await waiting()).toEqual([]);
      expect(await sendQueue()).toBe('empty');
      expect(network.calls).toEqual([]);

      await hold();
      await endHolds();
      network.fate = ['lose_answer'];
      expect(await sendQueue()).toBe('away');
      expect(await takeBack('off')).toBe(false);
      expect(await sendQueue()).toBe('empty');
      expect(network.taken).toEqual(['off']);
    });
  });

  test('a photo waits sealed and is sent as it was taken', async () => {
    const photo = new TextEncoder().encode('a card of Okafor').buffer;
    const content = { command: null, meeting: null, mediaType: 'image/png' };
    await enqueue({ opId: '1', interviewId: TALK, content, photo });
    const [row] = await (await database()).getAll('queue');
    expect(new TextDecoder().decode(row?.photo?.bytes)).not.toContain('Okafor');
    await sendQueue();
    expect(network.calls).toEqual([{ procedure: '/files/card-photos', opId: '1' }]);
  });

  test('another account finds nothing of the first, and no key that opens it', async () => {
    await put('1', note('a', ''));
    const first = await owner();
    const second = await claim('ben');
    expect(await (await database()).getAll('queue')).toEqual([]);
    expect(second.key).not.toBe(first?.key);
    expect(second.key.extractable).toBe(false);
  });
});
