import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import type { SentMessage } from '../../workflow/interview.ts';

/** A first request on the table, written to the contact. */
export function requestDraft({ draft }: Dossier): DraftFacts | null {
  return draft?.kind === 'request' && draft.to.kind === 'contact' ? draft : null;
}

/** The text that the four lights look at: the draft, else the last request that was sent. */
export function requestText(
  dossier: Dossier,
): Pick<SentMessage, 'channel' | 'text' | 'slots'> | null {
  const draft = requestDraft(dossier);
  if (draft) return draft;
  return dossier.interview.messages.findLast(({ kind }) => kind === 'request') ?? null;
}

/** A first request can still be made: nothing is out, or what went out came to nothing. */
export function canAskFirst({ interview }: Dossier): boolean {
  const { status } = interview.request;
  return status === 'none' || status === 'later' || status === 'bounced' || status === 'let_go';
}
