import { Facts } from '@acquaint/ui/facts';
import { NumberField } from '@acquaint/ui/number-field';
import { useLingui } from '@lingui/react/macro';
import { formatClock } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { zoneChoice } from '@acquaint/front/zone-choice';
import { ZoneSelect } from '../../lib/zone-select.tsx';
import type { Contact } from './contact-queries.ts';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';

export function PlaceSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const now = useNow();
  const section = useContactSection(contact, ({ timeZone, travelMinutes }) => ({
    timeZone,
    travelMinutes,
  }));
  const { values, set, problems } = section;
  const { timeZone, travelMinutes } = contact;
  return (
    <RecordCard
      id="place"
      title={t`Where they are`}
      section={section}
      form={
        <>
          <ZoneSelect
            label={t`Their time zone`}
            description={t`Times are agreed on their clock. The clocks change on different days in different places; this keeps both right.`}
            placeholder={t`Not known yet`}
            value={values.timeZone}
            error={problems['timeZone']}
            onChange={(zone) => set('timeZone', zone)}
          />
          <NumberField
            label={t`Your way there, door to door`}
            description={t`It decides whether to offer to come, and when to leave.`}
            optionalLabel={t`optional`}
            unit={t`minutes`}
            min={0}
            max={1440}
            step={5}
            decreaseLabel={t`Five minutes less`}
            increaseLabel={t`Five minutes more`}
            value={values.travelMinutes}
            error={problems['travelMinutes']}
            onChange={(minutes) => set('travelMinutes', minutes)}
          />
        </>
      }
    >
      <Facts
        isDense
        facts={[
          {
            term: t`Time zone`,
            value: timeZone ? zoneChoice(timeZone) : t`not known yet`,
            note: timeZone
              ? t`It is ${formatClock(now, timeZone)} there now.`
              : t`A time can only be agreed once you know it.`,
          },
          {
            term: t`Your way there`,
            value: travelMinutes === null ? t`not known yet` : t`${travelMinutes} minutes`,
          },
        ]}
      />
    </RecordCard>
  );
}
