import { Badge } from '@acquaint/ui/badge';
import { Link } from '@acquaint/ui/link';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import type { Branch } from './grow-tree.ts';
import type { NetworkNode } from './network-query.ts';

/** The tree as nested lists, so that every reader hears who hangs under whom. */
export function Branches({
  branches,
  label,
}: {
  branches: readonly Branch<NetworkNode>[];
  /** Of the root list; lists below it are named by their introducer. */
  label?: string;
}) {
  const { t } = useLingui();
  return (
    <ul
      aria-label={label}
      className={
        label === undefined
          ? 'ms-1 border-s border-line ps-3 sm:ms-3 sm:ps-6'
          : 'flex flex-col gap-1'
      }
    >
      {branches.map(({ person, led }) => {
        const name = person.name;
        return (
          <li key={person.key} className="min-w-0 py-1">
            <Node person={person} />
            {led.length > 0 && (
              <>
                <span className="sr-only">{t`${name} led you to:`}</span>
                <Branches branches={led} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Node({ person }: { person: NetworkNode }) {
  const { t } = useLingui();
  const work = [person.jobTitle, person.employer].filter(Boolean).join(', ');
  const isByOutsider = person.introducedById === null && person.introducedByName !== null;
  const states: Record<NetworkNode['state'], string> = {
    named: t`only named`,
    known: t`not asked yet`,
    asked: t`asked`,
    silent: t`no answer`,
    answered: t`answered`,
    agreed: t`time agreed`,
    talked: t`talked`,
    no: t`not this time`,
    left_alone: t`wants to be left alone`,
  };
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {person.contactId === null ? (
        <span className="font-medium wrap-anywhere">
          <PersonName name={person.name} />
        </span>
      ) : (
        <Link isQuiet href={paths.contact(person.contactId)} className="font-medium wrap-anywhere">
          <PersonName name={person.name} />
        </Link>
      )}
      {work && (
        <span className="min-w-0 text-sm wrap-anywhere text-muted">
          <OwnText text={work} />
        </span>
      )}
      <Badge tone={person.state === 'talked' ? 'success' : 'neutral'}>{states[person.state]}</Badge>
      {isByOutsider && (
        <span className="text-sm text-muted">
          <Trans>
            named by <PersonName name={person.introducedByName ?? ''} />
          </Trans>
        </span>
      )}
    </div>
  );
}
