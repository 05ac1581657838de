import type { Span } from './language/types.ts';
import { isWritten, lintRule, type LintHit } from './lint-rule.ts';
import { places } from './scan.ts';

const LINKS =
  /\b(?:https?:\/\/|www\.)[^\s<>"'“”‹›]+|\b(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|t\.ly|lnkd\.in)\/[^\s<>"'“”]+/gi;
const SHORTENERS =
  /^(?:https?:\/\/)?(?:www\.)?(?:bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly|t\.ly|lnkd\.in)(?:\/|$)/i;
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|igsh|_hs\w+|yclid|si|ref_src|trk\w*)$/i;

/** Links of a text without the stop or bracket that ends the sentence around them. */
export function linksIn(text: string): (Span & { readonly found: string })[] {
  return places(LINKS, text).map(({ start, found }) => {
    const link = found.replace(/[.,;:!?)\]}]+$/, '');
    return { start, end: start + link.length, found: link };
  });
}

/** The same link without parameters that tell who followed it; null when there are none. */
export function withoutTracking(link: string): string | null {
  const question = link.indexOf('?');
  if (question < 0) return null;
  const hash = link.indexOf('#', question);
  const query = link.slice(question + 1, hash < 0 ? undefined : hash);
  const pairs = query.split('&');
  const kept = pairs.filter((pair) => !TRACKING.test(pair.split('=')[0] ?? ''));
  if (kept.length === pairs.length) return null;
  const rest = kept.length > 0 ? `?${kept.join('&')}` : '';
  return link.slice(0, question) + rest + (hash < 0 ? '' : link.slice(hash));
}

export const linkRules = [
  lintRule({
    id: 'L08',
    step: 'contact',
    severity: 'WARN',
    source: 'D.5, G26',
    applies: isWritten,
    check: ({ text, closing }) => {
      const links = linksIn(text);
      if (links.length === 0) return [];
      const hits: LintHit[] = [];
      const [, second, ...more] = links.filter(
        ({ start }) => closing === null || start < closing.start,
      );
      if (second) hits.push({ code: 'several', params: { count: more.length + 2 }, span: second });
      for (const link of links) {
        const params = { link: link.found };
        if (SHORTENERS.test(link.found)) hits.push({ code: 'shortened', params, span: link });
        if (withoutTracking(link.found) !== null)
          hits.push({ code: 'tracking', params, span: link });
      }
      return hits;
    },
  }),
];
