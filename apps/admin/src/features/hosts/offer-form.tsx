import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Facts } from '@acquaint/ui/facts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { CohortChoice } from './cohort-choice.tsx';
import { type Host, refreshHosts } from './host-queries.ts';
import { useFormatWords } from './use-host-words.ts';

/** What a host said of themselves, and to whom they are offered. */
export function OfferForm({ host, onDone }: { host: Host; onDone: () => void }) {
  const { t } = useLingui();
  const formatWords = useFormatWords();
  const { id, version, everyone, cohortIds } = host;
  const { values, set, problems, setProblems } = useFields({ offering: { everyone, cohortIds } });
  useUnsaved(values);
  const save = useWrite({
    write: ({ offering }: typeof values, idempotencyKey) =>
      client.hosts.offer.mutate({ id, version, offering, idempotencyKey }),
    onDone: async () => {
      await refreshHosts();
      onDone();
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  const said = [
    { term: t`E-mail`, value: host.email },
    { term: t`How`, value: host.formats.map((format) => formatWords[format]).join(', ') },
    { term: t`Languages`, value: host.languages.join(', ') },
    { term: t`Places in a term`, value: String(host.capacity) },
    { term: t`A line for students`, value: host.words ?? '' },
  ].filter(({ value }) => value !== '');
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(values);
      }}
    >
      {host.status === 'agreed' && (
        <>
          <p className="text-muted">
            <Trans>
              They look after this themselves, on their own page. You choose who sees them.
            </Trans>
          </p>
          <Facts facts={said} isDense />
        </>
      )}
      <CohortChoice
        value={values.offering}
        error={problems['offering.cohortIds']}
        onChange={(offering) => set('offering', offering)}
      />
      <FormError error={save.error} fields={['offering.cohortIds']} />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={save.isPending}
        pendingLabel={t`Saving…`}
      >
        <Trans>Save</Trans>
      </Button>
    </form>
  );
}
