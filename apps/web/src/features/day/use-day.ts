import { nameOf } from '@acquaint/core/rules/talk';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { useOnline } from '@acquaint/front/use-online';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import type { StoredCard } from '../device/cards.ts';
import { keep, send } from '../device/device.ts';
import { HOLD_MS } from '../device/hold.ts';
import type { MeetingMark, Waiting } from '../device/queue.ts';
import { takeBack, takeOut } from '../device/queue.ts';
import { useWaiting } from '../device/use-waiting.ts';
import { withWaiting } from './overlay.ts';

/** One day's card with all that was done on it here, sent or not. */
export interface Day {
  id: string;
  name: string;
  dossier: Dossier;
  /** When the server last told, on its own clock. */
  asOf: string;
  /** The card is the one on this device; the server could not be asked. */
  isStored: boolean;
  waiting: Waiting[];
  /** Why the last thing could be kept neither here nor there. */
  failure: string | null;
  note: (field: string, value: string | boolean, base: string | boolean) => Promise<boolean>;
  give: (command: Command, meeting?: MeetingMark) => Promise<boolean>;
  /** As `give`, and for a while it can be taken back: nobody has heard of it until then. */
  giveHeld: (command: Command, meeting: MeetingMark) => Promise<boolean>;
  /** @returns false when it has gone already */
  takeBack: (op: Waiting) => Promise<boolean>;
  photo: (image: Blob) => Promise<boolean>;
  drop: (op: Waiting) => Promise<void>;
  sendNow: () => void;
  /** When all that waits has been tried once. */
  settled: () => Promise<unknown>;
}

export function useDay(id: string, stored: StoredCard | null): Day | null {
  const cache = useQueryClient();
  const isOnline = useOnline();
  const query = useQuery({ ...trpc.interviews.get.queryOptions({ id }), enabled: isOnline });
  const ops = useWaiting(id);
  const [failure, setFailure] = useState<string | null>(null);
  // The card on the device speaks of the time when it came; the device's own clock goes on.
  const [openedAt] = useState(() => Date.now());
  const fresh = query.data?.dossier ?? null;
  const base = fresh ?? stored?.dossier ?? null;
  if (base === null || ops === null) return null;
  const now = fresh ? fresh.now : new Date(openedAt + (stored?.skewMs ?? 0)).toISOString();
  const waiting = ops.filter(({ refused }) => refused === null);
  const interview = withWaiting(
    base.interview,
    waiting.map(({ command }) => command),
    now,
  );

  async function take(command: Command, meeting: MeetingMark, holdMs?: number): Promise<boolean> {
    setFailure(null);
    const opId = newId();
    const content = { command, meeting, mediaType: null };
    const hold = holdMs === undefined ? {} : { holdMs };
    if (await keep({ opId, interviewId: id, content, ...hold })) return true;
    // A browser that keeps nothing can still send at once.
    try {
      const view = await client.interviews.capture.mutate({
        interviewId: id,
        opId,
        command,
        meeting,
      });
      cache.setQueryData(trpc.interviews.get.queryKey({ id }), view);
      return true;
    } catch (error) {
      setFailure(sentenceOf(error));
      return false;
    }
  }

  return {
    id,
    name: nameOf(base.contact),
    dossier: { ...base, now, interview },
    asOf: base.now,
    isStored: fresh === null,
    waiting: ops,
    failure,
    note: (field, value, seen) =>
      take({ type: 'captureField', data: { id: newId(), field, value, base: seen } }, null),
    give: (command, meeting = null) => take(command, meeting),
    giveHeld: (command, meeting) => take(command, meeting, HOLD_MS),
    takeBack: ({ opId }) => takeBack(opId),
    photo: async (image) => {
      const photo = await image.arrayBuffer();
      const content = { command: null, meeting: null, mediaType: image.type || 'image/jpeg' };
      return keep({ opId: newId(), interviewId: id, content, photo });
    },
    drop: ({ seq }) => takeOut(seq),
    sendNow: () => void send(),
    settled: send,
  };
}

/** What waits for one field, or for any change of one kind. */
export const isWaiting = (day: Day, field: string): boolean =>
  day.waiting.some(
    ({ command, refused }) =>
      refused === null && command?.type === 'captureField' && command.data.field === field,
  );
