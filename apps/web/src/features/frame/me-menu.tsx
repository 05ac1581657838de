import { Button } from '@acquaint/ui/button';
import { LinkButton } from '@acquaint/ui/link-button';
import { PersonName } from '@acquaint/ui/person-name';
import { ThemeSwitch } from '@acquaint/ui/theme-switch';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { CircleUser, LogOut, Settings } from 'lucide-react';
import { useRef } from 'react';
import { client } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';
import { forgetEverything } from '../../lib/session.ts';

/** Who I am, how it looks, and the way out. The platform's own popover, so it costs no kit. */
export function MeMenu({ me }: { me: Me }) {
  const { t } = useLingui();
  const router = useRouter();
  const panel = useRef<HTMLDivElement>(null);
  const signOut = useMutation({
    mutationFn: () => client.auth.signOut.mutate(),
    onSuccess: async () => {
      await router.navigate({ href: paths.signIn() });
      await forgetEverything();
    },
  });

  return (
    <>
      <button
        type="button"
        popoverTarget="me"
        aria-label={t`You: ${me.name}`}
        className="inline-flex size-10 items-center justify-center rounded-control text-muted touch hover:bg-sunken hover:text-ink"
      >
        <CircleUser aria-hidden="true" className="size-5" />
      </button>
      <div
        id="me"
        ref={panel}
        popover="auto"
        role="group"
        aria-label={t`You`}
        className="fixed inset-auto end-2 top-14 m-0 w-80 max-w-[calc(100vw-1rem)] rounded-control border border-line bg-surface p-4 text-ink shadow-overlay sm:end-4"
      >
        <p className="font-semibold">
          <PersonName name={me.name} />
        </p>
        <p className="truncate text-sm text-muted">{me.email}</p>
        <div className="mt-4">
          <ThemeSwitch
            label={t`Appearance`}
            labels={{ system: t`Device`, light: t`Light`, dark: t`Dark` }}
          />
        </div>
        <div className="mt-3 -mx-2 flex flex-col items-stretch border-t border-line px-2 pt-3">
          <LinkButton
            variant="plain"
            href={paths.settings}
            icon={<Settings aria-hidden="true" className="size-4" />}
            className="justify-start"
            onClick={() => panel.current?.hidePopover()}
          >
            <Trans>Settings</Trans>
          </LinkButton>
          <Button
            variant="plain"
            icon={<LogOut aria-hidden="true" className="size-4" />}
            className="justify-start"
            isPending={signOut.isPending}
            pendingLabel={t`Signing out…`}
            onClick={() => signOut.mutate()}
          >
            <Trans>Sign out</Trans>
          </Button>
          {signOut.error && (
            <p role="alert" className="px-4 py-1 text-sm text-danger">
              {sentenceOf(signOut.error)}
            </p>
          )}
        </div>
      </div>
    </>
  );
}
