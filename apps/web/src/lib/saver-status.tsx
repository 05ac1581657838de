import { SaveStatus } from '@acquaint/ui/save-status';
import { useLingui } from '@lingui/react/macro';
import type { SaverState } from './use-saver.ts';

/** Whether what was typed is safe, in one or three words. */
export function SaverStatus({ state }: { state: SaverState }) {
  const { t } = useLingui();
  const words: Record<SaverState, string> = {
    idle: '',
    saving: t`Saving…`,
    saved: t`Saved`,
    kept: t`Kept here, not saved yet`,
  };
  return <SaveStatus state={state} label={words[state]} />;
}
