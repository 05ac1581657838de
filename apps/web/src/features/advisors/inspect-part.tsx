import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { client, queryClient } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { useWrite } from '../../lib/use-write.ts';
import { InspectionRow } from './inspection-row.tsx';
import { type Inspection, myNotesQuery } from './notes-query.ts';

/** Staff notes are records about the student: they may ask to see them, once at a time. */
export function InspectPart({ inspections }: { inspections: readonly Inspection[] }) {
  const { t } = useLingui();
  const isWaiting = inspections.some(({ status }) => status === 'open');
  const ask = useWrite({
    write: (_: Record<string, never>, idempotencyKey) =>
      client.staffNotes.ask.mutate({ idempotencyKey }),
    onDone: (mine) => queryClient.setQueryData(myNotesQuery.queryKey, mine),
  });
  return (
    <Section
      title={t`What staff keep about you`}
      description={t`Advisors may keep notes for each other so that you need not tell everything twice. They are records about you, and you may ask to see them. Your advisors or an owner of the school answer with a copy, or say why not.`}
    >
      <div className="flex flex-col items-start gap-4">
        <Button
          isPending={ask.isPending}
          pendingLabel={t`Asking…`}
          disabledReason={
            isWaiting ? t`You have asked already. You will be told of the answer.` : undefined
          }
          onClick={() => ask.mutate({})}
        >
          <Trans>Ask to see them</Trans>
        </Button>
        <FormError error={ask.error} />
        {inspections.length > 0 && (
          <ul className="w-full">
            {inspections.map((inspection) => (
              <InspectionRow key={inspection.id} inspection={inspection} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
