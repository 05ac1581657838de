import { Facts } from '@acquaint/ui/facts';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { useLingui } from '@lingui/react/macro';
import { dayOf, formatDay } from '../../lib/format.ts';
import { useNow } from '../../lib/use-now.ts';
import { deviceZone } from '../../lib/locale.ts';
import type { Contact } from './contact-queries.ts';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';

/** What calls for tact: a conflict of interest, a bad moment, how well they know each other. */
export function CareSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, (from) => ({
    conflictOfInterest: from.conflictOfInterest,
    pausedUntil: from.pausedUntil,
    warmth: from.warmth,
    notes: from.notes,
  }));
  const { values, set, problems } = section;
  const today = dayOf(useNow(), deviceZone);
  const day = (date: string | null) => date && formatDay(date, today);
  const optional = t`optional`;
  const warmth = {
    cold: t`You have not been in touch`,
    warm: t`There is a link: you met, or somebody introduced you`,
  };
  const all: [string, string | null][] = [
    [t`Between you`, warmth[contact.warmth]],
    [t`Conflict of interest`, contact.conflictOfInterest],
    [t`Pause until`, day(contact.pausedUntil)],
    [t`Notes`, contact.notes],
  ];
  return (
    <RecordCard
      id="care"
      title={t`With care`}
      section={section}
      form={
        <>
          <RadioGroup
            label={t`Between you`}
            options={[
              { value: 'cold', label: warmth.cold },
              { value: 'warm', label: warmth.warm },
            ]}
            value={values.warmth}
            onChange={(next) => set('warmth', next)}
          />
          <TextField
            label={t`Conflict of interest`}
            description={t`They grade, supervise, treat or employ you. A talk can still be right; your advisor helps.`}
            optionalLabel={optional}
            value={values.conflictOfInterest ?? ''}
            error={problems['conflictOfInterest']}
            onChange={(event) => set('conflictOfInterest', event.target.value || null)}
          />
          <TextField
            label={t`Pause until`}
            description={t`Lay-offs, a loss, leave: nothing is sent before this day.`}
            type="date"
            optionalLabel={optional}
            value={values.pausedUntil ?? ''}
            error={problems['pausedUntil']}
            onChange={(event) => set('pausedUntil', event.target.value || null)}
          />
          <TextArea
            label={t`Notes`}
            description={t`For you alone.`}
            optionalLabel={optional}
            value={values.notes ?? ''}
            error={problems['notes']}
            onChange={(event) => set('notes', event.target.value || null)}
          />
        </>
      }
    >
      <Facts
        isDense
        facts={all.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))}
      />
    </RecordCard>
  );
}
