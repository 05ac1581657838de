import { useLingui } from '@lingui/react/macro';
import { SaveStatus } from '@acquaint/ui/save-status';
import { SaverStatus } from '../../lib/saver-status.tsx';
import type { SaverState } from '../../lib/use-saver.ts';
import type { Day } from './use-day.ts';
import { isWaiting } from './use-day.ts';

/** Whether a note is on this device alone or with the server. */
export function KeptMark({ day, field, state }: { day: Day; field: string; state: SaverState }) {
  const { t } = useLingui();
  if (state === 'saving' || state === 'kept') return <SaverStatus state={state} />;
  if (isWaiting(day, field)) return <SaveStatus state="kept" label={t`Saved on this device`} />;
  return <SaveStatus state={state} label={state === 'saved' ? t`Sent` : ''} />;
}
