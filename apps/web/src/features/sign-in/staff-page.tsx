import { EntryPage } from '@acquaint/front/parts/entry-page';
import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { takeAllAway } from '@acquaint/front/leave';
import { forgetEverything } from '@acquaint/front/session';

/** The students' pages hold nothing for staff: they are shown to their own. */
export function StaffPage() {
  const { t } = useLingui();
  const router = useRouter();
  const signOut = useMutation({
    mutationFn: () => client.auth.signOut.mutate(),
    onSuccess: async () => {
      await takeAllAway();
      await forgetEverything();
      await router.navigate({ href: paths.signIn() });
    },
  });
  return (
    <EntryPage
      title={t`These pages are for students`}
      lead={
        <Trans>
          Your account belongs to an advisor or owner. What students write here stays theirs; you
          see how far they are in the pages for staff.
        </Trans>
      }
    >
      <div className="flex flex-col items-start gap-5">
        <div className="flex flex-wrap gap-3">
          {/* Another app of ours: the browser loads it, not the router. */}
          <LinkButton variant="primary" href="/admin/" target="_self">
            <Trans>Go to the pages for staff</Trans>
          </LinkButton>
          <Button
            isPending={signOut.isPending}
            pendingLabel={t`Signing out…`}
            onClick={() => signOut.mutate()}
          >
            <Trans>Sign out</Trans>
          </Button>
        </div>
        <FormError error={signOut.error} />
      </div>
    </EntryPage>
  );
}
