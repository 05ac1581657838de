import type { HeldReason } from '../mail-in/suspicion.ts';

/** Why a mail is held. `{name}` is whose answer it would be, `{address}` where it came from. */
export const heldPhrases = {
  failed_check: 'Your school’s mail server found that the sender’s address may be forged.',
  no_sender: 'It does not say who sent it, or it names several people.',
  other_domain: 'It came from {address}, which is not an address of {name} that you know.',
  other_address: 'It came from {address}: the same mail service, but another mailbox.',
  other_name: 'It came from {address}: the same organisation, but under another name.',
  other_recipient: 'It says that a message came back, but of another address than yours went to.',
} as const satisfies Record<HeldReason, string>;
