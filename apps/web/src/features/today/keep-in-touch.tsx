import { Section } from '@acquaint/ui/section';
import { useLingui } from '@lingui/react/macro';
import { TouchRows } from '../touch/touch-rows.tsx';
import type { Today } from './types.ts';

export function KeepInTouch({ people, now }: { people: Today['keepInTouch']; now: string }) {
  const { t } = useLingui();
  if (people.length === 0) return null;
  return (
    <Section
      title={t`Keeping in touch`}
      description={t`A few lines when there is news. Nobody expects more.`}
    >
      <TouchRows people={people} now={now} label={t`Keeping in touch`} />
    </Section>
  );
}
