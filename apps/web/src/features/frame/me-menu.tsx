import { MeMenu as SharedMeMenu } from '@acquaint/front/parts/me-menu';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans } from '@lingui/react/macro';
import { Settings } from 'lucide-react';
import { paths } from '../../lib/paths.ts';
import type { Me } from '../../lib/session.ts';

/** The shared menu with the student's settings. */
export function MeMenu({ me }: { me: Me }) {
  return (
    <SharedMeMenu me={me} signInHref={paths.signIn()}>
      <LinkButton
        variant="plain"
        href={paths.settings}
        icon={<Settings aria-hidden="true" className="size-4" />}
        className="justify-start"
      >
        <Trans>Settings</Trans>
      </LinkButton>
    </SharedMeMenu>
  );
}
