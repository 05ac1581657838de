import { CodeField } from '@acquaint/front/parts/code-field';
import { takeAllAway } from '@acquaint/front/leave';
import { forgetEverything } from '@acquaint/front/session';
import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Dialog } from '@acquaint/ui/dialog';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { problemsOf } from '../../lib/use-fields.ts';
import { ExportButton } from './export-button.tsx';

/** The way out: what goes, what counts on without a name, and a code that proves who asks. */
export function EraseAccount() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className="mb-3 max-w-prose text-muted">
        <Trans>
          Profile, contacts, talks, messages, notes, and what you handed in with its grades: all of
          it goes, and nobody can bring it back.
        </Trans>
      </p>
      <Button variant="danger" onClick={() => setOpen(true)}>
        <Trans>Erase my account…</Trans>
      </Button>
      <Dialog
        role="alertdialog"
        title={t`Erase your account?`}
        isOpen={isOpen}
        onOpenChange={setOpen}
        closeLabel={t`Close`}
      >
        {isOpen && <Steps />}
      </Dialog>
    </>
  );
}

function Steps() {
  const { t } = useLingui();
  const router = useRouter();
  const [isSure, setSure] = useState(false);
  const [code, setCode] = useState('');
  const ask = useMutation({ mutationFn: () => client.auth.askErasure.mutate() });
  const erase = useMutation({
    mutationFn: async (digits: string) => {
      await client.auth.eraseAccount.mutate({ code: digits, understood: true });
      await takeAllAway();
    },
    onSuccess: async () => {
      showToast({ title: t`Your account is erased. All the best to you.`, tone: 'success' });
      await router.navigate({ href: paths.signIn() });
      await forgetEverything();
    },
  });
  if (ask.isSuccess) {
    return (
      <form
        noValidate
        className="flex flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          erase.mutate(code);
        }}
      >
        <p className="max-w-prose">
          <Trans>We mailed you a code. With it everything is erased at once.</Trans>
        </p>
        <CodeField
          value={code}
          // Typing the last digit is not yet meaning it.
          onComplete={() => undefined}
          onChange={(next) => {
            setCode(next);
            erase.reset();
          }}
          error={problemsOf(erase.error)['code']}
        />
        <FormError error={erase.error} fields={['code']} />
        <Button
          type="submit"
          variant="danger"
          isPending={erase.isPending}
          pendingLabel={t`Erasing…`}
          disabledReason={code.length < 6 ? t`Please type the six digits of the mail.` : undefined}
        >
          <Trans>Erase everything</Trans>
        </Button>
      </form>
    );
  }
  return (
    <div className="flex flex-col items-start gap-4">
      <p className="max-w-prose">
        <Trans>
          Your sign-in ends, links that you sent stop working, and open requests end without a word
          to the people you asked. Tell them first where that is kind.
        </Trans>
      </p>
      <p className="max-w-prose text-muted">
        <Trans>
          What stays has no name: how often somebody was asked, figures of past nights, and that an
          account was erased. What a mail server has delivered is out of reach. While the school’s
          list names you, a new and empty account can come of it.
        </Trans>
      </p>
      <ExportButton />
      <Checkbox
        label={t`I understand that this cannot be taken back`}
        checked={isSure}
        onChange={({ target }) => setSure(target.checked)}
      />
      <FormError error={ask.error} />
      <Button
        variant="danger"
        isPending={ask.isPending}
        pendingLabel={t`Sending…`}
        disabledReason={isSure ? undefined : t`Please tick that you understand.`}
        onClick={() => ask.mutate()}
      >
        <Trans>Mail me a code</Trans>
      </Button>
    </div>
  );
}
