import { fold } from '../../people/fold.ts';
import { dateDays } from '../../schedule/instant.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import { internshipOf } from './greeting.ts';
import { isRequest, isWritten, lintRule } from './lint-rule.ts';
import type { Read } from './read.ts';

/** Whom one has not met yet knows nothing but the signature. */
const isFirstWord = ({ kind }: DraftFacts): boolean => kind === 'request' || kind === 'nudge';

function holds(folded: string, fact: string | null | undefined): boolean {
  const wanted = fold(fact ?? '');
  return wanted !== '' && folded.includes(wanted);
}

const digits = (text: string): string => text.replaceAll(/\D/g, '');

export const signatureRules = [
  lintRule({
    id: 'L37',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5',
    applies: (draft) =>
      isWritten(draft) && (draft.channel === 'email' || draft.channel === 'letter'),
    check: ({ text, closing, header, draft, dossier }) => {
      const { student } = dossier;
      const signed = closing ? text.slice(closing.start, closing.end) : '';
      const folded = fold(signed);
      const isNamed =
        holds(folded, student.fullName) ||
        (!isFirstWord(draft) && holds(folded, student.firstName));
      const params = { name: student.fullName };
      if (!isNamed) return [{ code: 'no_name', params, span: closing }];
      if (draft.kind !== 'request') return [];
      // A letter has these at its head.
      const where = header ? `${text.slice(header.start, header.end)}\n${signed}` : signed;
      const all = fold(where);
      const phone = digits(student.phone ?? '');
      const reachable =
        holds(all, student.email) ||
        holds(all, student.school) ||
        holds(all, student.schoolShort) ||
        (phone !== '' && digits(where).includes(phone));
      return reachable ? [] : [{ code: 'no_reach', span: closing }];
    },
  }),
  lintRule({
    id: 'L38',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5',
    applies: isRequest,
    check: (read) => {
      const folded = fold(read.text);
      const { student } = read.dossier;
      const isStudent =
        (holds(folded, student.school) || holds(folded, student.schoolShort)) &&
        (holds(folded, student.program) || holds(folded, student.programShort));
      if (read.draft.templateId === 'T04') {
        return saysIntern(folded, read) ? [] : [{ code: 'not_intern' }];
      }
      if (isStudent || (isInternThere(read.dossier) && saysIntern(folded, read))) return [];
      return [
        { code: 'not_identified', params: { school: student.school, program: student.program } },
      ];
    },
  }),
];

function isInternThere(dossier: Dossier): boolean {
  return internshipOf(dossier)?.employerKey === dossier.contact.employerKey;
}

/** An intern says in which team they are, and until when. */
function saysIntern(folded: string, { dossier, text, language }: Read): boolean {
  const internship = internshipOf(dossier);
  if (!internship || !holds(folded, internship.team ?? internship.employer)) return false;
  if (!language || !isDate(internship.end)) return true;
  const [, month, day] = internship.end.split('-').map(Number);
  return language.dates(text).some((date) => date.day === day && date.month === month);
}

function isDate(text: string): boolean {
  try {
    dateDays(text);
    return true;
  } catch {
    return false;
  }
}
