import { phoneReadiness, videoReadiness } from '@acquaint/core/library/checklists';
import { arrivePhrases } from '@acquaint/core/phrases/rules-arrive';
import { travelOf } from '@acquaint/core/rules/talk';
import type { Meeting, Plan } from '@acquaint/core/workflow/interview';
import { Card } from '@acquaint/ui/card';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Disclosure } from '@acquaint/ui/disclosure';
import { Trans, useLingui } from '@lingui/react/macro';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { dayTimes } from './leave-by.ts';
import type { UsePlan } from './use-plan.ts';

/** A quiet place and a tested line, for talks by phone or video (R81). */
export function TechPart({
  interview,
  meeting,
  day,
}: {
  interview: UseInterview;
  meeting: Meeting;
  day: UsePlan;
}) {
  const { t } = useLingui();
  const isVideo = meeting.mode === 'video';
  const { plan, change } = day;
  const { dossier } = interview.view;
  const times = dayTimes(dossier, travelOf(dossier));
  const checks: { key: keyof Plan['techCheck']; label: string }[] = [
    { key: 'quietPlace', label: t`I have a quiet place, and it stays quiet` },
    {
      key: 'tested',
      label: isVideo
        ? t`The link, sound and picture are tested`
        : t`The number is tested and written down twice`,
    },
    {
      key: 'charged',
      label: isVideo
        ? t`The charger is in and other programs are closed`
        : t`The phone is charged and the signal is good`,
    },
    { key: 'notesInView', label: t`Questions, notes and a pen are in view` },
  ];
  const list = isVideo ? videoReadiness : phoneReadiness;
  return (
    <StepPart
      id="tech"
      title={isVideo ? t`Your video call` : t`Your phone call`}
      description={arrivePhrases.R81.why}
    >
      <div className="flex flex-col gap-4">
        <ul className="flex flex-col">
          {checks.map(({ key, label }) => (
            <li key={key}>
              <Checkbox
                label={label}
                checked={plan.techCheck[key]}
                onChange={(event) =>
                  change({ techCheck: { ...plan.techCheck, [key]: event.target.checked } })
                }
              />
            </li>
          ))}
        </ul>
        {times?.call && (
          <Card>
            <p className="text-xl font-semibold tabular">
              {times.call.until
                ? t`Join between ${times.call.from} and ${times.call.until}`
                : t`Dial at ${times.call.from}`}
            </p>
            <p className="mt-1">
              <Trans>Be ready at {times.call.ready}, ten calm minutes before, on your clock.</Trans>
            </p>
          </Card>
        )}
        <Disclosure look="quiet" summary={t`The whole checklist`}>
          <ul className="list-disc ps-5">
            {list.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </StepPart>
  );
}
