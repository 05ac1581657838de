import { useTitle } from '@acquaint/front/use-title';
import { EmptyState } from '@acquaint/ui/empty-state';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ScanEye } from 'lucide-react';
import { inspectionsQuery } from '../notes/note-queries.ts';
import { AnsweredRow } from './answered-row.tsx';
import { OpenInspection } from './open-inspection.tsx';

/** Students who ask to see what staff noted about them, and what became of it. */
export function InspectionsPage({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const { data: all } = useSuspenseQuery(inspectionsQuery);
  useTitle(t`Note requests`, t`Staff`);
  const open = all.filter(({ status }) => status === 'open');
  const answered = all.filter(({ status }) => status !== 'open');
  return (
    <>
      <PageHeader
        title={t`Note requests`}
        lead={
          <Trans>
            Staff notes are records about a student, who may ask to see them. Whoever answers reads
            them first; the student gets a copy, or a reason.
          </Trans>
        }
      />
      <div className="flex flex-col gap-8">
        {open.length === 0 ? (
          <EmptyState icon={<ScanEye />} title={t`Nobody waits for an answer`}>
            <Trans>When a student asks to see the staff notes, it stands here with its day.</Trans>
          </EmptyState>
        ) : (
          <ul className="flex flex-col gap-4">
            {open.map((inspection) => (
              <li key={inspection.id}>
                <OpenInspection inspection={inspection} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        )}
        {answered.length > 0 && (
          <Section title={t`Answered`} count={answered.length}>
            <ul>
              {answered.map((inspection) => (
                <AnsweredRow key={inspection.id} inspection={inspection} timeZone={timeZone} />
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}
