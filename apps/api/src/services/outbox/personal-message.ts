import type { OutboxMessage } from './message.ts';

/** A message to somebody outside, and the interview that it belongs to. */
export interface PersonalMessage extends OutboxMessage {
  audience: 'contact' | 'supervisor';
  personId: string;
  interviewId: string;
}

export const isPersonal = (message: OutboxMessage): message is PersonalMessage =>
  (message.audience === 'contact' || message.audience === 'supervisor') &&
  message.personId !== null &&
  message.interviewId !== null;
