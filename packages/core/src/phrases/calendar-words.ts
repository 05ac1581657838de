import type { MemberLanguage } from './member/languages.ts';
import { calendarPhrases, settingPhrases, whoStartsPhrases } from './calendar.ts';

/** What entries and the block of facts say, in one language. */
export interface CalendarWords {
  lines: Readonly<Record<keyof typeof calendarPhrases, string>>;
  whoStarts: typeof whoStartsPhrases;
  settings: typeof settingPhrases;
}

const de: CalendarWords = {
  lines: {
    summary: 'Gespräch: {student} und {contact}',
    busy: 'Belegt',
    travel: 'Unterwegs zu {contact}',
    travelWhy:
      'Aufbruch bis {time}: {travel} Min. Weg, {margin} Min. Reserve, {early} Min. früher da.',
    thanks: 'Dank an {contact} ist fällig',
    tentative: 'Noch nicht bestätigt.',
    cancelled: 'Dieses Gespräch ist abgesagt.',
    date: 'Datum: {date}',
    time: 'Zeit: {time} ({zone}), {minutes} Minuten',
    theirTime: 'Nach Ihrer Uhr: {date}, {time} ({zone})',
    place: 'Ort: {place}',
    change: 'Verschieben oder absagen: {url}',
    add: 'In den Kalender eintragen:',
    addGoogle: 'Google: {url}',
    addOutlook: 'Outlook: {url}',
    addFile: 'Datei für andere Kalender: {url}',
  },
  whoStarts: {
    address: {
      student: '{student} kommt zu {contact}.',
      contact: '{contact} kommt zu {student}.',
      meet_there: 'Treffpunkt ist dort.',
    },
    number: {
      student: '{student} ruft {contact} an.',
      contact: '{contact} ruft {student} an.',
      meet_there: 'Beide wählen sich ein.',
    },
    link: {
      student: '{student} eröffnet das Gespräch.',
      contact: '{contact} eröffnet das Gespräch.',
      meet_there: 'Beide kommen über den Link.',
    },
  },
  settings: {
    workplace: 'Am Arbeitsplatz',
    coffee: 'Bei einem Kaffee',
    lunch: 'Beim Mittagessen',
    phone: 'Am Telefon',
    video: 'Per Video',
    school_hosted_video: 'Per Video, von der Hochschule ausgerichtet',
    other_public_place: 'An einem öffentlichen Ort',
  },
};

const ar: CalendarWords = {
  lines: {
    summary: 'محادثة: {student} و{contact}',
    busy: 'مشغول',
    travel: 'في الطريق إلى {contact}',
    travelWhy:
      'الانطلاق قبل {time}: {travel} دقيقة للطريق، و{margin} دقيقة احتياطًا، والوصول قبل الموعد بـ{early} دقيقة.',
    thanks: 'حان موعد شكر {contact}',
    tentative: 'لم يُؤكَّد بعد.',
    cancelled: 'أُلغيت هذه المحادثة.',
    date: 'التاريخ: {date}',
    time: 'الوقت: {time} ({zone})، {minutes} دقيقة',
    theirTime: 'بحسب ساعتكم: {date}، {time} ({zone})',
    place: 'المكان: {place}',
    change: 'لتغيير الموعد أو إلغائه: {url}',
    add: 'إضافته إلى تقويمكم:',
    addGoogle: 'Google: {url}',
    addOutlook: 'Outlook: {url}',
    addFile: 'ملف للتقاويم الأخرى: {url}',
  },
  whoStarts: {
    address: {
      student: '{student} يأتي إلى {contact}.',
      contact: '{contact} يأتي إلى {student}.',
      meet_there: 'اللقاء هناك.',
    },
    number: {
      student: '{student} يتصل بـ{contact}.',
      contact: '{contact} يتصل بـ{student}.',
      meet_there: 'يتصل الطرفان بالرقم.',
    },
    link: {
      student: '{student} يفتح المكالمة.',
      contact: '{contact} يفتح المكالمة.',
      meet_there: 'ينضم الطرفان عبر الرابط.',
    },
  },
  settings: {
    workplace: 'في مكان العمل',
    coffee: 'على فنجان قهوة',
    lunch: 'على الغداء',
    phone: 'بالهاتف',
    video: 'بالفيديو',
    school_hosted_video: 'بالفيديو، وتستضيفه الجامعة',
    other_public_place: 'في مكان عام',
  },
};

/** English for screens and files that ask for nothing else; the others load with this file only. */
export const calendarWords: Readonly<Record<MemberLanguage, CalendarWords>> = {
  en: { lines: calendarPhrases, whoStarts: whoStartsPhrases, settings: settingPhrases },
  de,
  ar,
};
