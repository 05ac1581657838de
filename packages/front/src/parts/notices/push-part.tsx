import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient } from '../../api.ts';
import { FormError } from '../form-error.tsx';
import { pushState, switchPushOff, switchPushOn } from '../../device-push.ts';

const key = ['push-state'];

/** Notices on this very device, with what that means said plainly. */
export function PushPart() {
  const { t } = useLingui();
  const { data: state } = useQuery({ queryKey: key, queryFn: pushState, staleTime: 0 });
  const change = useMutation({
    mutationFn: (on: boolean) => (on ? switchPushOn() : switchPushOff()),
    onSuccess: (next) => queryClient.setQueryData(key, next),
  });
  const words = {
    unsupported: t`This browser cannot show notices. On an iPhone or iPad, put Acquaint on the home screen first.`,
    no_worker: t`This browser is not ready for notices yet. Reload the page once, or install Acquaint as an app.`,
    forbidden: t`Notices are forbidden for this site. Allow them in the settings of your browser, then come back.`,
    no_service: t`This browser has no push service, or cannot reach it. Reminders come by mail and in the app all the same; on another browser you can switch them on here.`,
    off: t`Off on this device.`,
    on: t`On on this device.`,
  };
  return (
    <Section
      title={t`On this device`}
      description={t`A short sentence on your screen, also when Acquaint is closed. It travels encrypted through the service of your browser’s maker, which sees that something came and not what it says.`}
    >
      <div className="flex flex-col items-start gap-3">
        <p role="status">{state ? words[state] : t`Looking …`}</p>
        {(state === 'off' || state === 'no_service') && (
          <Button
            variant="primary"
            isPending={change.isPending}
            onClick={() => change.mutate(true)}
          >
            {state === 'off' ? t`Switch on` : t`Try again`}
          </Button>
        )}
        {state === 'on' && (
          <Button isPending={change.isPending} onClick={() => change.mutate(false)}>
            <Trans>Switch off</Trans>
          </Button>
        )}
        <FormError error={change.error} />
      </div>
    </Section>
  );
}
