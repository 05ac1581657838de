import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as KitDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './icon-button.tsx';
import { cx } from './internal/cx.ts';
import { scrimStyle } from './internal/overlay-style.ts';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  closeLabel: string;
  children: ReactNode;
  /** Buttons at the end, the main one first. */
  footer?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  role?: 'dialog' | 'alertdialog';
  /** Whether a press beside it closes it. Not where something was typed. */
  isDismissable?: boolean;
}

const sizes = { small: 'max-w-md', medium: 'max-w-xl', large: 'max-w-4xl' } as const;

/** A question that must be settled first. The focus returns to where it was opened. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  closeLabel,
  children,
  footer,
  size = 'medium',
  role = 'dialog',
  isDismissable = false,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      className={cx(scrimStyle, 'flex items-end justify-center p-2 sm:items-center sm:p-6')}
    >
      <Modal className={cx('flex max-h-full w-full', sizes[size])}>
        <KitDialog
          role={role}
          className="flex max-h-full w-full flex-col rounded-control border border-line bg-surface text-ink shadow-overlay outline-none"
        >
          <div className="flex items-start justify-between gap-3 ps-4 pe-2 pt-3 sm:ps-6">
            <Heading slot="title" className="min-w-0 py-1.5 text-lg">
              {title}
            </Heading>
            <IconButton
              size="small"
              className="mt-0.5"
              aria-label={closeLabel}
              icon={<X aria-hidden="true" className="size-5" />}
              onClick={() => onOpenChange(false)}
            />
          </div>
          <div className="min-h-0 overflow-y-auto px-4 pt-2 pb-5 sm:px-6">{children}</div>
          {footer && (
            <div className="flex flex-wrap items-start gap-2 border-t border-line px-4 py-3 sm:px-6">
              {footer}
            </div>
          )}
        </KitDialog>
      </Modal>
    </ModalOverlay>
  );
}
