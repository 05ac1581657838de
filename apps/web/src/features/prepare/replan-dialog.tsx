import { Button } from '@acquaint/ui/button';
import { Dialog } from '@acquaint/ui/dialog';
import { Link } from '@acquaint/ui/link';
import { NumberField } from '@acquaint/ui/number-field';
import { OwnText } from '@acquaint/ui/person-name';
import { hasBudget } from '@acquaint/core/agenda/budget';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';

interface ReplanDialogProps {
  interviewId: string;
  asked: number;
  name: string;
  isVisit: boolean;
  onReplan: (minutes: number) => string[];
  onClose: () => void;
}

/** "They only have 15 minutes": plans again and says what moved to the follow-up mail. */
export function ReplanDialog({
  interviewId,
  asked,
  name,
  isVisit,
  onReplan,
  onClose,
}: ReplanDialogProps) {
  const { t } = useLingui();
  const [minutes, setMinutes] = useState<number | null>(isVisit ? asked : Math.min(15, asked));
  const [moved, setMoved] = useState<string[] | null>(null);
  const canPlan = minutes !== null && hasBudget(minutes, isVisit ? 'observational_visit' : null);
  return (
    <Dialog
      isOpen
      size="small"
      title={t`How much time is there?`}
      closeLabel={t`Close`}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        moved === null ? (
          <>
            <Button
              variant="primary"
              disabledReason={canPlan ? undefined : t`A list can be made for 5 to 60 minutes.`}
              onClick={() => minutes !== null && setMoved(onReplan(minutes))}
            >
              <Trans>Plan it again</Trans>
            </Button>
            <Button onClick={onClose}>
              <Trans>Leave it</Trans>
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            <Trans>Good</Trans>
          </Button>
        )
      }
    >
      {moved === null ? (
        <div className="flex flex-col gap-4">
          <p>
            <Trans>
              The opener, what leans on your research and your own questions stay first. What no
              longer fits goes into your follow-up mail.
            </Trans>
          </p>
          <NumberField
            label={t`Minutes that ${name} has`}
            value={minutes}
            min={5}
            max={isVisit ? 600 : 60}
            step={5}
            unit={t`minutes`}
            decreaseLabel={t`Five minutes less`}
            increaseLabel={t`Five minutes more`}
            onChange={setMinutes}
          />
        </div>
      ) : (
        <div role="status">
          {moved.length === 0 ? (
            <p>
              <Trans>Everything still fits.</Trans>
            </p>
          ) : (
            <>
              <p>
                <Trans>These wait for your follow-up mail:</Trans>
              </p>
              <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
                {moved.map((text) => (
                  <li key={text}>
                    <OwnText text={text} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {minutes !== asked && (
            <p className="mt-4">
              <Trans>
                If you know it before the day,{' '}
                <Link href={`${paths.step(interviewId, 'schedule')}#meeting`}>
                  change the agreed length
                </Link>{' '}
                too, so that both of you hold the same facts.
              </Trans>
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}
