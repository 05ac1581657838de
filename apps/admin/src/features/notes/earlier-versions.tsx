import type { NoteVersion } from '@acquaint/core/staff-notes/note';
import { formatDate } from '@acquaint/front/format';
import { Disclosure } from '@acquaint/ui/disclosure';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

interface EarlierVersionsProps {
  versions: readonly NoteVersion[];
  timeZone: string;
}

/** What a note said before it was corrected. */
export function EarlierVersions({ versions, timeZone }: EarlierVersionsProps) {
  const { t } = useLingui();
  if (versions.length === 0) return null;
  const summary = t`${plural(versions.length, {
    one: '# earlier version',
    other: '# earlier versions',
  })}`;
  return (
    <Disclosure look="quiet" summary={summary}>
      <ul className="flex flex-col gap-2">
        {versions.map(({ at, text }) => (
          <li key={at}>
            <span className="tabular">{formatDate(at, timeZone)}</span>
            <p className="max-w-prose wrap-anywhere whitespace-pre-line" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
