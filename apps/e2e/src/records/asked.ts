import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Client } from '../product/client.ts';
import { mailed } from './letters.ts';
import { Notebook, readyToAsk } from './notebook.ts';
import { whyYou } from './written.ts';

/** Times on offer in the tests of guest pages: a Tuesday and a Wednesday in London. */
export const TUESDAY = 'Tuesday 10 March 2026, 14:00';
export const WEDNESDAY = 'Wednesday 11 March 2026, 10:00';

/** The request is out, the answer was a yes, and two times are on offer. @returns the interview */
export async function askedAndOffered(client: Client): Promise<string> {
  const notebook = new Notebook(client);
  await notebook.profile();
  const { id: contactId } = await notebook.contact();
  const id = await notebook.interview(contactId, ...readyToAsk());
  const { dossier } = await client.call<{ dossier: Dossier }>('interviews.get', { id });
  await notebook.act(
    id,
    mailed(dossier, 'T01', { whyYou }),
    {
      type: 'logReply',
      data: {
        reply: {
          id: crypto.randomUUID(),
          at: dossier.now,
          channel: 'email',
          outcome: 'yes',
          text: null,
          until: null,
          redirectTo: null,
          pleaseDoNotContact: false,
          signedAs: null,
        },
      },
    },
    { type: 'acknowledgeWarning', data: { ruleId: 'R47', why: null } },
    {
      type: 'proposeTimes',
      data: {
        proposalId: crypto.randomUUID(),
        slots: [
          { start: '2026-03-10T14:00:00.000Z', minutes: 20 },
          { start: '2026-03-11T10:00:00.000Z', minutes: 20 },
        ],
        messageId: null,
      },
    },
  );
  return id;
}

/** The guest's page, as an address that can be opened on any device. */
export async function guestPage(
  client: Client,
  interviewId: string,
  kind: 'contact' | 'supervisor' = 'contact',
): Promise<string> {
  const { url } = await client.call<{ url: string }>('interviews.guestLink', { interviewId, kind });
  return new URL(url).pathname;
}
