import { fold, foldedWords } from '../../people/fold.ts';
import { checkFullName } from '../../people/names.ts';
import type { Dossier } from '../../workflow/dossier.ts';
import type { Contact } from '../../workflow/records.ts';
import { ANY_TEXT } from '../gates.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';

/** How the chosen title stands in texts; null when nobody has chosen or when there is none. */
export function salutationTitle(contact: Pick<Contact, 'salutation'>): string | null {
  const choice = contact.salutation.value;
  return choice === null || choice.kind === 'none' ? null : choice.title;
}

const RUN = /[\p{L}\p{N}\p{M}]+(?:['’‘ʼ][\p{L}\p{N}\p{M}]+)*/gu;
// What may stand between the parts of a name; a dot or an @ is part of an address.
const BETWEEN = /^[\s\-‐‑]+$/;

/**
 * The first place where a text holds the name in other letters than the verified ones, such as
 * "Gudrun Olafsdottir" for "Guðrún Ólafsdóttir" (R12). Null when every mention is exact.
 */
export function findMisspeltName(
  text: string,
  fullName: string,
): { found: string; start: number; end: number } | null {
  const exact = fullName.normalize('NFC').replaceAll(/\s+/g, ' ');
  const target = foldedWords(exact);
  // Most texts hold no mention at all; asking that first spares taking them apart.
  if (target.length === 0 || !fold(text).includes(target.join(' '))) return null;
  const runs = [...text.matchAll(RUN)];
  for (let at = 0; at + target.length <= runs.length; at += 1) {
    const part = runs.slice(at, at + target.length);
    const [first] = part;
    const last = part.at(-1);
    if (!first || !last || !part.every(([word], i) => fold(word) === target[i])) continue;
    const joined = part.every((run, i) => {
      const next = part[i + 1];
      return !next || BETWEEN.test(text.slice(run.index + run[0].length, next.index));
    });
    const start = first.index;
    const end = last.index + last[0].length;
    const found = text.slice(start, end);
    // A one-part name such as "Will" is also a word; only a capital makes it a mention.
    const isMention = joined && (target.length > 1 || /^\p{Lu}/u.test(found));
    if (isMention && found.normalize('NFC').replaceAll(/\s+/g, ' ') !== exact) {
      return { found, start, end };
    }
  }
  return null;
}

const name = ({ contact }: Dossier) => ({ name: contact.fullName.value });

/** Name, spelling and the texts that carry it (handout 1a, 1b). */
export const nameRules = [
  defineRule({
    id: 'R9',
    step: 'locate',
    severity: 'BLOCK',
    source: '1a',
    applies: always,
    check: (dossier) =>
      checkFullName(dossier.contact.fullName.value).ok
        ? []
        : [
            {
              severity: 'BLOCK',
              params: name(dossier),
              gates: ['draft_request', 'make_call', ...ANY_TEXT],
              fix: 'contact_name',
            },
          ],
  }),
  defineRule({
    id: 'R11',
    step: 'locate',
    severity: 'BLOCK',
    source: '1b',
    applies: always,
    check: (dossier) =>
      dossier.contact.fullName.verified
        ? []
        : [{ severity: 'BLOCK', params: name(dossier), gates: ANY_TEXT, fix: 'contact_name' }],
  }),
  defineRule({
    id: 'R12',
    step: 'contact',
    severity: 'BLOCK',
    source: '1b',
    applies: ({ draft }) => draft !== null,
    check: ({ draft, contact }) => {
      if (!draft) return [];
      const hits: Hit[] = [];
      const verified = contact.fullName.value.normalize('NFC');
      const rendered = draft.renderedWith?.fullName.normalize('NFC');
      if (rendered !== undefined && rendered !== verified) {
        hits.push({
          severity: 'BLOCK',
          code: 'stale',
          params: { was: rendered, name: verified },
          gates: ANY_TEXT,
          fix: 'draft',
        });
      }
      const wrong = findMisspeltName(draft.text, verified);
      if (wrong) {
        hits.push({
          severity: 'BLOCK',
          code: 'misspelt',
          params: { found: wrong.found, name: verified },
          gates: ANY_TEXT,
          fix: 'draft',
          span: { start: wrong.start, end: wrong.end },
        });
      }
      return hits;
    },
  }),
  // The name itself is compared by R12; title and form of address are compared here.
  defineRule({
    id: 'R13',
    step: 'contact',
    severity: 'BLOCK',
    source: '1b',
    applies: ({ draft }) => draft !== null && draft.renderedWith !== null,
    check: ({ draft, contact }) => {
      if (!draft?.renderedWith) return [];
      const { jobTitle, salutation } = draft.renderedWith;
      const title = salutationTitle(contact);
      const hits: Hit[] = [];
      if (jobTitle !== contact.jobTitle.value) {
        hits.push({
          severity: 'BLOCK',
          code: 'stale_title',
          params: { was: jobTitle, now: contact.jobTitle.value },
          gates: ANY_TEXT,
          fix: 'draft',
        });
      }
      if (salutation !== title) {
        hits.push({
          severity: 'BLOCK',
          code: 'stale_salutation',
          params: { was: salutation ?? 'no title', now: title ?? 'no title' },
          gates: ANY_TEXT,
          fix: 'draft',
        });
      }
      return hits;
    },
  }),
] as const satisfies readonly Rule[];
