import type { ReminderKind } from '../../notify/reminder-kinds.ts';
import type { memberMailPhrases, switchOffPhrases } from '../mail.ts';
import type { NewsCode, specialPhrases } from '../notices.ts';

/** Everything that a mail to one of our own people says by itself, in one language. */
export interface MemberWords {
  reminders: Readonly<Record<ReminderKind, string>>;
  news: Readonly<Record<NewsCode, string>>;
  special: Readonly<Record<keyof typeof specialPhrases, string>>;
  mail: Readonly<Record<keyof typeof memberMailPhrases, string>>;
  switchOff: Readonly<Record<keyof typeof switchOffPhrases, string>>;
}
