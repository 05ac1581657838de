import { accessLines } from '@acquaint/core/library/access-lines';
import { Checkbox } from '@acquaint/ui/checkbox';
import { useLingui } from '@lingui/react/macro';
import type { Confirmations } from './sending.ts';
import type { StageProps } from './stage.ts';

/** What only the student can vouch for; each tick stands where the text calls for it. */
export function FinalTicks({
  stage,
  ticks,
  onTick,
}: {
  stage: StageProps;
  ticks: Confirmations;
  onTick: (ticks: Confirmations) => void;
}) {
  const { t } = useLingui();
  const { facts, interview } = stage;
  const { name } = interview;
  const asksAgain = facts.kind === 'nudge' || facts.kind === 'close';
  const claims =
    facts.kind === 'request' && Boolean(facts.slots['whyYou'] ?? facts.slots['whyYouShort']);
  const hasAccessLine = accessLines.some(({ text }) => facts.text.includes(text));
  const tick = (key: keyof Confirmations) => ({
    checked: ticks[key],
    onChange: (event: { currentTarget: { checked: boolean } }) =>
      onTick({ ...ticks, [key]: event.currentTarget.checked }),
  });
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium">{t`Before it goes`}</legend>
      <Checkbox
        label={t`I have read the whole text, and it is what I want to say`}
        {...tick('finalTextSeen')}
      />
      {claims && (
        <Checkbox
          label={t`What I say about ${name} I have read or heard myself`}
          {...tick('claimsSourced')}
        />
      )}
      {asksAgain && (
        <Checkbox
          label={t`${name} has not written, called or accepted anywhere else since`}
          description={t`Look at your mail, your phone and the platform first. An answer stops every reminder.`}
          {...tick('nothingCameSince')}
        />
      )}
      {hasAccessLine && (
        <Checkbox
          label={t`I want to tell ${name} about this need`}
          description={t`It is yours to tell or to keep.`}
          {...tick('accessLine')}
        />
      )}
    </fieldset>
  );
}
