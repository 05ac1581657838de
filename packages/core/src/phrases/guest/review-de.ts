import type { GuestReviewPhrases } from './review-en.ts';

export const guestReviewDe: GuestReviewPhrases = {
  review_title: 'Ein Brief von {student}, den Sie lesen können',
  review_asked:
    '{advisor} von {school} bittet Sie, einen Brief zu lesen, den {student} verschicken möchte, und zu sagen, ob er hinausgehen kann.',
  review_until: 'Diese Seite ist bis zum {date} offen. Auch keine Antwort ist in Ordnung.',
  review_note: '{advisor} schreibt dazu',
  review_to: 'Er geht an',
  review_letter: 'Der Brief',
  review_subject: 'Betreff',
  review_look: 'Worauf es ankommt',
  review_look_who: 'Sagt er, wer {student} ist und wie der Name gefunden wurde?',
  review_look_why: 'Sagt er, warum gerade diese Person, in Worten, die auf niemand sonst passen?',
  review_look_ask: 'Bittet er um ein kurzes Gespräch zum Lernen und nicht um eine Stelle?',
  review_look_easy: 'Ist er leicht zu beantworten: wie lange, auf welche Weise, wann?',
  review_look_tone: 'Ist er kurz und freundlich, stimmen Namen und Rechtschreibung?',
  review_answer: 'Ihre Antwort',
  review_change: 'Den Wortlaut ändern',
  review_change_hint: '{student} sieht jede Änderung und übernimmt alle mit einem Klick.',
  review_text: 'Der Text, wie Sie ihn schreiben würden',
  review_kept: 'Was an {school} oft gesagt wird',
  review_kept_hint: 'Was Sie ankreuzen, kommt zu Ihren Worten dazu.',
  review_words: 'Ihre Worte an {student}',
  review_decide: 'Kann er hinausgehen?',
  review_approve: 'Ja, so wie er ist',
  review_approve_edits: 'Ja, in meinem Wortlaut',
  review_changes: 'Noch nicht: Erst sollte sich etwas ändern',
  review_send: 'Antwort senden',
  review_privacy:
    '{student} und {advisor} sehen Ihre Antwort und Ihren Namen. Sie sehen diesen einen Brief und sonst nichts aus dem Notizbuch von {student}.',
  review_decline: 'Diesmal kann ich ihn nicht lesen',
  review_declined: 'Sie haben gesagt, dass es diesmal nicht geht. {advisor} weiß es. Danke.',
  review_thanks: 'Danke fürs Lesen',
  review_done_approve:
    'Sie haben gesagt, dass der Brief so hinausgehen kann. {student} weiß Bescheid.',
  review_done_edits:
    'Sie haben ja gesagt, in Ihrem Wortlaut. {student} weiß Bescheid und kann ihn übernehmen.',
  review_done_changes: 'Sie haben um Änderungen gebeten. {student} weiß es und liest Ihre Worte.',
  review_moved_on_title: 'Der Brief hat sich geändert',
  review_moved_on:
    '{student} hat den Brief geändert, seit Sie gefragt wurden. Hier ist nichts mehr zu entscheiden. Danke für Ihre Zeit. Falls Sie für {advisor} den neuen lesen sollen, kommt eine weitere Mail.',
  review_elsewhere:
    'Inzwischen hat jemand anderes geantwortet. Danke für Ihre Zeit: Hier ist nichts mehr zu tun.',
  review_held:
    'Jemand an {school} hat den Brief gerade in Arbeit, darum wurde nichts gespeichert. Was Sie geschrieben haben, steht unten: Bitte senden Sie es in einer Viertelstunde noch einmal.',

  e_edits: 'Bitte ändern Sie erst den Wortlaut, oder wählen Sie eine andere Antwort.',
  e_edits_unsaid:
    'Sie haben den Wortlaut geändert. Wählen Sie „Ja, in meinem Wortlaut“, oder stellen Sie ihn wieder her.',
  e_comment: 'Bitte sagen Sie, was {student} ändern sollte.',
};
