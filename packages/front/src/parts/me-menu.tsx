import { Button } from '@acquaint/ui/button';
import { PersonName } from '@acquaint/ui/person-name';
import { ThemeSwitch } from '@acquaint/ui/theme-switch';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { CircleUser, LogOut } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { client } from '../api.ts';
import { sentenceOf } from '../errors.ts';
import { forgetEverything } from '../session.ts';

interface MeMenuProps {
  me: { name: string; email: string };
  /** Where somebody goes who signs out. */
  signInHref: string;
  /** A line under the address, for example the role. */
  detail?: ReactNode;
  /** More entries above "Sign out". */
  children?: ReactNode;
}

/** Who I am, how it looks, and the way out. The platform's own popover, so it costs no kit. */
export function MeMenu({ me, signInHref, detail, children }: MeMenuProps) {
  const { t } = useLingui();
  const router = useRouter();
  const panel = useRef<HTMLDivElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  // Whoever follows an entry has done with the menu.
  useEffect(() => panel.current?.hidePopover(), [pathname]);
  const signOut = useMutation({
    mutationFn: () => client.auth.signOut.mutate(),
    onSuccess: async () => {
      await router.navigate({ href: signInHref });
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
        {detail && <p className="text-sm text-muted">{detail}</p>}
        <div className="mt-4">
          <ThemeSwitch
            label={t`Appearance`}
            labels={{ system: t`Device`, light: t`Light`, dark: t`Dark` }}
          />
        </div>
        <div className="mt-3 -mx-2 flex flex-col items-stretch border-t border-line px-2 pt-3">
          {children}
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
