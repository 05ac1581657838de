import type { ReminderKind } from '../../notify/plan.ts';
import { memberMailPhrases, switchOffPhrases } from '../mail.ts';
import { newsPhrases, type NewsCode, specialPhrases } from '../notices.ts';
import { reminderPhrases } from '../reminders.ts';
import { memberAr } from './ar.ts';
import { memberDe } from './de.ts';
import type { MemberLanguage } from './languages.ts';

/** Everything that a mail to one of our own people says by itself, in one language. */
export interface MemberWords {
  reminders: Readonly<Record<ReminderKind, string>>;
  news: Readonly<Record<NewsCode, string>>;
  special: Readonly<Record<keyof typeof specialPhrases, string>>;
  mail: Readonly<Record<keyof typeof memberMailPhrases, string>>;
  switchOff: Readonly<Record<keyof typeof switchOffPhrases, string>>;
}

export const memberWords: Readonly<Record<MemberLanguage, MemberWords>> = {
  en: {
    reminders: reminderPhrases,
    news: newsPhrases,
    special: specialPhrases,
    mail: memberMailPhrases,
    switchOff: switchOffPhrases,
  },
  de: memberDe,
  ar: memberAr,
};

/** Every notice by its code, as `noticePhrase` finds it in English. */
export function noticeIn(language: MemberLanguage, code: string): string | undefined {
  const { news, special, reminders } = memberWords[language];
  const [area = '', name] = code.split('.');
  if (name === undefined) return lookUp(news, area);
  return lookUp(area === 'special' ? special : reminders, name);
}

const lookUp = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;
