import { accessLines } from '../../library/access-lines.ts';
import { findMisspeltName } from '../../rules/locate/name.ts';
import { supervisorSay } from '../../rules/locate/internship.ts';
import type { DraftFacts } from '../../workflow/dossier.ts';
import { internshipOf } from './greeting.ts';
import { always, lintRule, toContact, type LintHit } from './lint-rule.ts';
import { findName } from './scan.ts';

const namesReferrer = ({ templateId }: DraftFacts): boolean =>
  templateId === 'T03' || templateId === 'T25';

/** Nobody is named, and nothing private is told, without a yes. */
export const consentRules = [
  lintRule({
    id: 'L26',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, G12',
    applies: toContact,
    check: ({ draft, dossier, text }) => {
      const { introducedBy } = dossier.contact;
      const needed = namesReferrer(draft);
      if (!introducedBy) return needed ? [{ code: 'no_referrer' }] : [];
      const { name, nameUseConsent } = introducedBy;
      const span = findName(text, name);
      const inSubject = findName(draft.subject ?? '', name) !== null;
      const params = { referrer: name };
      if (!nameUseConsent) {
        if (span) return [{ code: 'no_consent', params, span }];
        if (inSubject) return [{ code: 'no_consent', params: { ...params, subject: 1 } }];
        return needed ? [{ code: 'no_consent', params }] : [];
      }
      const wrong = findMisspeltName(text, name);
      if (wrong) {
        return [{ code: 'misspelt', params: { ...params, found: wrong.found }, span: wrong }];
      }
      return needed && span === null ? [{ code: 'not_named', params }] : [];
    },
  }),
  lintRule({
    id: 'L27',
    step: 'locate',
    severity: 'BLOCK',
    source: '1f, G13',
    applies: toContact,
    check: ({ draft, dossier, text }) => {
      const hits: LintHit[] = [];
      const supervisor = internshipOf(dossier)?.supervisor;
      if (draft.templateId === 'T04') {
        const say = supervisorSay(dossier);
        const isOpen = say.needed ? say.open : say.because === 'is_supervisor';
        if (!isOpen) hits.push({ code: say.needed ? 'no_permission' : 'not_intern' });
      }
      if (supervisor && !supervisor.mayBeNamed && supervisor.contactId !== dossier.contact.id) {
        const span = findName(text, supervisor.name);
        if (span)
          hits.push({ code: 'not_to_be_named', params: { supervisor: supervisor.name }, span });
      }
      return hits;
    },
  }),
  lintRule({
    id: 'L42',
    step: 'schedule',
    severity: 'BLOCK',
    source: 'B.11',
    applies: always,
    check: ({ text, template, draft, body }) => {
      if (draft.confirmations.accessLine) return [];
      if (template?.id === 'T31') return [{ code: 'not_ticked', span: body }];
      return accessLines.flatMap((line): LintHit[] => {
        const start = text.indexOf(line.text);
        const end = start + line.text.length;
        return start < 0 ? [] : [{ code: 'not_ticked', span: { start, end } }];
      });
    },
  }),
];
