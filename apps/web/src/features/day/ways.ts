import { callLink, numberToCall, textLink } from '@acquaint/core/draft/day-texts';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Meeting } from '@acquaint/core/workflow/interview';

export interface Way {
  how: 'call' | 'text' | 'mail';
  href: string;
}

/** How they can be told on the day itself, the surest first: somebody under way reads no mail. */
export function waysToTell(
  { number, email }: { number: string | null; email: string | null },
  text: string,
): Way[] {
  const ways: Way[] = [];
  if (number) {
    ways.push(
      { how: 'call', href: callLink(number) },
      { how: 'text', href: textLink(number, text) },
    );
  }
  if (email) ways.push({ how: 'mail', href: `mailto:${email}?body=${encodeURIComponent(text)}` });
  return ways;
}

export const reachOf = (dossier: Dossier, meeting: Meeting) => ({
  number: numberToCall(dossier, meeting),
  email: dossier.contact.channels.workEmail,
});
