import { foldedWords } from '../people/fold.ts';

/** Why a mail is held until the student says that it is theirs. */
export const HELD_REASONS = [
  'failed_check',
  'no_sender',
  'other_domain',
  'other_address',
  'other_name',
  'other_recipient',
] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** What a gateway of the school's own found out; `null` for a check that it did not report. */
export interface MailChecks {
  spf: string | null;
  dkim: string | null;
  dmarc: string | null;
}

export interface MailOrigin {
  /** The one sender of the From header; `null` when there is none, or several. */
  from: { name: string | null; address: string } | null;
  /** The address that the message went to, and others that are known of this person. */
  known: readonly string[];
  /** What the person is called. */
  name: string;
  /** `null` when no gateway that we trust has looked. */
  checks: MailChecks | null;
}

/**
 * Whether a mail may count as this person's answer. Its token proves that somebody has read our
 * message; this asks whether it was the one it went to. From the same address: yes. From another
 * address of the same organisation: only under their name. All else waits for the student.
 */
export function suspicionOf({ from, known, name, checks }: MailOrigin): HeldReason | null {
  if (checks !== null && hasFailed(checks)) return 'failed_check';
  if (from === null) return 'no_sender';
  const sender = partsOf(from.address);
  const others = known.map(partsOf);
  if (others.some((other) => isSame(sender, other))) return null;
  if (!others.some((other) => isSameHouse(sender.domain, other.domain))) return 'other_domain';
  // At a provider for everybody, a neighbour of the same domain is a stranger.
  if (PROVIDERS.has(sender.domain)) return 'other_address';
  return isNamed(from.name, name) ? null : 'other_name';
}

/** DMARC decides where it was looked at; otherwise one of the two below it has to hold. */
function hasFailed({ spf, dkim, dmarc }: MailChecks): boolean {
  if (dmarc === 'pass') return false;
  if (dmarc === 'fail') return true;
  if (dkim === 'pass' || spf === 'pass') return false;
  return dkim === 'fail' || spf === 'fail' || spf === 'softfail';
}

interface Parts {
  local: string;
  domain: string;
}

/** In lower case and without a tag (`amara+work@…` is `amara@…`). */
function partsOf(address: string): Parts {
  const text = address.normalize('NFC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  return {
    local: text.slice(0, Math.max(at, 0)).replace(/(?<=.)\+.*$/, ''),
    domain: text.slice(at + 1).replace(/\.$/, ''),
  };
}

const isSame = (a: Parts, b: Parts): boolean =>
  a.local !== '' && a.local === b.local && a.domain === b.domain;

/** `mail.trust.example` and `trust.example`, but never a bare ending such as `example`. */
function isSameHouse(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || (short.split('.').length > 1 && isBelow(long, short));
}

const isBelow = (long: string, short: string): boolean =>
  long.endsWith(`.${short}`) && !SHARED_ENDINGS.has(short);

/** Two words of their name, and no other address dressed up as a name. */
function isNamed(written: string | null, name: string): boolean {
  if (written === null || written.includes('@')) return false;
  const words = new Set(foldedWords(name).filter((word) => word.length > 1 && !TITLES.has(word)));
  const found = new Set(foldedWords(written).filter((word) => words.has(word)));
  return found.size > 0 && found.size >= Math.min(2, words.size);
}

const TITLES: ReadonlySet<string> = new Set([
  'dr',
  'prof',
  'mr',
  'mrs',
  'ms',
  'mx',
  'herr',
  'frau',
]);

/** Mailboxes for everybody. */
const PROVIDERS: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk ' +
    'yahoo.de yahoo.fr ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch ' +
    'web.de t-online.de freenet.de posteo.de mailbox.org proton.me protonmail.com tutanota.com ' +
    'zoho.com fastmail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com naver.com ' +
    'orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it wp.pl o2.pl seznam.cz'
  ).split(' '),
);

/** Endings under which strangers live side by side. */
const SHARED_ENDINGS: ReadonlySet<string> = new Set(
  (
    'co.uk org.uk ac.uk gov.uk com.au net.au org.au edu.au gov.au co.nz ac.nz org.nz co.za ac.za ' +
    'co.jp ac.jp or.jp go.jp com.br org.br gov.br com.mx co.in ac.in org.in com.cn edu.cn com.sg ' +
    'edu.sg com.hk edu.hk com.tr edu.tr co.kr ac.kr com.ar co.il ac.il ac.at co.at com.pl edu.pl'
  ).split(' '),
);
