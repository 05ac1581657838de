import { memberMailPhrases, switchOffPhrases } from '../mail.ts';
import { newsPhrases, specialPhrases } from '../notices.ts';
import { reminderPhrases } from '../reminders.ts';
import { memberAr } from './ar.ts';
import { memberDe } from './de.ts';
import type { MemberLanguage } from './languages.ts';
import type { MemberWords } from './member-words.ts';

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
