import type { GuestLanguageCode } from './guest/languages.ts';
import type { Phrases } from './say.ts';

/** The letter that asks somebody outside to read one text, and what stands below its signature. */
export const reviewLetterPhrases = {
  en: {
    subject: 'Would you read a short letter of a student?',
    hello: 'Dear {name},',
    ask: 'A student of {school} would like to ask somebody for a conversation about their work. Would you read the letter before it goes out? It takes about five minutes.',
    page: 'On this page you read it, suggest other words, and say whether it may go out, without an account, until {date}:\n{url}',
    no_answer: 'If it does not suit you, no answer is fine: then I will read it myself.',
    regards: 'Best regards\n{sender}',
    footer:
      'You got this mail because {sender} of {school} asks you to read a student’s letter.\nAnswer, stop all messages, or have your details erased: {url}',
  },
  de: {
    subject: 'Lesen Sie einen kurzen Brief einer Studentin oder eines Studenten?',
    hello: 'Guten Tag {name},',
    ask: 'jemand, der an {school} studiert, möchte um ein Gespräch über den Beruf bitten. Lesen Sie den Brief, bevor er hinausgeht? Es dauert etwa fünf Minuten.',
    page: 'Auf dieser Seite lesen Sie ihn, schlagen andere Worte vor und sagen, ob er hinausgehen kann, ohne Konto, bis zum {date}:\n{url}',
    no_answer: 'Wenn es nicht passt, ist auch keine Antwort in Ordnung: Dann lese ich ihn selbst.',
    regards: 'Mit freundlichen Grüßen\n{sender}',
    footer:
      'Sie erhalten diese Mail, weil {sender} von {school} Sie bittet, einen Brief zu lesen.\nAntworten, alle Nachrichten abstellen oder Ihre Angaben löschen lassen: {url}',
  },
  ar: {
    subject: 'هل تقرؤون رسالة قصيرة كتبها أحد الدارسين؟',
    hello: 'تحية طيبة {name}،',
    ask: 'يودّ أحد الدارسين في {school} أن يطلب من شخص محادثة عن عمله. هل تقرؤون الرسالة قبل إرسالها؟ يستغرق ذلك نحو خمس دقائق.',
    page: 'في هذه الصفحة تقرؤونها وتقترحون كلمات أخرى وتقولون إن كان يمكن إرسالها، من دون حساب، حتى {date}:\n{url}',
    no_answer: 'وإن لم يناسبكم ذلك فلا بأس بعدم الرد: سأقرؤها بنفسي.',
    regards: 'مع أطيب التحيات\n{sender}',
    footer:
      'وصلتكم هذه الرسالة لأن {sender} من {school} يطلب منكم قراءة رسالة أحد الدارسين.\nللرد أو إيقاف كل الرسائل أو محو بياناتكم: {url}',
  },
} as const satisfies Record<GuestLanguageCode, Phrases>;
