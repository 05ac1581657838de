import type { GuestHostPhrases } from './host-en.ts';

export const guestHostDe: GuestHostPhrases = {
  host_title: 'Dürfen Studierende von {school} Sie um ein Gespräch bitten?',
  host_title_yes: 'Studierende von {school} dürfen Sie fragen',
  host_asked_student:
    '{student} hat mit Ihnen gesprochen und fragt, ob die Studien- und Berufsberatung von {school} Sie anderen Studierenden nennen darf.',
  host_asked_office:
    'Die Studien- und Berufsberatung von {school} fragt, ob sie Sie Studierenden nennen darf.',
  host_noted:
    'Die Studien- und Berufsberatung von {school} hat am {date} vermerkt, dass Sie zugestimmt haben. Hier sehen und ändern Sie, was dort steht.',
  host_promise_capacity: 'Nie mehr Studierende in einem Semester, als Sie hier sagen.',
  host_promise_names:
    'Bevor Sie zustimmen, sieht Sie niemand. Danach sehen Studierende Ihren Namen, Ihre Arbeit und Ihre Themen; Ihre Adresse nur, wer einen Platz bei Ihnen hat.',
  host_promise_link:
    'Dieser Link bleibt Ihrer: ändern, pausieren oder aufhören, jederzeit und auf jedem Gerät.',
  host_yes_now:
    'So sehen Studierende Sie. Von {capacity} Plätzen in diesem Semester sind noch frei: {left}.',
  host_paused_now: 'Sie machen eine Pause. Bis sie vorbei ist, kann niemand Sie fragen.',
  host_ended_now: 'Sie stehen nicht auf der Liste, und niemand wird an Sie verwiesen.',
  host_about: 'Über Sie',
  host_name: 'Ihr Name',
  host_role: 'Was Sie tun',
  host_employer: 'Wo Sie arbeiten',
  host_email: 'E-Mail, an die Studierende schreiben dürfen',
  host_topics: 'Worüber Sie gern sprechen',
  host_topics_hint: 'Ein Thema oder Fach je Zeile, höchstens {max}.',
  host_formats: 'Wie Sie gern sprechen',
  host_visit: 'Ein Besuch von einigen Stunden an meinem Arbeitsplatz',
  host_languages: 'In welchen Sprachen',
  host_languages_hint: 'Mit Kommas getrennt; darf leer bleiben.',
  host_capacity: 'Wie viele Studierende höchstens in einem Semester',
  host_pause: 'Eine Pause, falls Sie eine brauchen',
  host_pause_from: 'Erster Tag',
  host_pause_until: 'Letzter Tag',
  host_words: 'Eine Zeile für Studierende',
  host_say_yes: 'Ja, Studierende dürfen mich fragen',
  host_save: 'Speichern',
  host_to_no: 'Nein, lieber nicht',
  host_to_end: 'Nicht mehr nennen',
  host_end_title: 'Nicht auf der Liste',
  host_end_text:
    'Es wird niemand mehr an Sie verwiesen. Vereinbarte Gespräche bleiben, wie sie sind. Wenn Sie es sich anders überlegen, führt derselbe Link zurück.',
  host_end_send: 'Von der Liste nehmen',
  host_thanks: 'Danke. Gespeichert.',

  e_employer: 'Bitte sagen Sie, wo Sie arbeiten.',
  e_email: 'Bitte geben Sie eine E-Mail-Adresse an, etwa name@example.org.',
  e_topics: 'Bitte nennen Sie ein bis {max} Themen, jedes mit höchstens {length} Zeichen.',
  e_formats: 'Bitte wählen Sie mindestens eine Weise zu sprechen.',
  e_languages: 'Bitte nennen Sie höchstens {max} Sprachen, jede mit ein, zwei Wörtern.',
  e_capacity: 'Bitte geben Sie eine Zahl von 1 bis {max} an.',
};
