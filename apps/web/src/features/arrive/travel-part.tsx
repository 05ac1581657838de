import { arrivePhrases } from '@acquaint/core/phrases/rules-arrive';
import { fill } from '@acquaint/core/phrases/say';
import { travelOf } from '@acquaint/core/rules/talk';
import type { Meeting } from '@acquaint/core/workflow/interview';
import { Card } from '@acquaint/ui/card';
import { Link } from '@acquaint/ui/link';
import { NumberField } from '@acquaint/ui/number-field';
import { OwnText } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { dayTimes, mapLink } from './leave-by.ts';
import type { UsePlan } from './use-plan.ts';

/** How long the way takes, and when to leave, as a sum that can be followed (R76–R78). */
export function TravelPart({
  interview,
  meeting,
  day,
}: {
  interview: UseInterview;
  meeting: Meeting;
  day: UsePlan;
}) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const { plan, change } = day;
  const travel = plan.travelMinutes ?? travelOf(dossier);
  const times = dayTimes(dossier, travel);
  return (
    <StepPart id="travel" title={t`The way there`} description={arrivePhrases.R76.why}>
      <div className="flex flex-col gap-4">
        {meeting.place && (
          <p>
            <OwnText text={meeting.place.text} />
            {meeting.place.meetingPoint && (
              <>
                {', '}
                <OwnText text={meeting.place.meetingPoint} />
              </>
            )}
            {' · '}
            <Link href={mapLink(meeting.place.text)} target="_blank" rel="noreferrer">
              <Trans>See it on a map</Trans>
            </Link>
          </p>
        )}
        <NumberField
          label={t`Door to door`}
          description={t`At that hour of the day, with the walk and the lift.`}
          value={travel}
          min={0}
          max={1440}
          step={5}
          unit={t`minutes`}
          decreaseLabel={t`Five minutes less`}
          increaseLabel={t`Five minutes more`}
          onChange={(travelMinutes) =>
            change({
              travelMinutes:
                travelMinutes === null
                  ? null
                  : Math.max(0, Math.min(1440, Math.round(travelMinutes))),
            })
          }
        />
        {times?.leave ? (
          <Card>
            <p className="text-xl font-semibold tabular">{t`Leave by ${times.leave.at}`}</p>
            <p className="mt-1 tabular">
              {t`${times.leave.at} = ${times.start} − ${times.leave.early} early − ${times.leave.travel} travel − ${times.leave.margin} margin`}
            </p>
            {times.window && (
              <p className="mt-2">
                {fill(arrivePhrases.R77.says.default, times.window)}{' '}
                <Trans>Announce yourself at about {times.window.until}, not before.</Trans>
              </p>
            )}
          </Card>
        ) : (
          <p>{arrivePhrases.R76.says.missing}</p>
        )}
      </div>
    </StepPart>
  );
}
