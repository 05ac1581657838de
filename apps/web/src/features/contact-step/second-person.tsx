import { contactToday } from '@acquaint/core/rules/moments';
import { secondPersonFrom } from '@acquaint/core/rules/second-person';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import { Trans } from '@lingui/react/macro';
import { formatDate } from '../../lib/format.ts';

/** When somebody else at the same employer may be asked (B.2); nothing where that is not the question. */
export function SecondPerson({ dossier }: { dossier: Dossier }) {
  const from = secondPersonFrom(dossier);
  if (from === null) return null;
  const employer = <bdi>{dossier.contact.employer.value}</bdi>;
  const day = formatDate(`${from}T12:00:00Z`, 'UTC');
  return (
    <p className="mt-1 text-sm text-muted">
      {from <= contactToday(dossier) ? (
        <Trans>It is fair to ask a second person at {employer} now, one at a time.</Trans>
      ) : (
        <Trans>
          From {day} on it is fair to ask a second person at {employer}, one at a time.
        </Trans>
      )}
    </p>
  );
}
