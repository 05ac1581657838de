import type { NamingAgreement, NamingWay, PortfolioChoice } from '@acquaint/core/portfolio/choice';
import { NAMING_WAYS, PORTFOLIO_LIMITS } from '@acquaint/core/portfolio/choice';
import type { PortfolioEntry } from '@acquaint/core/portfolio/portfolio';
import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Link } from '@acquaint/ui/link';
import { NativeSelect } from '@acquaint/ui/native-select';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client, queryClient } from '../../lib/api.ts';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { publicErrorOf } from '../../lib/errors.ts';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { paths } from '../../lib/paths.ts';
import { problemsOf, useFields } from '../../lib/use-fields.ts';
import { useNow } from '../../lib/use-now.ts';
import { useWrite } from '../../lib/use-write.ts';
import { portfolioQuery } from './portfolio-query.ts';
import { monthWords, usePortfolioWords } from './portfolio-words.ts';

/** A choice as it is being made: a yes that is half told is not stored. */
interface Draft extends Omit<PortfolioChoice, 'agreement' | 'description'> {
  description: string;
  isAgreed: boolean;
  agreement: { how: NamingWay | ''; on: string; note: string };
}

const draftOf = ({ agreement, description, ...choice }: PortfolioChoice): Draft => ({
  ...choice,
  description: description ?? '',
  isAgreed: agreement !== null,
  agreement: { how: agreement?.how ?? '', on: agreement?.on ?? '', note: agreement?.note ?? '' },
});

/** What of one talk stands in the portfolio, and whether its contact is named. */
export function EntryForm({ entry }: { entry: PortfolioEntry }) {
  const { t } = useLingui();
  const words = usePortfolioWords();
  const now = useNow();
  const { contactName, choice, parts, usualDescription, neverNamed } = entry;
  const { values, set, setValues, problems, setProblems } = useFields(draftOf(choice));
  const [newer, setNewer] = useState<PortfolioChoice | null>(null);
  const { agreement } = values;
  const save = useWrite({
    write: (version: number, idempotencyKey) => {
      const { interviewId, isIncluded, description } = values;
      return client.portfolio.choose.mutate({
        interviewId,
        version,
        isIncluded,
        parts: values.parts,
        description,
        // What is missing in it the server names, beside its field.
        agreement: values.isAgreed ? (agreement as NamingAgreement) : null,
        idempotencyKey,
      });
    },
    onDone: (view) => {
      queryClient.setQueryData(portfolioQuery.queryKey, view);
      const kept = view.entries.find((one) => one.choice.interviewId === choice.interviewId);
      if (kept) setValues(draftOf(kept.choice));
    },
    onFail: (error) => {
      setProblems(problemsOf(error));
      setNewer((publicErrorOf(error)?.present as PortfolioChoice | undefined) ?? null);
    },
  });
  const month = monthWords(entry.month);
  const isChanged = JSON.stringify(values) !== JSON.stringify(draftOf(choice));
  const setAgreement = (changes: Partial<Draft['agreement']>) =>
    set('agreement', { ...agreement, ...changes });

  return (
    <Disclosure
      summary={
        <>
          <PersonName name={contactName} className="wrap-anywhere" />
          <span className="font-normal text-muted">
            {' · '}
            {month}
            {!choice.isIncluded && ` · ${t`left out`}`}
            {choice.agreement && !neverNamed && ` · ${t`named`}`}
          </span>
        </>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          setNewer(null);
          save.mutate(values.version);
        }}
      >
        <Checkbox
          label={t`This talk stands in my portfolio`}
          checked={values.isIncluded}
          onChange={(event) => set('isIncluded', event.target.checked)}
        />
        {parts.length === 0 ? (
          <p className="text-sm text-muted">
            <Trans>
              Write down{' '}
              <Link href={paths.step(choice.interviewId, 'thank')}>what you learned</Link> first:
              then you can choose to show it here.
            </Trans>
          </p>
        ) : (
          parts.map(({ part, text, namesSomebody }) => (
            <Checkbox
              key={part}
              label={words.part[part]}
              description={
                <>
                  <OwnText text={text} className="line-clamp-3 wrap-anywhere" />
                  {namesSomebody && (
                    <strong className="mt-1 block font-medium text-ink">
                      {t`These words name somebody who has not agreed, so they are not shown. Change them in your debrief, or note the agreement.`}
                    </strong>
                  )}
                </>
              }
              checked={values.parts.includes(part)}
              onChange={(event) =>
                set(
                  'parts',
                  event.target.checked
                    ? [...values.parts, part]
                    : values.parts.filter((one) => one !== part),
                )
              }
            />
          ))
        )}
        <Checkbox
          label={t`They agreed that I name them here`}
          description={
            neverNamed
              ? t`They asked not to be contacted, so they are not named anywhere.`
              : t`Name, title and employer are shown only then. Ask them first; a thank-you is a good place.`
          }
          error={problems['agreement']}
          checked={values.isAgreed}
          disabled={neverNamed && !values.isAgreed}
          onChange={(event) => set('isAgreed', event.target.checked)}
        />
        {values.isAgreed && (
          <div className="grid gap-4 ps-8 sm:grid-cols-2">
            <NativeSelect
              label={t`How they said so`}
              required
              placeholder={t`Please choose`}
              options={NAMING_WAYS.map((way) => ({ value: way, label: words.way[way] }))}
              value={agreement.how}
              error={problems['agreement.how']}
              onChange={(event) => setAgreement({ how: event.target.value as NamingWay | '' })}
            />
            <TextField
              label={t`On which day`}
              type="date"
              required
              max={dayOf(now, deviceZone)}
              value={agreement.on}
              error={problems['agreement.on']}
              onChange={(event) => setAgreement({ on: event.target.value })}
            />
            <TextField
              className="sm:col-span-2"
              label={t`Their words`}
              description={t`For you alone, in case somebody asks.`}
              optionalLabel={t`optional`}
              maxLength={PORTFOLIO_LIMITS.note}
              value={agreement.note}
              error={problems['agreement.note']}
              onChange={(event) => setAgreement({ note: event.target.value })}
            />
          </div>
        )}
        {!values.isAgreed && (
          <TextField
            label={t`Described as`}
            description={t`By what they do and where, without a name: “a hydrologist at a river trust”.`}
            optionalLabel={t`optional`}
            placeholder={usualDescription}
            maxLength={PORTFOLIO_LIMITS.description}
            value={values.description}
            error={problems['description']}
            onChange={(event) => set('description', event.target.value)}
          />
        )}
        {newer && (
          <ConflictCallout
            onKeepMine={() => {
              setNewer(null);
              save.mutate(newer.version);
            }}
            onShowNewer={() => {
              setValues(draftOf(newer));
              setNewer(null);
              save.reset();
              void queryClient.invalidateQueries({ queryKey: portfolioQuery.queryKey });
            }}
          />
        )}
        {!newer && (
          <FormError
            error={save.error}
            fields={['agreement', 'agreement.how', 'agreement.on', 'agreement.note', 'description']}
          />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" isPending={save.isPending} pendingLabel={t`Saving…`}>
            <Trans>Save</Trans>
          </Button>
          <span role="status" className="text-sm text-muted">
            {save.isSuccess && !isChanged && t`Saved. The page below shows it.`}
          </span>
        </div>
      </form>
    </Disclosure>
  );
}
