import { client } from '@acquaint/front/api';
import { formatDay } from '@acquaint/front/format';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type CourtesyException, refreshCourtesy } from './courtesy-query.ts';

export interface ExceptionsProps {
  exceptions: readonly CourtesyException[];
  today: string;
  mayChange: boolean;
}

/** What the office allows beyond the caps now. */
export function Exceptions({ exceptions, today, mayChange }: ExceptionsProps) {
  const { t } = useLingui();
  const end = useMutation({
    mutationFn: (id: string) =>
      client.courtesy.endException.mutate({ id, idempotencyKey: newId() }),
    onSuccess: refreshCourtesy,
  });
  if (exceptions.length === 0) return <p className="text-muted">{t`None now.`}</p>;
  return (
    <>
      <FormError error={end.error} />
      <ul className="divide-y divide-line">
        {exceptions.map(({ id, employer, reason, until }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <div className="min-w-0">
              <p dir="auto" className="wrap-anywhere">
                {employer ?? t`One person`}
                {' · '}
                <Trans>until {formatDay(until, today)}</Trans>
              </p>
              <p dir="auto" className="text-sm text-muted wrap-anywhere">
                {reason}
              </p>
            </div>
            {mayChange && (
              <Button
                size="small"
                aria-label={t`End the exception: ${reason}`}
                isPending={end.isPending && end.variables === id}
                pendingLabel={t`Ending…`}
                onClick={() => end.mutate(id)}
              >
                <Trans>End</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
