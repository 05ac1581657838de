import { Button } from '@acquaint/ui/button';
import { PersonName } from '@acquaint/ui/person-name';
import { ThemeSwitch } from '@acquaint/ui/theme-switch';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { client } from '../api.ts';
import { sentenceOf } from '../errors.ts';
import { takeAllAway, unsentBeforeLeaving } from '../leave.ts';
import { forgetEverything } from '../session.ts';

export interface MePanelProps {
  me: { name: string; email: string };
  /** Where somebody goes who signs out. */
  signInHref: string;
  /** A line under the address, for example the role. */
  detail?: ReactNode;
  /** More entries above "Sign out". */
  children?: ReactNode;
}

/** What the menu of a person holds. It comes with its first use. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function MePanel({ me, signInHref, detail, children }: MePanelProps) {
  const { t } = useLingui();
  const router = useRouter();
  const [unsent, setUnsent] = useState(0);
  // Told once; who taps again means it.
  const isSure = unsent > 0;
  const signOut = useMutation({
    mutationFn: async () => {
      const unsent = isSure ? 0 : await unsentBeforeLeaving();
      if (unsent > 0) {
        setUnsent(unsent);
        return false;
      }
      await client.auth.signOut.mutate();
      await takeAllAway();
      return true;
    },
    onSuccess: async (hasLeft) => {
      if (!hasLeft) return;
      await router.navigate({ href: signInHref });
      await forgetEverything();
    },
  });
  return (
    <>
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
        {unsent > 0 && (
          <p role="alert" className="px-4 py-1 text-sm text-danger">
            <Plural
              value={unsent}
              one="# note on this device has not been sent. Signing out deletes it: tap again to do so."
              other="# notes on this device have not been sent. Signing out deletes them: tap again to do so."
            />
          </p>
        )}
        {signOut.error && (
          <p role="alert" className="px-4 py-1 text-sm text-danger">
            {sentenceOf(signOut.error)}
          </p>
        )}
      </div>
    </>
  );
}
