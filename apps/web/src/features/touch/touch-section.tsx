import type { TouchState } from '@acquaint/core/people/touch';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf, formatDay, formatInstantDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useNow } from '../../lib/use-now.ts';
import type { ContactView } from '../contacts/contact-queries.ts';
import { LogWord } from './log-word.tsx';
import { useTouch } from './use-touch.ts';

const MONTH_DAYS = 365.25 / 12;
const monthsOf = (days: number): number => Math.max(1, Math.round(days / MONTH_DAYS));

/** How far apart words with this person may lie, and what was said beside the interviews (H5). */
export function TouchSection({ view }: { view: ContactView }) {
  const { t } = useLingui();
  const { contact, touch, touchChoices } = view;
  const answer = useTouch({ contactId: contact.id, version: contact.version });
  const plan = contact.touch ?? null;
  return (
    <div id="touch" className="scroll-mt-20">
      <Card title={t`Keeping in touch`}>
        <div className="flex flex-col gap-4">
          <Standing touch={touch} />
          <div className="flex flex-wrap gap-2">
            {touchChoices.map((choice) => {
              const ideal = monthsOf(choice.idealDays);
              const most = monthsOf(choice.maximumDays);
              const isChosen = plan?.idealDays === choice.idealDays;
              return (
                <Button
                  key={choice.idealDays}
                  size="small"
                  aria-pressed={isChosen}
                  variant={isChosen ? 'primary' : 'quiet'}
                  isPending={answer.isPending}
                  onClick={() => answer.mutate({ kind: 'plan', ...choice })}
                >
                  {t`every ${ideal} months, ${most} at most`}
                </Button>
              );
            })}
          </div>
          {plan && (
            <div className="flex flex-wrap gap-2">
              <Button
                size="small"
                variant="plain"
                isPending={answer.isPending}
                onClick={() => answer.mutate({ kind: 'later' })}
              >
                <Trans>Later</Trans>
              </Button>
              <Button
                size="small"
                variant="plain"
                isPending={answer.isPending}
                onClick={() => answer.mutate({ kind: 'stop' })}
              >
                <Trans>Not any more</Trans>
              </Button>
            </div>
          )}
          <FormError error={answer.error} />
          <LogWord contactId={contact.id} />
        </div>
      </Card>
    </div>
  );
}

function Standing({ touch: { state, off, idealOn, lastAt } }: { touch: TouchState }) {
  const { t } = useLingui();
  const now = useNow();
  const today = dayOf(now, deviceZone);
  const last = lastAt && formatInstantDay(lastAt, deviceZone, now);
  const day = idealOn && formatDay(idealOn, today);
  const words = {
    not_chosen: t`Nothing is planned. Choose how often a few lines would be right.`,
    unanswered: t`Your last news stayed without an answer, so nothing more is due until you hear from them.`,
    contact_state: t`Nothing is due while this contact rests.`,
  };
  return (
    <div className="flex flex-col gap-1">
      {last && (
        <p className="text-sm text-muted">
          <Trans>Last word: {last}</Trans>
        </p>
      )}
      {off && <p className="max-w-prose">{words[off]}</p>}
      {state === 'fresh' && day && <p>{t`A few lines around ${day}.`}</p>}
      {state === 'due' && (
        <StateMark state="warning">{t`A few lines would be welcome any day now.`}</StateMark>
      )}
      {state === 'losing' && (
        <StateMark state="warning">{t`You are losing touch. Two sentences are enough.`}</StateMark>
      )}
    </div>
  );
}
