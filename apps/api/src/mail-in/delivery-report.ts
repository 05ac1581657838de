import { oneLine, type ReadMail } from './read-mail.ts';

export interface DeliveryReport {
  /** A permanent failure; otherwise the message is late, or has arrived after all. */
  isFinal: boolean;
  /** Whom it was about, in lower case: the address as sent to, and as it was in the end. */
  recipients: string[];
  /** The mail server's words, with the status. */
  answer: string;
}

type Told = Pick<ReadMail, 'deliveryStatus' | 'text' | 'header'>;

const MAX_ANSWER = 300;

/** What a bounce says: by its part for machines (RFC 3464), else by its text. */
export function deliveryReport(mail: Told): DeliveryReport {
  const { deliveryStatus, text, header } = mail;
  if (deliveryStatus !== null) {
    const failed = groupsOf(deliveryStatus).filter((group) => group.has('action'));
    const group = failed.find((each) => isFailure(each)) ?? failed[0];
    if (group !== undefined) return reportOf(group);
  }
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? null;
  const code = /\b[45]\d\d\b(?=[ -])/.exec(text)?.[0] ?? null;
  const line = text.split('\n').find((each) => /\b[45](?:\d\d|\.\d+\.\d+)\b/.test(each)) ?? '';
  return {
    isFinal: (status ?? code ?? '').startsWith('5'),
    recipients: header('x-failed-recipients')
      .flatMap((value) => value.split(','))
      .map((value) => value.trim().toLowerCase())
      .filter((value) => value !== ''),
    answer: oneLine(line === '' ? (status ?? 'no reason given') : line, MAX_ANSWER),
  };
}

type Group = ReadonlyMap<string, string>;

/** Groups of headers with a blank line between them; a folded line belongs to the one above. */
function groupsOf(status: string): Group[] {
  return status
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .slice(0, 50)
    .map(
      (block) =>
        new Map(
          block
            .replaceAll(/\n[ \t]+/g, ' ')
            .split('\n')
            .flatMap((line): [string, string][] => {
              const at = line.indexOf(':');
              if (at <= 0) return [];
              return [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
            }),
        ),
    );
}

/** `failed` with a status of 5.x.x; some servers say `failed` for what they still try (4.x.x). */
function isFailure(group: Group): boolean {
  const action = (group.get('action') ?? '').toLowerCase();
  return action.startsWith('failed') && !(group.get('status') ?? '').startsWith('4');
}

function reportOf(group: Group): DeliveryReport {
  const recipients = ['original-recipient', 'final-recipient'].flatMap((name) => {
    const value = group.get(name);
    return value === undefined ? [] : [withoutType(value).replaceAll(/^<|>$/g, '').toLowerCase()];
  });
  const said = withoutType(group.get('diagnostic-code') ?? '');
  const status = group.get('status') ?? '';
  const answer = said.includes(status) ? said : `${status} ${said}`;
  return {
    isFinal: isFailure(group),
    recipients,
    answer: oneLine(answer.trim() === '' ? 'no reason given' : answer, MAX_ANSWER),
  };
}

/** `rfc822;amara@…`, `smtp; 550 …`. */
const withoutType = (value: string): string => value.replace(/^[\w-]{1,30}\s*;\s*/, '').trim();
