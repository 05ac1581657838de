import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as KitDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button.tsx';
import { scrimStyle } from './internal/overlay-style.ts';

export interface SideSheetProps {
  title: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  closeLabel: string;
  children: ReactNode;
  footer?: ReactNode;
}

/** Details beside the page they belong to; the whole width on phones. */
export function SideSheet({
  title,
  isOpen,
  onOpenChange,
  closeLabel,
  children,
  footer,
}: SideSheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className={`${scrimStyle} flex justify-end`}
    >
      <Modal className="flex h-full w-full max-w-xl">
        <KitDialog className="flex h-full w-full flex-col border-s border-line bg-surface text-ink shadow-overlay outline-none">
          <div className="flex items-start justify-between gap-3 border-b border-line py-3 ps-4 pe-2 sm:ps-6">
            <Heading slot="title" className="min-w-0 py-1 text-lg">
              {title}
            </Heading>
            <IconButton
              size="small"
              aria-label={closeLabel}
              icon={<X aria-hidden="true" className="size-5" />}
              onClick={() => onOpenChange(false)}
            />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4 sm:px-6">{children}</div>
          {footer && (
            <div className="flex flex-wrap gap-2 border-t border-line px-4 py-3 sm:px-6">
              {footer}
            </div>
          )}
        </KitDialog>
      </Modal>
    </ModalOverlay>
  );
}
