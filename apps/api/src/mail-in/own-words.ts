import EmailReplyParser from 'email-reply-parser';

export interface OwnWords {
  /** What the sender wrote for this mail. */
  own: string;
  /** Earlier mails below it, and the signature. */
  rest: string;
}

/** The parser tries its patterns on each line; a line this long is text and no mark of a quote. */
const LONG = 250;
/** What is read closely; a quote that begins further down stays with the sender's words. */
const MOST_LINES = 200;
const MOST_CHARACTERS = 5_000;
/** Two private characters that no mail keeps, around the number of a line. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/** Outlook's block above an earlier mail, whose order is the same in all languages. */
const OUTLOOK_FROM = /^[*_\s]*(?:From|Von|De|Da|Van|Od|Från|Fra)\s?:\s?[*_]*\s?\S/u;
const OUTLOOK_SENT =
  /^[*_\s]*(?:Sent|Gesendet|Date|Datum|Envoyé|Enviado|Inviato|Verzonden|Wysłano|Skickat|Sendt)\s?:/u;

/**
 * Parts a mail into the sender's own words and the rest. When nothing would be left, all of it
 * counts as own: better too much than an answer that is gone.
 */
export function ownWords(text: string): OwnWords {
  const { head, tail } = atOutlookBlock(text.replaceAll(/[\ue000\ue001]/g, ''));
  const long: string[] = [];
  const marked = head.split('\n').map((line) => {
    if (line.length <= LONG) return line;
    const [quote = ''] = /^[>\s]{0,50}/.exec(line) ?? [];
    long.push(line.slice(quote.length));
    return `${quote}${OPEN}${long.length - 1}${CLOSE}`;
  });
  const read = within(marked);
  const whole = (part: string): string =>
    part.replaceAll(/\ue000(\d+)\ue001/g, (_, index: string) => long[Number(index)] ?? '').trim();
  const fragments = new EmailReplyParser().read(marked.slice(0, read).join('\n')).getFragments();
  const joined = (hidden: boolean): string =>
    fragments
      .filter((fragment) => fragment.isHidden() === hidden)
      .map((fragment) => fragment.getContent())
      .join('\n');
  const beyond = marked.slice(read).join('\n');
  const endsInQuote = fragments.at(-1)?.isHidden() === true;
  const own = whole(endsInQuote ? joined(false) : `${joined(false)}\n${beyond}`);
  if (own === '') return { own: text.trim(), rest: '' };
  const rest = whole(endsInQuote ? `${joined(true)}\n${beyond}` : joined(true));
  return { own, rest: [rest, tail].filter((part) => part !== '').join('\n\n') };
}

/** How many lines the parser may read: its patterns reach over lines and take their time. */
function within(lines: readonly string[]): number {
  let characters = 0;
  const end = lines.findIndex((line, index) => {
    characters += line.length + 1;
    return index >= MOST_LINES || characters > MOST_CHARACTERS;
  });
  return end === -1 ? lines.length : end;
}

function atOutlookBlock(text: string): { head: string; tail: string } {
  const lines = text.split('\n');
  const at = lines.findIndex(
    (line, index) =>
      index > 0 &&
      OUTLOOK_FROM.test(line.slice(0, LONG)) &&
      lines.slice(index + 1, index + 4).some((next) => OUTLOOK_SENT.test(next.slice(0, LONG))),
  );
  if (at === -1) return { head: text, tail: '' };
  return { head: lines.slice(0, at).join('\n'), tail: lines.slice(at).join('\n').trim() };
}
