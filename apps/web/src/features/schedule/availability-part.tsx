import { Badge } from '@acquaint/ui/badge';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { Disclosure } from '@acquaint/ui/disclosure';
import { IconButton } from '@acquaint/ui/icon-button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { OwnText } from '@acquaint/ui/person-name';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useState } from 'react';
import { dayOf, formatClock, formatMoment } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { TimeSpanForm } from './time-span-form.tsx';
import { useAvailability } from './use-availability.ts';

/** When the student is free, and what else stands in their calendar (R47, R48). */
export function AvailabilityPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { student, policy, now } = interview.view.dossier;
  const zone = student.timeZone;
  const today = dayOf(now, zone);
  const { windows, items, isSaving, failure, saveWindows, saveItems } = useAvailability(interview);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<'movable' | 'fixed'>('movable');
  const free = windows.filter(({ end }) => end > now);
  const coming = items.filter(({ end }) => end > now);
  const days = new Set(free.map(({ start }) => dayOf(start, zone))).size;
  const span = (start: string, end: string) =>
    `${formatMoment(start, zone, now)}–${formatClock(end, zone)}`;

  return (
    <StepPart
      id="availability"
      title={t`When you are free`}
      description={t`At least ${policy.availabilityWindows} windows on ${policy.availabilityDays} days, so that one message is enough.`}
    >
      <div className="flex flex-col gap-4">
        {failure && (
          <Callout tone="danger" isLive title={t`This was not saved`}>
            {failure}
          </Callout>
        )}
        <Card title={t`Free windows`} level={4}>
          <div className="flex flex-col gap-4">
            <p className="text-sm text-muted">
              {t`${free.length} of ${policy.availabilityWindows} windows, on ${days} of ${policy.availabilityDays} days`}
            </p>
            {free.length > 0 && (
              <RowList label={t`Free windows`}>
                {free.map(({ id, start, end }) => (
                  <ListRow
                    key={id}
                    title={<span className="font-normal tabular">{span(start, end)}</span>}
                    actions={
                      <IconButton
                        size="small"
                        aria-label={t`Take out ${span(start, end)}`}
                        icon={<X aria-hidden="true" className="size-4" />}
                        onClick={() => void saveWindows(free.filter((each) => each.id !== id))}
                      />
                    }
                  />
                ))}
              </RowList>
            )}
            <TimeSpanForm
              zone={zone}
              today={today}
              addLabel={t`Add this window`}
              isSaving={isSaving}
              onAdd={(times) => saveWindows([...free, { id: newId(), ...times }])}
            />
          </div>
        </Card>
        <Disclosure
          summary={
            coming.length > 0
              ? t`What is in your calendar (${coming.length})`
              : t`What is in your calendar`
          }
        >
          <div className="flex flex-col gap-4">
            <p className="text-sm text-muted">
              <Trans>
                Say what could move. An exam or a doctor is fixed; most other things move for
                somebody who does you a favour.
              </Trans>
            </p>
            {coming.length > 0 && (
              <RowList label={t`Your calendar`}>
                {coming.map(({ id, title: name, start, end, movable }) => (
                  <ListRow
                    key={id}
                    title={<OwnText text={name} />}
                    subtitle={<span className="tabular">{span(start, end)}</span>}
                    meta={
                      <Badge tone={movable ? 'neutral' : 'warning'}>
                        {movable ? t`can move` : t`fixed`}
                      </Badge>
                    }
                    actions={
                      <IconButton
                        size="small"
                        aria-label={t`Take out ${name}`}
                        icon={<X aria-hidden="true" className="size-4" />}
                        onClick={() => void saveItems(coming.filter((each) => each.id !== id))}
                      />
                    }
                  />
                ))}
              </RowList>
            )}
            <TimeSpanForm
              zone={zone}
              today={today}
              addLabel={t`Add to the calendar`}
              isSaving={isSaving}
              onAdd={async (times) => {
                const name = title.trim() || t`Busy`;
                const item = { id: newId(), title: name, movable: kind === 'movable', ...times };
                const isKept = await saveItems([...coming, item]);
                if (isKept) setTitle('');
                return isKept;
              }}
            >
              <TextField
                label={t`What it is`}
                value={title}
                maxLength={200}
                onChange={(event) => setTitle(event.target.value)}
              />
              <RadioGroup
                label={t`Could it move?`}
                value={kind}
                onChange={setKind}
                options={[
                  { value: 'movable', label: t`It can move` },
                  { value: 'fixed', label: t`It is fixed`, description: t`An exam, a doctor.` },
                ]}
              />
            </TimeSpanForm>
          </div>
        </Disclosure>
      </div>
    </StepPart>
  );
}
