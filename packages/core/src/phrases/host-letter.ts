import type { GuestLanguageCode } from './guest/languages.ts';
import type { Phrases } from './say.ts';

/** The letter that asks somebody to be offered to students, and what stands below its signature. */
export const hostLetterPhrases = {
  en: {
    subject: 'May {school} offer you to students?',
    hello: 'Dear {name},',
    student:
      'thank you again for our conversation. It helped me a lot, and other students would gain from one as well. May the career centre of {school} offer you to them?',
    office:
      'our students hold short conversations with people about their work: twenty minutes, no request for a job. May the career centre of {school} offer you to them?',
    page: 'On this page you say what about, in which way and how many in a term, take a pause, or stop, at any time and without an account. Until you say yes, nobody sees you there:\n{url}',
    no_answer: 'No answer is fine too.',
    noted_subject: 'Your page for conversations with students of {school}',
    noted:
      'thank you for agreeing to talk with students of {school}. So that you keep it in your own hands, here is your page.',
    noted_page:
      'There you see what students are told, say how many may ask you in a term, take a pause, or stop, at any time and without an account:\n{url}',
    regards: 'Best regards\n{sender}',
    footer:
      'You got this mail because {sender} of {school} asks whether students may talk with you.\nAnswer, stop all messages, or have your details erased: {url}',
  },
  de: {
    subject: 'Darf {school} Sie Studierenden nennen?',
    hello: 'Guten Tag {name},',
    student:
      'noch einmal danke für unser Gespräch. Es hat mir sehr geholfen, und anderen Studierenden ginge es ebenso. Darf die Studien- und Berufsberatung von {school} Sie ihnen nennen?',
    office:
      'unsere Studierenden führen kurze Gespräche mit Menschen über deren Arbeit: zwanzig Minuten, ohne Bitte um eine Stelle. Darf die Studien- und Berufsberatung von {school} Sie ihnen nennen?',
    page: 'Auf dieser Seite sagen Sie, worüber, auf welche Weise und wie oft im Semester, legen eine Pause ein oder hören auf, jederzeit und ohne Konto. Bevor Sie zustimmen, sieht Sie dort niemand:\n{url}',
    no_answer: 'Auch keine Antwort ist in Ordnung.',
    noted_subject: 'Ihre Seite für Gespräche mit Studierenden von {school}',
    noted:
      'danke, dass Sie mit Studierenden von {school} sprechen wollen. Damit es in Ihrer Hand bleibt, ist hier Ihre Seite.',
    noted_page:
      'Dort sehen Sie, was Studierende erfahren, sagen, wie viele Sie im Semester fragen dürfen, legen eine Pause ein oder hören auf, jederzeit und ohne Konto:\n{url}',
    regards: 'Mit freundlichen Grüßen\n{sender}',
    footer:
      'Sie erhalten diese Mail, weil {sender} von {school} fragt, ob Studierende mit Ihnen sprechen dürfen.\nAntworten, alle Nachrichten abstellen oder Ihre Angaben löschen lassen: {url}',
  },
  ar: {
    subject: 'هل يمكن أن تقترحكم {school} على الدارسين؟',
    hello: 'تحية طيبة {name}،',
    student:
      'أشكركم مرة أخرى على محادثتنا. لقد أفادتني كثيرًا، وقد تفيد غيري من الدارسين أيضًا. هل يمكن لمركز التوجيه المهني في {school} أن يقترحكم عليهم؟',
    office:
      'يجري الدارسون لدينا محادثات قصيرة مع أشخاص عن عملهم: عشرون دقيقة ومن دون طلب وظيفة. هل يمكن لمركز التوجيه المهني في {school} أن يقترحكم عليهم؟',
    page: 'في هذه الصفحة تحددون الموضوعات والطريقة والعدد في الفصل، أو تتوقفون مدة، أو تنهون الأمر، في أي وقت ومن دون حساب. ولن يراكم أحد هناك قبل موافقتكم:\n{url}',
    no_answer: 'ولا بأس أيضًا إن لم تجيبوا.',
    noted_subject: 'صفحتكم للمحادثات مع دارسي {school}',
    noted: 'شكرًا لموافقتكم على التحدث مع دارسي {school}. ولكي يبقى الأمر بيدكم، هذه صفحتكم.',
    noted_page:
      'فيها ترون ما يُقال للدارسين، وتحددون كم منهم يمكن أن يسألكم في الفصل، أو تتوقفون مدة، أو تنهون الأمر، في أي وقت ومن دون حساب:\n{url}',
    regards: 'مع أطيب التحيات\n{sender}',
    footer:
      'وصلتكم هذه الرسالة لأن {sender} من {school} يسأل إن كان يمكن للدارسين التحدث معكم.\nللرد أو إيقاف كل الرسائل أو محو بياناتكم: {url}',
  },
} as const satisfies Record<GuestLanguageCode, Phrases>;
