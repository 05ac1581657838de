import { lights } from '@acquaint/core/draft/lint/lights';
import type { LightState } from '@acquaint/core/draft/lint/lights';
import { lintDraft } from '@acquaint/core/draft/lint/lint-draft';
import type { LintFinding } from '@acquaint/core/draft/lint/lint-draft';
import { mend } from '@acquaint/core/draft/lint/mend';
import type { Mend } from '@acquaint/core/draft/lint/mend';
import { wordsOf } from '../interview/rule-words.ts';
import { lintPhrases } from '@acquaint/core/phrases/rules-lint';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Light } from '@acquaint/core/workflow/interview';

export interface Remark extends LintFinding {
  why: string | null;
  /** The change that mends it, where only one is right. */
  mend: Mend | null;
}

export interface Reading {
  remarks: readonly Remark[];
  lights: Readonly<Record<Light, LightState>>;
}

/** Reads a draft as the server will. Loaded with the first draft: the rules of words are many. */
export function readDraft(dossier: Dossier): Reading {
  // The hour belongs to the moment of sending and is asked about there (L29).
  const found = lintDraft(dossier).filter(({ ruleId }) => ruleId !== 'L29');
  const remarks = found.map((finding) => ({
    ...finding,
    why: (lintPhrases[finding.ruleId] ?? wordsOf(finding.ruleId))?.why ?? null,
    mend: mend(finding, dossier),
  }));
  return { remarks, lights: lights(dossier) };
}
