import { guestLanguage, type GuestLanguageCode } from './guest/languages.ts';
import type { Phrases } from './say.ts';

/**
 * What stands below the signature line of a mail to somebody outside, in their language: why it came,
 * and the one place where they answer, stop it, or have their details erased (G5, G29).
 */
export const mailFooterPhrases = {
  en: {
    contact:
      'You got this mail because a student of {school} asks you for a conversation.\nAnswer with one tap, stop all messages, or have your details erased: {url}',
    supervisor:
      'You got this mail because a student of {school} names you as their supervisor.\nAnswer with one tap, or stop further messages: {url}',
  },
  de: {
    contact:
      'Sie erhalten diese Mail, weil jemand, der an der Einrichtung {school} studiert, Sie um ein Gespräch bittet.\nMit einem Klick antworten, weitere Nachrichten abstellen oder Ihre Angaben löschen lassen: {url}',
    supervisor:
      'Sie erhalten diese Mail, weil jemand, der an der Einrichtung {school} studiert, Sie als Betreuung im Praktikum nennt.\nMit einem Klick antworten oder weitere Nachrichten abstellen: {url}',
  },
  ar: {
    contact:
      'وصلتك هذه الرسالة لأن أحد الدارسين في {school} يطلب منك محادثة.\nللرد بنقرة واحدة أو إيقاف كل الرسائل أو محو بياناتك: {url}',
    supervisor:
      'وصلتك هذه الرسالة لأن أحد الدارسين في {school} ذكرك مشرفًا على تدريبه.\nللرد بنقرة واحدة أو إيقاف الرسائل: {url}',
  },
} as const satisfies Record<GuestLanguageCode, Phrases>;

/** The language of these in which somebody outside is written to by us. */
export const languageOf = (tag: string | null): GuestLanguageCode => guestLanguage(tag) ?? 'en';

export const mailPhrases = {
  /** Display name of the sender of a mail to somebody outside. */
  sender: '{name} via {school}',
  /** For a reply in a thread whose first message did not go out through Acquaint. */
  subject: 'A message from {name}',
} as const satisfies Phrases;

/** Around the sentences of a mail to one of our own people. */
export const memberMailPhrases = {
  several: '{count} things from Acquaint',
  hello: 'Hello {name},',
  late: 'This should have reached you earlier.',
  open_interview: 'Open the talk with {name}',
  open_app: 'Open Acquaint',
  why: 'You get this mail because you use Acquaint at {school}.',
  choose: 'Choose what you are told, and how',
  switch_off: 'No more suggestions of this kind',
} as const satisfies Phrases;

/** The page behind the link at the foot of a suggestion. */
export const switchOffPhrases = {
  title: 'Suggestions of this kind',
  ask: 'Acquaint will send you no more suggestions such as this one:',
  act: 'Send no more of these',
  done: 'Done. Acquaint sends you no more suggestions of this kind. You can switch them on again in your settings.',
  unknown: 'This link does not work. You can choose what you are told in your settings.',
  settings: 'Open the settings',
} as const satisfies Phrases;

/** The mail by which an owner tries the settings. */
export const testMailPhrases = {
  subject: 'Acquaint can send mail',
  text: 'Hello {name},\n\nthis mail was sent to see whether the mail settings of Acquaint work. They do.\n\n{url}\n',
} as const satisfies Phrases;
