import { SaveStatus } from '@acquaint/ui/save-status';
import { useLingui } from '@lingui/react/macro';
import { formatClock } from '../../lib/format.ts';
import type { UseDraft } from './use-draft.ts';

/** "Saved 10:42" */
export function DraftSaveStatus({ draft, zone }: { draft: UseDraft; zone: string }) {
  const { t } = useLingui();
  const { save } = draft;
  const clock = save.state === 'saved' ? formatClock(save.at, zone) : '';
  const labels = {
    idle: '',
    saving: t`Saving…`,
    saved: t`Saved ${clock}`,
    kept: t`Kept on this page, not saved yet`,
  };
  return <SaveStatus state={save.state} label={labels[save.state]} />;
}
