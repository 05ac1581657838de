import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { LinkButton } from '@acquaint/ui/link-button';
import { OwnText } from '@acquaint/ui/person-name';
import { useOnline } from '@acquaint/front/use-online';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CloudOff } from 'lucide-react';
import { onSessionLost, readSessionLost } from '@acquaint/front/session-lost';
import { useSyncExternalStore } from 'react';
import { paths } from '../../lib/paths.ts';
import type { Waiting } from '../device/queue.ts';
import type { Day } from './use-day.ts';

/** What is on this device alone: how much, and what the server would not take. */
export function WaitingNote({ day }: { day: Day }) {
  const { t } = useLingui();
  const isOnline = useOnline();
  const isSignedOut = useSyncExternalStore(onSessionLost, readSessionLost, () => false);
  const waiting = day.waiting.filter(({ refused }) => refused === null).length;
  const refused = day.waiting.filter((op) => op.refused !== null);
  return (
    <>
      <div role="status" className="flex flex-wrap items-center gap-3 empty:hidden">
        {(waiting > 0 || !isOnline) && (
          <span className="flex items-center gap-1.5 rounded-control bg-warning-soft px-2 py-1 text-warning">
            <CloudOff aria-hidden="true" className="size-4 shrink-0" />
            {waiting > 0 ? (
              <Plural
                value={waiting}
                one="Waiting for network: # change on this device"
                other="Waiting for network: # changes on this device"
              />
            ) : (
              <Trans>Waiting for network</Trans>
            )}
          </span>
        )}
        {waiting > 0 && isOnline && !isSignedOut && (
          <Button onClick={day.sendNow}>
            <Trans>Send now</Trans>
          </Button>
        )}
        {waiting > 0 && isSignedOut && (
          <LinkButton href={paths.signIn({ back: paths.dayCard(day.id) })}>
            <Trans>Sign in again to send them</Trans>
          </LinkButton>
        )}
      </div>
      {day.failure && (
        <Callout tone="danger" isLive title={t`This was not saved`}>
          {day.failure}
        </Callout>
      )}
      {refused.map((op) => (
        <Callout
          key={op.seq}
          tone="warning"
          title={t`One change could not be taken`}
          actions={
            <Button variant="plain" onClick={() => void day.drop(op)}>
              <Trans>Delete it from this device</Trans>
            </Button>
          }
        >
          <p>{op.refused}</p>
          <Words op={op} />
        </Callout>
      ))}
    </>
  );
}

/** What was written, so that it can be copied to where it belongs. */
function Words({ op: { command } }: { op: Waiting }) {
  if (command?.type === 'captureField' && typeof command.data.value === 'string') {
    return <OwnText text={command.data.value} />;
  }
  if (command?.type === 'addReferral') return <OwnText text={command.data.referral.name} />;
  if (command?.type === 'makePromise') return <OwnText text={command.data.promise.text} />;
  return null;
}
