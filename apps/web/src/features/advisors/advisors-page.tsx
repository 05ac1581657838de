import { EmptyState } from '@acquaint/ui/empty-state';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { StickyNote } from 'lucide-react';
import { useTitle } from '../../lib/use-title.ts';
import { StuckLine } from '../help/stuck-line.tsx';
import { InspectPart } from './inspect-part.tsx';
import { NoteText } from './note-text.tsx';
import { myNotesQuery } from './notes-query.ts';

/** What advisors wrote for the student, and the way to what they keep for themselves. */
export function AdvisorsPage() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(myNotesQuery);
  useTitle(t`Advisors`, t`Settings`);
  const { shared, inspections } = data;
  return (
    <div className="flex flex-col gap-10">
      <Section
        title={t`Notes for you`}
        description={t`Advisors who care for you wrote them, and read them too.`}
      >
        {shared.length === 0 ? (
          <EmptyState icon={<StickyNote />} title={t`No note yet`}>
            <Trans>When an advisor leaves you a word, it stands here.</Trans>
          </EmptyState>
        ) : (
          <ul>
            {shared.map((note) => (
              <li key={note.id} className="border-t border-line py-4 first:border-t-0 first:pt-0">
                <NoteText note={note} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <InspectPart inspections={inspections} />
      <StuckLine />
    </div>
  );
}
