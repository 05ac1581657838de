import { Button } from '@acquaint/ui/button';
import { Trans } from '@lingui/react/macro';
import { Keyboard } from 'lucide-react';
import { openKeys } from '../../../lib/keys-sheet.ts';

/** In the menu of the person: what the keys do, and the switch for letters. */
export function KeysEntry() {
  return (
    <Button
      variant="plain"
      icon={<Keyboard aria-hidden="true" className="size-4" />}
      className="justify-start"
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        openKeys();
      }}
    >
      <Trans>Keys</Trans>
    </Button>
  );
}
