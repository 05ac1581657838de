import { sayLetterHold } from '@acquaint/core/hosts/letter-holds';
import { client } from '@acquaint/front/api';
import { formatDay } from '@acquaint/front/format';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Badge } from '@acquaint/ui/badge';
import { Button } from '@acquaint/ui/button';
import { Chip } from '@acquaint/ui/chip';
import { ConfirmDialog } from '@acquaint/ui/confirm-dialog';
import { ListRow } from '@acquaint/ui/list-row';
import { ProgressBar } from '@acquaint/ui/progress-bar';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cohortsQuery } from '../people/people-queries.ts';
import { type Host, refreshHosts } from './host-queries.ts';
import { useConsentWords } from './use-host-words.ts';

interface HostRowProps {
  host: Host;
  today: string;
  onChange: () => void;
}

/** One host: work and topics, how much of their capacity is taken, and how they agreed. */
export function HostRow({ host, today, onChange }: HostRowProps) {
  const { t } = useLingui();
  const [isEnding, setEnding] = useState(false);
  const { id, version, fullName, jobTitle, employerName, topics, capacity, asked, kept } = host;
  const end = useWrite({
    write: (at: { id: string; version: number }, idempotencyKey) =>
      client.hosts.end.mutate({ ...at, idempotencyKey }),
    onDone: async () => {
      await refreshHosts();
      setEnding(false);
    },
    onFail: () => setEnding(false),
  });
  const sendPage = useWrite({
    write: (hostId: string, idempotencyKey) =>
      client.hosts.sendPage.mutate({ id: hostId, idempotencyKey }),
    onDone: refreshHosts,
  });
  const isOpen = host.status !== 'ended';
  const taken = Math.min(asked + kept, capacity);
  const held = host.letterHold && sayLetterHold(host.letterHold, (day) => formatDay(day, today));
  const sends = host.origin === 'office' && isOpen && host.hindrance !== 'do_not_contact';

  return (
    <ListRow
      title={<bdi className="wrap-anywhere">{fullName}</bdi>}
      subtitle={
        <bdi dir="auto" className="wrap-anywhere">
          {[jobTitle, employerName].filter(Boolean).join(', ')}
        </bdi>
      }
      meta={<Standing host={host} today={today} />}
      actions={
        <>
          {sends && (
            <Button
              size="small"
              variant="plain"
              isPending={sendPage.isPending}
              pendingLabel={t`Sending…`}
              disabledReason={held ?? (sendPage.isSuccess ? t`It is on its way.` : undefined)}
              reasonPlacement="tooltip"
              aria-label={
                host.status === 'asked' ? t`Remind: ${fullName}` : t`Send their page: ${fullName}`
              }
              onClick={() => sendPage.mutate(id)}
            >
              {host.status === 'asked' ? t`Remind` : t`Send their page`}
            </Button>
          )}
          {isOpen && (
            <Button
              size="small"
              variant="plain"
              aria-label={t`End: ${fullName}`}
              onClick={() => setEnding(true)}
            >
              <Trans>End</Trans>
            </Button>
          )}
          {host.hindrance !== 'do_not_contact' && (isOpen || host.agreedHow !== 'own_page') && (
            <Button size="small" aria-label={t`Change ${fullName}`} onClick={onChange}>
              <Trans>Change</Trans>
            </Button>
          )}
        </>
      }
    >
      {host.status === 'agreed' && (
        <div className="mt-3 max-w-96">
          <ProgressBar
            label={t`Places this term`}
            value={taken}
            max={capacity}
            valueText={t`${plural(asked, { one: '# asked', other: '# asked' })}, ${kept} kept, ${capacity} in all`}
          />
        </div>
      )}
      {topics.length > 0 && (
        <ul aria-label={t`Topics`} className="mt-2 flex flex-wrap gap-1.5">
          {topics.map((topic) => (
            <li key={topic} className="max-w-full">
              <Chip>{topic}</Chip>
            </li>
          ))}
        </ul>
      )}
      <OfferedTo host={host} />
      <Consent host={host} today={today} />
      <FormError error={end.error ?? sendPage.error} />
      <ConfirmDialog
        title={t`Take ${fullName} off the list?`}
        isOpen={isEnding}
        onOpenChange={setEnding}
        confirmLabel={t`Take off`}
        cancelLabel={t`Keep`}
        closeLabel={t`Close`}
        isPending={end.isPending}
        onConfirm={() => end.mutate({ id, version })}
      >
        <Trans>No student is sent to them any more. Talks that are agreed stay as they are.</Trans>
      </ConfirmDialog>
    </ListRow>
  );
}

function Standing({ host, today }: { host: Host; today: string }) {
  const { t } = useLingui();
  if (host.hindrance === 'do_not_contact') {
    return <Badge tone="danger">{t`Asked not to be contacted`}</Badge>;
  }
  if (host.status === 'ended') return null;
  if (host.status === 'asked') return <Badge tone="accent">{t`Waits for an answer`}</Badge>;
  if (host.hindrance === 'paused') {
    return (
      <Badge tone="warning">
        {host.pausedUntil === null
          ? t`Pauses`
          : t`Pauses until ${formatDay(host.pausedUntil, today)}`}
      </Badge>
    );
  }
  if (host.hindrance === 'full') return <Badge tone="warning">{t`Full`}</Badge>;
  return (
    <Badge tone="success">
      {t`${plural(host.left, { one: '# place free', other: '# places free' })}`}
    </Badge>
  );
}

/** Who sees them, or that nobody does yet. */
function OfferedTo({ host }: { host: Host }) {
  const { t } = useLingui();
  const { data: cohorts } = useQuery(cohortsQuery);
  if (host.status === 'ended') return null;
  const names = (cohorts ?? [])
    .filter(({ id }) => host.cohortIds.includes(id))
    .map(({ name }) => name);
  const whom = host.everyone ? t`every student` : names.join(', ');
  const sentence = (): string => {
    if (whom === '') return t`Offered to nobody yet: choose cohorts.`;
    return host.status === 'asked'
      ? t`Once they say yes, offered to ${whom}`
      : t`Offered to ${whom}`;
  };
  return (
    <p className="mt-2 text-sm text-muted" dir="auto">
      {sentence()}
    </p>
  );
}

/** The evidence of their yes. */
function Consent({ host, today }: { host: Host; today: string }) {
  const words = useConsentWords();
  const { agreedHow, agreedOn, agreedNote } = host;
  if (agreedHow === null || agreedOn === null) return null;
  const how = words[agreedHow];
  const day = formatDay(agreedOn, today);
  return (
    <p className="text-sm text-muted wrap-anywhere" dir="auto">
      <Trans>
        Agreed on {day}: {how}
      </Trans>
      {agreedNote && <> · {agreedNote}</>}
    </p>
  );
}
