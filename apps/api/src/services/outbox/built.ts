import type { MailParts } from '../../mail/compose.ts';
import type { StopReason } from './settle.ts';

export type Built = { ok: true; parts: MailParts } | { ok: false; because: StopReason };
