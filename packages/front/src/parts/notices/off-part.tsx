import { switchableNames } from '@acquaint/core/phrases/reminder-words';
import { Button } from '@acquaint/ui/button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PartProps } from './groups-part.tsx';

/** Kinds of reminders that were switched off, each with the way back. */
export function OffPart({ value, onChange }: PartProps) {
  const { t } = useLingui();
  if (value.off.length === 0) return null;
  return (
    <Section
      title={t`Switched off`}
      description={t`You asked not to be reminded of these.`}
      count={value.off.length}
    >
      <RowList label={t`Switched off`}>
        {value.off.map((kind) => {
          const name = switchableNames[kind];
          return (
            <ListRow
              key={kind}
              title={<span className="font-normal">{name}</span>}
              actions={
                <Button
                  size="small"
                  aria-label={t`Remind me again: ${name}`}
                  onClick={() => onChange({ off: value.off.filter((each) => each !== kind) })}
                >
                  <Trans>Remind me again</Trans>
                </Button>
              }
            />
          );
        })}
      </RowList>
    </Section>
  );
}
