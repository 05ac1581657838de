import { useEffect } from 'react';
import { Toaster, toast } from 'sonner';
import { StateIcon } from '../state-mark.tsx';
import { useThemeChoice } from '../theme-switch.tsx';
import { attach } from './toast-queue.ts';
import type { ToastMessage } from './toast-queue.ts';

const icons = {
  neutral: null,
  success: <StateIcon state="done" />,
  danger: <StateIcon state="problem" />,
} as const;

const defaultDuration = 10_000;

function show(message: ToastMessage): void {
  toast(message.title, {
    description: message.description,
    duration: message.duration ?? defaultDuration,
    icon: icons[message.tone ?? 'neutral'],
    action: message.action
      ? { label: message.action.label, onClick: message.action.onPress }
      : undefined,
  });
}

// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function ToastHost({ label, closeLabel }: { label: string; closeLabel: string }) {
  const theme = useThemeChoice();
  // The region must stand in the page before its first message, or screen readers miss it.
  useEffect(() => attach(show), []);
  return (
    <Toaster
      theme={theme}
      containerAriaLabel={label}
      position="bottom-right"
      mobileOffset={{ bottom: '5rem' }}
      closeButton={false}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: closeLabel,
        classNames: {
          toast:
            'font-sans flex w-[min(22rem,calc(100vw-2rem))] items-center gap-4 rounded-control border border-line bg-surface px-4 py-3 text-ink shadow-overlay',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'text-sm text-muted',
          actionButton:
            'min-h-8 shrink-0 rounded-control px-3 text-sm font-medium text-accent hover:bg-accent-soft touch',
        },
      }}
    />
  );
}
