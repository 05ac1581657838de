import type { Template } from '@acquaint/core/library/define-template';
import type { DraftFacts } from '@acquaint/core/workflow/dossier';
import type { UseInterview } from '../interview/use-interview.ts';
import type { Composed } from './draft-model.ts';
import type { Reading } from './lint-engine.ts';
import type { UseDraft } from './use-draft.ts';

/** What both stages look at. */
export interface StageProps {
  interview: UseInterview;
  template: Template;
  draft: UseDraft;
  composed: Composed;
  facts: DraftFacts;
  reading: Reading | null;
}
