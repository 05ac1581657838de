import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { Link } from '@acquaint/ui/link';
import { LinkButton } from '@acquaint/ui/link-button';
import { PersonName } from '@acquaint/ui/person-name';
import { NativeSelect } from '@acquaint/ui/native-select';
import { REFUSAL_PHRASES, refusalSentence } from '@acquaint/core/phrases/refusals';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client, trpc } from '../../lib/api.ts';
import { publicErrorOf, sentenceOf } from '../../lib/errors.ts';
import { newId } from '../../lib/new-id.ts';
import { paths } from '../../lib/paths.ts';
import { contactQuery } from '../contacts/contact-queries.ts';
import { findingSentence } from '../interview/rule-words.ts';

/** The person is chosen: which field, and off it goes. */
export function StartWith({ contactId }: { contactId: string }) {
  const { t } = useLingui();
  const router = useRouter();
  const cache = useQueryClient();
  const { data } = useSuspenseQuery(contactQuery(contactId));
  const { data: profile } = useQuery(trpc.profile.get.queryOptions());
  const { data: running } = useQuery(
    trpc.interviews.list.queryOptions({ status: 'active', limit: 100 }),
  );
  const [field, setField] = useState<string | null>(null);
  const [isStarting, setStarting] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  // Minted once: a second press after a lost answer starts no second interview.
  const [ids] = useState(() => ({ interview: newId(), intent: newId() }));
  const { contact } = data;
  const fields = profile?.fields ?? [];
  const already = running?.rows.find((row) => row.contactId === contactId);
  const chosen = field ?? fields[0] ?? '';

  async function start() {
    setStarting(true);
    setReasons([]);
    try {
      const view = await client.interviews.start.mutate({
        interviewId: ids.interview,
        contactId,
        field: chosen || null,
        idempotencyKey: ids.intent,
      });
      cache.setQueryData(trpc.interviews.get.queryKey({ id: ids.interview }), view);
      void cache.invalidateQueries(trpc.interviews.list.pathFilter());
      void cache.invalidateQueries(trpc.today.pathFilter());
      await router.navigate({ href: paths.step(ids.interview, 'locate') });
    } catch (error) {
      const refusal = publicErrorOf(error)?.refusal;
      setReasons(
        refusal
          ? refusal.findings.length > 0
            ? refusal.findings.map(findingSentence)
            : [refusal.reason ? refusalSentence(refusal) : REFUSAL_PHRASES[refusal.code]]
          : [sentenceOf(error)],
      );
    } finally {
      setStarting(false);
    }
  }

  return (
    <Card
      title={<PersonName name={contact.fullName.value} lang={contact.language} />}
      footer={
        <>
          <Button
            variant={already ? 'quiet' : 'primary'}
            isPending={isStarting}
            pendingLabel={t`Starting…`}
            onClick={() => void start()}
          >
            {already ? t`Start another one` : t`Start the interview`}
          </Button>
          <LinkButton variant="plain" href={paths.newInterview()}>
            <Trans>Choose somebody else</Trans>
          </LinkButton>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-muted">
          <bdi dir="auto">
            {[contact.jobTitle.value, contact.employer.value].filter(Boolean).join(', ')}
          </bdi>
        </p>
        {already && (
          <Callout tone="accent">
            <Link href={paths.interview(already.id)}>
              <Trans>You have an interview with them in progress. Go on with that one.</Trans>
            </Link>
          </Callout>
        )}
        {fields.length > 0 && (
          <NativeSelect
            className="max-w-80"
            label={t`Which field is it about?`}
            description={t`Of those that you consider; you can change it later.`}
            value={chosen}
            options={fields.map((name) => ({ value: name, label: name }))}
            onChange={(event) => setField(event.currentTarget.value)}
          />
        )}
        {reasons.length > 0 && (
          <Callout tone="warning" isLive title={t`Not yet`}>
            {reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
          </Callout>
        )}
      </div>
    </Card>
  );
}
