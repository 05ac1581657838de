import type { PaletteProps } from '@acquaint/front/parts/commands';
import { CommandPalette } from '@acquaint/ui/command-palette';
import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useCommandGroups } from './use-command-groups.tsx';

// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function Palette({ label, isOpen, onOpenChange }: PaletteProps) {
  const { t } = useLingui();
  const router = useRouter();
  const groups = useCommandGroups(isOpen);
  return (
    <CommandPalette
      label={label}
      placeholder={t`Go to a page, a person or an interview`}
      emptyText={t`Nothing by that name. Try a part of it.`}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      groups={groups}
      onCommand={(href) => void router.navigate({ href })}
    />
  );
}
