import { expect } from 'vitest';

import { aDossier, aDraft } from '../../testing/dossier.ts';
import type { Dossier, DraftFacts } from '../../workflow/dossier.ts';
import { lintDraft, type LintFinding } from './lint-draft.ts';

export type Drafted = Dossier & { draft: DraftFacts };

/** A dossier with the request of `aDraft`, to which no rule objects; `change` bends it. */
export function drafted(change: (dossier: Drafted) => void = () => {}): Drafted {
  const dossier: Drafted = { ...aDossier(), draft: aDraft() };
  change(dossier);
  return dossier;
}

/** Puts one more paragraph before the thanks of the request. */
export function adding(sentence: string): Drafted {
  return drafted(({ draft }) => {
    draft.text = draft.text.replace(
      'Thank you for considering',
      `${sentence}\n\nThank you for considering`,
    );
  });
}

/** A reply or note of another kind, in the same form. */
export function note(
  kind: DraftFacts['kind'],
  body: string,
  change: (dossier: Drafted) => void = () => {},
): Drafted {
  return drafted((dossier) => {
    Object.assign(dossier.draft, { kind, templateId: null, subject: null, slots: {} });
    dossier.draft.text = `Dear Dr. Okafor,\n\n${body}\n\nKind regards,\nLena Hoffmann`;
    change(dossier);
  });
}

export function findingsOf(id: string, dossier: Drafted): LintFinding[] {
  return lintDraft(dossier).filter(({ ruleId }) => ruleId === id);
}

/** Findings of one rule in short: severity, code, and the words that it points at. */
export function says(id: string, dossier: Drafted): string[] {
  return findingsOf(id, dossier).map(({ severity, code, start, end }) => {
    const where =
      start === null || end === null ? '' : ` «${dossier.draft.text.slice(start, end)}»`;
    return `${severity} ${code}${where}`;
  });
}

/** A rule is silent on a text. The text has to be one that the rule looks at. */
export function expectSilence(id: string, dossier: Drafted): void {
  expect(says(id, dossier)).toEqual([]);
}
