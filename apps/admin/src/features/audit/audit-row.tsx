import { formatClock, formatDate } from '@acquaint/front/format';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Button } from '@acquaint/ui/button';
import { Facts } from '@acquaint/ui/facts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRoleNames } from '../overview/role-names.ts';
import type { AuditSearch } from './asked-of.ts';
import type { AuditItem } from './audit-query.ts';

export interface AuditRowProps {
  item: AuditItem;
  timeZone: string;
  onNarrow: (changes: AuditSearch) => void;
}

/** One line of the record; opened, what it was about and the ways to see more of the same. */
export function AuditRow({ item, timeZone, onNarrow }: AuditRowProps) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const { at, sentence, who, subject, details } = item;
  const { userId } = who;
  const role = Object.entries(roleNames).find(([name]) => name === who.role)?.[1];
  return (
    <Disclosure
      summary={
        <span className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-0.5 font-normal">
          <time dateTime={at} className="text-sm whitespace-nowrap text-muted tabular">
            {formatDate(at, timeZone)}, {formatClock(at, timeZone)}
          </time>
          <span dir="ltr" className="min-w-0 wrap-anywhere">
            <Sentence text={sentence} name={who.name} />
          </span>
        </span>
      }
    >
      <Facts
        isDense
        facts={[
          { term: t`Who`, value: who.name, ...(role === undefined ? {} : { note: role }) },
          {
            term: t`Record`,
            value: <span className="text-sm break-all">{subject.id}</span>,
            note: subject.kind,
          },
          ...(details === '' ? [] : [{ term: t`Details`, value: details }]),
        ]}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        {userId !== null && (
          <Button size="small" onClick={() => onNarrow({ person: userId })}>
            <Trans>Only this person</Trans>
          </Button>
        )}
        <Button size="small" onClick={() => onNarrow({ subject: subject.id })}>
          <Trans>Only this record</Trans>
        </Button>
      </div>
    </Disclosure>
  );
}

/** A sentence of ours stays in its own direction, whatever way the name in it is written. */
function Sentence({ text, name }: { text: string; name: string }) {
  if (!text.startsWith(name)) return text;
  return (
    <>
      <bdi>{name}</bdi>
      {text.slice(name.length)}
    </>
  );
}
