import { SideSheet, type SideSheetProps } from '@acquaint/ui/side-sheet';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LeaveDialog } from './leave-dialog.tsx';
import { UnsavedContext } from './use-unsaved.ts';

/**
 * A sheet with a form in it. Escape or a press beside it would lose what was typed, so it asks first
 * while the form says that something is unsaved.
 */
export function FormSheet({
  children,
  onOpenChange,
  ...sheet
}: Omit<SideSheetProps, 'closeLabel'>) {
  const { t } = useLingui();
  const [isUnsaved, setUnsaved] = useState(false);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <SideSheet
        {...sheet}
        closeLabel={t`Close`}
        onOpenChange={(isOpen) => {
          if (!isOpen && isUnsaved) setAsking(true);
          else onOpenChange(isOpen);
        }}
      >
        <UnsavedContext value={setUnsaved}>{children}</UnsavedContext>
      </SideSheet>
      <LeaveDialog
        isOpen={isAsking}
        onKeep={() => setAsking(false)}
        onLeave={() => {
          setAsking(false);
          onOpenChange(false);
        }}
      />
    </>
  );
}
