import { peoplePhrases } from '@acquaint/core/phrases/people';
import { fill } from '@acquaint/core/phrases/say';
import { Callout } from '@acquaint/ui/callout';
import { Link } from '@acquaint/ui/link';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { useDelayed } from '../../lib/use-delayed.ts';
import type { SimilarInput } from './contact-queries.ts';

const pause = 350;

/** Warns while typing when this person seems to be there already (G4). It never stops anybody. */
export function SimilarNotice(input: SimilarInput) {
  const { t } = useLingui();
  const asked = useDelayed(input, pause);
  const hasEnough =
    (asked.fullName.trim().length >= 3 && asked.employer.trim() !== '') ||
    [asked.emails, asked.profileUrls, asked.phones].some((list) => list.length > 0);
  const { data = [] } = useQuery({
    ...trpc.contacts.similar.queryOptions(asked),
    enabled: hasEnough,
    retry: false,
  });
  const found = hasEnough ? data : [];
  return (
    <div role="status">
      {found.length > 0 && (
        <Callout tone="warning" title={t`Is it the same person?`}>
          <ul className="flex flex-col gap-1">
            {found.map((match) => (
              <li key={match.id}>
                {fill(peoplePhrases[`identity.${match.reason}`], {
                  name: match.fullName,
                  employer: match.employer,
                })}{' '}
                <Link href={paths.contact(match.id)}>{t`Open ${match.fullName}`}</Link>
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  );
}
