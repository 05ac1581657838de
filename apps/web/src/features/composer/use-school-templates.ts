import { schoolTemplateFor } from '@acquaint/core/library/school-template';
import type { SchoolTemplate } from '@acquaint/core/library/school-template';
import type { TemplateVersion } from '@acquaint/core/library/template-version';
import { templateById } from '@acquaint/core/library/templates';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';

/**
 * The school's own words, as they are when the page opens: a version that is published meanwhile
 * does not change a text under the writer's hands.
 */
export const useSchoolTemplates = (interviewId: string) =>
  useQuery(
    trpc.drafts.templates.queryOptions(
      { interviewId },
      { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );

/** The version with which a new text of this kind begins; null for the built-in words. */
export function wordsInForce(
  templateId: string,
  { contact, student }: Pick<Dossier, 'contact' | 'student'>,
  known: readonly SchoolTemplate[],
): TemplateVersion | null {
  const reader = templateById(templateId)?.audience;
  const language = reader === 'supervisor' ? student.locale : contact.language;
  const found = schoolTemplateFor(templateId, language, known);
  return found && { id: found.id, version: found.version };
}

export const isSameVersion = (a: TemplateVersion | null, b: TemplateVersion | null): boolean =>
  a?.id === b?.id && a?.version === b?.version;
