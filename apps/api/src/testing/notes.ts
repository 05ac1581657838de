import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { uuid7 } from '@acquaint/db/uuid7';

/** A note in own words with its source (R65). */
export function aNote(
  about: ResearchNote['about'],
  kind: ResearchNote['source']['kind'],
  text: string,
  readOn = '2026-03-02',
): ResearchNote {
  return {
    id: uuid7(),
    about,
    checklistLine: null,
    text,
    source: { name: `Source of ${kind.replaceAll('_', ' ')}`, kind, url: null },
    readOn,
  };
}
