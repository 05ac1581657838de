import { schedulePhrases } from '@acquaint/core/phrases/schedule';
import { fill } from '@acquaint/core/phrases/say';
import { checkSlot } from '@acquaint/core/schedule/slot-checks';
import { toInstant } from '@acquaint/core/schedule/time';
import type { Dossier } from '@acquaint/core/workflow/dossier';
import type { Mode } from '@acquaint/core/workflow/records';
import { Callout } from '@acquaint/ui/callout';
import { Trans, useLingui } from '@lingui/react/macro';
import { slotContext } from './slot-request.ts';

/** What a time that the contact chose means for the student: it stands, and the student moves. */
export function SlotRemarks({
  dossier,
  start,
  minutes,
  mode,
}: {
  dossier: Dossier;
  start: string;
  minutes: number;
  mode: Mode;
}) {
  const { t } = useLingui();
  const found = checkSlot(toInstant(start), slotContext(dossier, minutes, mode));
  if (found.length === 0) return null;
  return (
    <Callout title={t`About this time`}>
      <ul className="flex list-disc flex-col gap-1 ps-4">
        {found.map(({ code, params }, index) => (
          <li key={`${code}-${index}`}>
            {fill(schedulePhrases[code], params)}
            {code === 'moves_own_item' && (
              <>
                {' '}
                <Trans>Their time stands; move yours.</Trans>
              </>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
