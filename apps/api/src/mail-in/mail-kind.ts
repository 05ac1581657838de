import type { ReadMail } from './read-mail.ts';

export type MailKind = 'reply' | 'auto_reply' | 'bounce' | 'receipt';

const VACATION =
  /^(?:re: |aw: )?(?:automatic(?:al)? (?:reply|response)|auto[- ]?(?:reply|response|responder)|out of (?:the )?office|on (?:vacation|leave)|away from (?:the )?office|automatische antwort|abwesen|nicht im büro|réponse automatique|absence|absent|respuesta automática|fuera de la oficina|risposta automatica|fuori sede|automatisch antwoord|afwezig|autosvar|odpowiedź automatyczna)/iu;
const RETURNED =
  /undeliver|not delivered|delivery (?:status|failure|has failed|delayed)|returned mail|mail delivery failed|failure notice|unzustellbar|non remis|échec/iu;
const DAEMON = /^(?:mailer-daemon|postmaster|mail-daemon|mmdf)@/i;

/** What kind of mail it is, by its headers first and by its subject where these say nothing. */
export function mailKind(mail: ReadMail, isNullSender: boolean): MailKind {
  const type = first(mail, 'content-type');
  if (type.startsWith('multipart/report')) {
    if (type.includes('disposition-notification')) return 'receipt';
    if (type.includes('delivery-status')) return 'bounce';
  }
  if (mail.deliveryStatus !== null) return 'bounce';
  const subject = mail.subject ?? '';
  const isDaemon = DAEMON.test(mail.from?.address ?? '');
  if (isDaemon && (isNullSender || RETURNED.test(subject))) return 'bounce';
  return isAutomatic(mail) || VACATION.test(subject) ? 'auto_reply' : 'reply';
}

function isAutomatic(mail: ReadMail): boolean {
  const submitted = first(mail, 'auto-submitted');
  if (submitted !== '' && !submitted.startsWith('no')) return true;
  if (/^(?:auto_reply|bulk|junk)$/.test(first(mail, 'precedence'))) return true;
  return ['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-vacation'].some((name) => {
    const value = first(mail, name);
    return value !== '' && value !== 'no' && value !== 'false';
  });
}

const first = (mail: ReadMail, name: string): string =>
  (mail.header(name)[0] ?? '').trim().toLowerCase();
