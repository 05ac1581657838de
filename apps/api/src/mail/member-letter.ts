import {
  Body,
  Button,
  Container,
  Head,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components';
import { render } from '@react-email/render';
import { createElement, type ReactElement } from 'react';
import { MEMBER_LANGUAGES, type MemberLanguage } from '@acquaint/core/phrases/member/languages';
import { memberWords } from '@acquaint/core/phrases/member/words';
import { fill } from '@acquaint/core/phrases/say';

/** One thing to tell, with the screen where something can be done about it. */
export interface LetterItem {
  sentence: string;
  late: boolean;
  button: { label: string; url: string };
}

export interface MemberLetter {
  language: MemberLanguage;
  name: string;
  school: string;
  items: readonly LetterItem[];
  settingsUrl: string;
  /** Where one click ends suggestions of this kind. */
  switchOffUrl: string | null;
}

/** What the lines of one item take from the letter. */
interface Around {
  lateness: string;
  dir: Direction;
  index: number;
}

type Direction = 'ltr' | 'rtl';

const sans =
  "Seravek, 'Segoe UI', 'Gill Sans Nova', 'Noto Sans', Ubuntu, 'Liberation Sans', sans-serif";
const ink = '#1d2130';
const muted = '#535a68';

/** Programs that know dark themes repaint by these; the others show paper and ink. */
const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #1b1917 !important; }
  .card { background-color: #25221f !important; border-color: #403c37 !important; }
  .ink { color: #ece8df !important; }
  .muted, .muted a { color: #b8b2a7 !important; }
  .go { background-color: #a9bcf5 !important; color: #14182a !important; }
}`;

/** Runs as its language does, whatever name it begins with. */
const line = (text: string, key: string, dir: Direction, className = 'ink'): ReactElement =>
  createElement(
    Text,
    {
      key,
      className,
      dir,
      style: { color: className === 'ink' ? ink : muted, margin: '0 0 12px', fontSize: '16px' },
    },
    text,
  );

const itemOf = ({ sentence, late, button }: LetterItem, { lateness, dir, index }: Around) =>
  createElement(
    Section,
    { key: index, style: { padding: '8px 0 16px' } },
    ...sentence.split(/\n+/).map((part, at) => line(part, `sentence-${at}`, dir)),
    late ? line(lateness, 'late', dir, 'muted') : null,
    createElement(
      Button,
      {
        href: button.url,
        className: 'go',
        style: {
          backgroundColor: '#2f4cad',
          color: '#fdfcf9',
          borderRadius: '6px',
          padding: '11px 18px',
          fontSize: '15px',
          fontWeight: 600,
        },
      },
      button.label,
    ),
  );

const link = (href: string, words: string): ReactElement =>
  createElement(Link, { href, style: { color: muted, textDecoration: 'underline' } }, words);

function letter({ language, name, school, items, settingsUrl, switchOffUrl }: MemberLetter) {
  const phrases = memberWords[language].mail;
  const { direction: dir } = MEMBER_LANGUAGES[language];
  const small = { color: muted, fontSize: '13px', margin: '0 0 6px' };
  const foot = (key: string, ...children: (ReactElement | string)[]) =>
    createElement(Text, { key, className: 'muted', style: small }, ...children);
  return createElement(
    Html,
    { lang: language, dir },
    createElement(Head, null, createElement('style', null, dark)),
    createElement(Preview, null, items[0]?.sentence ?? ''),
    createElement(
      Body,
      {
        className: 'page',
        // Mail programs that drop the page's own element keep this one.
        dir,
        lang: language,
        style: { backgroundColor: '#f8f6f1', margin: 0, padding: '24px 12px', fontFamily: sans },
      },
      createElement(
        Container,
        {
          className: 'card',
          style: {
            backgroundColor: '#fffefb',
            border: '1px solid #e4dfd5',
            borderRadius: '8px',
            maxWidth: '560px',
            padding: '24px',
          },
        },
        line(fill(phrases.hello, { name }), 'hello', dir),
        ...items.map((item, index) => itemOf(item, { lateness: phrases.late, dir, index })),
        createElement(Hr, { style: { borderColor: '#e4dfd5', margin: '8px 0 16px' } }),
        foot('why', fill(phrases.why, { school })),
        foot('choose', link(settingsUrl, phrases.choose)),
        switchOffUrl === null ? null : foot('off', link(switchOffUrl, phrases.switch_off)),
      ),
    ),
  );
}

/** The same words twice: as a page, and as plain text for whoever reads that. */
export async function writeMemberLetter(
  member: MemberLetter,
): Promise<{ html: string; text: string }> {
  return { html: await render(letter(member)), text: textOf(member) };
}

function textOf({ language, name, school, items, ...urls }: MemberLetter): string {
  const phrases = memberWords[language].mail;
  const { settingsUrl, switchOffUrl } = urls;
  const told = items.map(({ sentence, late, button }) =>
    [sentence, ...(late ? [phrases.late] : []), `${button.label}: ${button.url}`].join('\n'),
  );
  const off = switchOffUrl === null ? [] : [`${phrases.switch_off}: ${switchOffUrl}`];
  const foot = [fill(phrases.why, { school }), `${phrases.choose}: ${settingsUrl}`, ...off];
  return [fill(phrases.hello, { name }), ...told, `-- \n${foot.join('\n')}`].join('\n\n') + '\n';
}
