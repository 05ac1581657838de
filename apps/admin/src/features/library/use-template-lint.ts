import type { TemplateFinding, TemplateToLint } from '@acquaint/core/library/lint-template';
import { siblingTexts, type TemplateText } from '@acquaint/core/library/school-template';
import { useEffect, useState } from 'react';
import { type LibraryTemplate, versionIn } from './library-queries.ts';

const PAUSE_MS = 250;

/** What speaks against the text, a moment after the typing stops; null before the first look. */
export function useTemplateLint(
  text: TemplateText & { kind: string; language: string },
  all: readonly LibraryTemplate[],
): readonly TemplateFinding[] | null {
  const [findings, setFindings] = useState<readonly TemplateFinding[] | null>(null);
  const published = all.flatMap((one) => {
    const version = versionIn(one, 'published');
    return version ? [{ ...one, subject: version.subject, body: version.body }] : [];
  });
  const given: TemplateToLint = { ...text, siblings: siblingTexts(text.kind, published) };
  const key = JSON.stringify(given);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      void import('./lint-engine.ts').then(({ lintTemplate }) => {
        // The key is the text itself.
        if (!isStale) setFindings(lintTemplate(JSON.parse(key) as TemplateToLint));
      });
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [key]);
  return findings;
}
