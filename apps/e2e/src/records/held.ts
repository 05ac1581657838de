import type { Client } from '../product/client.ts';
import { Notebook } from './notebook.ts';

/** Somebody was asked face to face, and the talk took place on 5 March. `at` moves the clock there. */
export async function heldTalk(
  client: Client,
  at: (instant: string) => Promise<void>,
): Promise<void> {
  const notebook = new Notebook(client);
  const { id } = await notebook.contact();
  await at('2026-03-03T13:00:00.000Z');
  const interview = await notebook.interview(id, {
    type: 'logAgreedTime',
    data: {
      meetingId: crypto.randomUUID(),
      facts: {
        start: '2026-03-05T10:00:00.000Z',
        zone: 'Europe/London',
        wallTime: '2026-03-05T10:00',
        minutes: 20,
        mode: 'video',
        setting: 'video',
        place: { kind: 'link', text: 'https://meet.example/gauges', meetingPoint: null },
        whoStarts: 'contact',
      },
      evidence: {
        kind: 'in_person',
        at: '2026-03-03T12:00:00.000Z',
        replyId: null,
        note: 'Agreed after her lecture.',
      },
    },
  });
  await at('2026-03-05T13:00:00.000Z');
  await notebook.act(interview, {
    type: 'reportHeld',
    data: { endedAt: '2026-03-05T10:25:00.000Z' },
  });
}
