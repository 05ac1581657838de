import { nameOf } from '@acquaint/core/rules/talk';
import { Link } from '@acquaint/ui/link';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { formatMoment } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { useTitle } from '../../lib/use-title.ts';
import type { StoredCard } from '../device/cards.ts';

/** Without a network: the day cards on this device. */
export function StoredDays({ cards }: { cards: StoredCard[] }) {
  const { t } = useLingui();
  const router = useRouter();
  const [opened] = useState(() => Date.now());
  useTitle(t`No network`);
  useEffect(() => {
    const back = () => void router.navigate({ href: paths.today });
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [router]);
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 px-4 pt-8 pb-16">
      <div>
        <h1 className="text-2xl tracking-tight">
          <Trans>No network</Trans>
        </h1>
        <p className="mt-1 text-muted">
          <Trans>
            These day cards are on this device. What you note is kept here and sent later.
          </Trans>
        </p>
        <Link href={paths.today} className="mt-3 inline-block">
          <Trans>Try again</Trans>
        </Link>
      </div>
      {cards.length === 0 ? (
        <p className="text-lg">
          <Trans>There is no card here. A card comes two days before a meeting.</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {cards.map(({ dossier }) => (
            <li key={dossier.interview.id} className="py-4">
              <Link href={paths.dayCard(dossier.interview.id)} className="text-lg">
                <PersonName name={nameOf(dossier.contact)} />
              </Link>
              {dossier.interview.meeting && (
                <p className="text-muted tabular">
                  {formatMoment(
                    dossier.interview.meeting.start,
                    dossier.student.timeZone,
                    new Date(opened).toISOString(),
                  )}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
