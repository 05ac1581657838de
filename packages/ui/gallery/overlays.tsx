import { useState } from 'react';
import { Button } from '../src/button.tsx';
import { ConfirmDialog } from '../src/confirm-dialog.tsx';
import { Dialog } from '../src/dialog.tsx';
import { Menu } from '../src/menu.tsx';
import { Popover } from '../src/popover.tsx';
import { Section } from '../src/section.tsx';
import { SideSheet } from '../src/side-sheet.tsx';
import { TextField } from '../src/text-field.tsx';
import { showToast } from '../src/toast.tsx';
import { Tooltip } from '../src/tooltip.tsx';

export function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'sheet' | null>(null);
  const close = () => setOpen(null);
  return (
    <Section title="Overlays">
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setOpen('dialog')}>Open a dialog</Button>
        <Button onClick={() => setOpen('confirm')}>Ask first</Button>
        <Button onClick={() => setOpen('sheet')}>Open a sheet</Button>
        <Popover triggerLabel="Open a popover" label="Filters">
          {(shut) => (
            <div className="flex flex-col gap-3">
              <p>Show only what waits for you.</p>
              <Button size="small" onClick={shut}>
                Show
              </Button>
            </div>
          )}
        </Popover>
        <Menu
          triggerLabel="Open a menu"
          entries={[
            { id: 'schedule', label: 'Schedule' },
            { id: 'thank', label: 'Thank you', description: 'You have not met yet.' },
            { id: 'cancel', label: 'Cancel the meeting', isDangerous: true },
          ]}
          onAction={() => undefined}
        />
        <Tooltip content="Yesterday at 16:40">
          <Button variant="plain">1 day ago</Button>
        </Tooltip>
        <Button
          onClick={() =>
            showToast({
              title: 'Moved to Schedule',
              description: 'Dr. Amara Okafor',
              tone: 'success',
              action: { label: 'Undo', onPress: () => undefined },
            })
          }
        >
          Show a toast
        </Button>
      </div>
      <Dialog
        title="Log her answer"
        isOpen={open === 'dialog'}
        onOpenChange={close}
        closeLabel="Close"
        footer={
          <>
            <Button variant="primary">Save</Button>
            <Button onClick={close}>Go back</Button>
          </>
        }
      >
        <TextField label="What did she say?" />
      </Dialog>
      <ConfirmDialog
        title="Cancel the meeting?"
        isOpen={open === 'confirm'}
        onOpenChange={close}
        closeLabel="Close"
        confirmLabel="Cancel the meeting"
        cancelLabel="Keep it"
        isDangerous
        onConfirm={close}
      >
        Dr. Okafor gets a note that you wrote. The history stays.
      </ConfirmDialog>
      <SideSheet
        title="Dr. Amara Okafor"
        isOpen={open === 'sheet'}
        onOpenChange={close}
        closeLabel="Close"
        footer={<Button variant="primary">Send the script</Button>}
      >
        She shares her steps with you.
      </SideSheet>
    </Section>
  );
}
