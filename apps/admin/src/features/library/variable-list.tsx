import { fold } from '@acquaint/core/people/fold';
import {
  usualVariables,
  variableCatalogue,
  type CatalogueEntry,
  type VariableSource,
} from '@acquaint/core/library/variable-catalogue';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { SearchField } from '@acquaint/ui/search-field';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';

/** Every variable with its type, meaning and an example; what this message usually uses comes first. */
export function VariableList({
  kind,
  onInsert,
}: {
  kind: string;
  /** Absent where nothing can be written. */
  onInsert?: ((name: string) => void) | undefined;
}) {
  const { t } = useLingui();
  const [search, setSearch] = useState('');
  const sources = useSourceNames();
  const forms: Readonly<Record<CatalogueEntry['form'], string>> = {
    phrase: t`words in a sentence`,
    clause: t`part of a sentence, without a full stop`,
    sentence: t`whole sentences`,
    lines: t`lines of their own`,
  };
  const usual = usualVariables(kind);
  const wanted = fold(search.trim());
  const found = variableCatalogue
    .filter(({ name, label, meaning }) => fold(`${name} ${label} ${meaning}`).includes(wanted))
    .toSorted((a, b) => Number(usual.has(b.name)) - Number(usual.has(a.name)));
  return (
    <div className="flex flex-col gap-3">
      <SearchField
        label={t`Search the variables`}
        clearLabel={t`Empty the search`}
        value={search}
        onChange={setSearch}
        resultText={
          search === '' ? '' : plural(found.length, { one: '# variable', other: '# variables' })
        }
      />
      <ul className="max-h-[28rem] divide-y divide-line overflow-y-auto rounded-control border border-line bg-surface">
        {found.map(({ name, label, meaning, example, form, source }) => (
          <li key={name} className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-52">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <code className="font-semibold wrap-anywhere">{name}</code>
                <Badge tone={source === 'student_writes' ? 'accent' : 'neutral'}>
                  {sources[source]}
                </Badge>
                {!usual.has(name) && (
                  <Badge>
                    <Trans>not usual here</Trans>
                  </Badge>
                )}
              </p>
              <p className="text-sm">
                {label}: {meaning}
              </p>
              <p className="text-sm text-muted">
                {forms[form]} · <span className="wrap-anywhere">{t`for example “${example}”`}</span>
              </p>
            </div>
            {onInsert && (
              <Button size="small" aria-label={t`Insert ${name}`} onClick={() => onInsert(name)}>
                <Trans>Insert</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSourceNames(): Readonly<Record<VariableSource, string>> {
  const { t } = useLingui();
  return {
    student_writes: t`the student writes it`,
    profile: t`from the student’s profile`,
    internship: t`from the internship`,
    contact: t`from the contact`,
    interview: t`from the interview`,
    meeting: t`from the agreed meeting`,
    referral: t`from the referral`,
  };
}
