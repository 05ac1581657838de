import { client } from '@acquaint/front/api';
import { EntryPage } from '@acquaint/front/parts/entry-page';
import { FormError } from '@acquaint/front/parts/form-error';
import { forgetEverything } from '@acquaint/front/session';
import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { paths, studentPaths } from '../../lib/paths.ts';

interface OtherDoorProps {
  name: string;
  /** The school of a student; absent for somebody who belongs to none yet. */
  school: string | undefined;
}

/** Somebody came to the staff's door whose place is elsewhere: say so kindly, and lead there. */
export function OtherDoorPage({ name, school }: OtherDoorProps) {
  const { t } = useLingui();
  const router = useRouter();
  const signOut = useMutation({
    mutationFn: () => client.auth.signOut.mutate(),
    onSuccess: async () => {
      await forgetEverything();
      await router.navigate({ href: paths.signIn(), replace: true });
    },
  });
  return (
    <EntryPage
      title={school === undefined ? t`You belong to no school yet` : t`Your notebook is next door`}
      lead={
        school === undefined ? (
          <Trans>
            You are signed in as {name}. A code from the owner of your school says where you belong,
            and as whom.
          </Trans>
        ) : (
          <Trans>
            You are signed in as {name}, a student of {school}. This part is for advisors and
            owners. Your interviews, contacts and notes are where you left them.
          </Trans>
        )
      }
    >
      <div className="flex flex-col items-start gap-5">
        <div className="flex flex-wrap gap-3">
          {school === undefined ? (
            <LinkButton variant="primary" href={studentPaths.join}>
              <Trans>Enter a code</Trans>
            </LinkButton>
          ) : (
            <LinkButton variant="primary" href={studentPaths.today}>
              <Trans>Go to your notebook</Trans>
            </LinkButton>
          )}
          <Button
            isPending={signOut.isPending}
            pendingLabel={t`Signing out…`}
            onClick={() => signOut.mutate()}
          >
            <Trans>Sign in as somebody else</Trans>
          </Button>
        </div>
        <FormError error={signOut.error} />
      </div>
    </EntryPage>
  );
}
