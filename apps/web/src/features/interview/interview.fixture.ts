import { assess } from '@acquaint/core/rules/assess';
import { aDossier, requested } from '@acquaint/core/testing/dossier';
import type { Command } from '@acquaint/core/workflow/commands';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { vi } from 'vitest';
import type { InterviewView } from './interview-view.ts';
import type { UseInterview } from './use-interview.ts';
import type { InboxMail } from '../inbox/mail.ts';

export const name = 'نورا الحسيني';

export const mail: InboxMail = {
  id: '0198c0de-0000-7000-8000-000000000001',
  kind: 'reply',
  heldBecause: null,
  from: { name: 'Amara Okafor', address: 'amara@elsewhere.example' },
  subject: null,
  own: 'Gladly.\nTuesday at three?',
  rest: '> May I ask you?',
  droppedAttachments: 0,
  receivedAt: '2026-03-02T10:00:00.000Z',
};

export function aView(version = 3, change: (dossier: Dossier) => void = () => {}): InterviewView {
  const dossier = aDossier(requested);
  dossier.interview.version = version;
  change(dossier);
  const view = { dossier, assessment: assess(dossier), history: [], drafts: [] };
  // As it comes over the wire, where lists are no longer read-only.
  return JSON.parse(JSON.stringify(view)) as InterviewView;
}

/** The interview page as the parts of the inbox see it. */
export function anInterview(changes: Partial<UseInterview> = {}) {
  const act = vi.fn<(command: Command) => Promise<boolean>>(async () => true);
  const receive = vi.fn<(view: InterviewView) => void>();
  const interview: UseInterview = {
    id: '0198c0de-0000-7000-8000-0000000000aa',
    view: aView(),
    name,
    act,
    pending: null,
    failure: null,
    conflict: null,
    showNewer: () => {},
    dismissFailure: () => {},
    receive,
    ...changes,
  };
  return { interview, act, receive };
}
