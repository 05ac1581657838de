import type { AppRouter } from '@acquaint/api/router';
import { client } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';

type Result = inferRouterOutputs<AppRouter>['organizations']['testMail'];

/** An owner tries the mail server and reads what it says. Without one there is nothing to try. */
export function MailTest({ isOff }: { isOff: boolean }) {
  const { t } = useLingui();
  const test = useMutation({ mutationFn: () => client.organizations.testMail.mutate() });
  if (isOff) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <Button
        size="small"
        isPending={test.isPending}
        pendingLabel={t`Sending a test mail…`}
        onClick={() => test.mutate()}
      >
        <Trans>Send me a test mail</Trans>
      </Button>
      <div role="status">{test.data && <Outcome result={test.data} />}</div>
      <FormError error={test.error} />
    </div>
  );
}

function Outcome({ result }: { result: Result }) {
  const { t } = useLingui();
  const { to, answer } = result;
  if (result.ok) {
    return (
      <p className="wrap-anywhere">
        <Trans>
          The mail server took it for <bdi>{to}</bdi>. Look into that mailbox.
        </Trans>
      </p>
    );
  }
  const reasons = {
    off: t`No mail server is set up.`,
    unreachable: t`The mail server cannot be reached. Check its name and port.`,
    tls: t`The line could not be secured. Check the certificate of the mail server.`,
    auth: t`The mail server refuses the user or the password.`,
    refused: t`The mail server refuses the mail.`,
    timeout: t`The mail server did not answer in time.`,
  };
  return (
    <div className="wrap-anywhere">
      <p className="font-semibold">{reasons[result.problem]}</p>
      {answer !== null && (
        <p className="text-sm text-muted">
          <Trans>
            It said: <q dir="auto">{answer}</q>
          </Trans>
        </p>
      )}
    </div>
  );
}
