import { Badge } from '@acquaint/ui/badge';
import { IconButton } from '@acquaint/ui/icon-button';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { OwnText } from '@acquaint/ui/person-name';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { Section } from '@acquaint/ui/section';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf, formatClock, formatMoment } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { TimeSpanForm } from '../schedule/time-span-form.tsx';
import { profileQuery } from './profile-queries.ts';
import { useFreeTimes } from './use-free-times.ts';

/** When the student is free, and what stands in their calendar, for every interview at once. */
export function TimesPage() {
  const { t } = useLingui();
  useTitle(t`Free times`, t`Settings`);
  const now = useNow();
  const zone = useSuspenseQuery(profileQuery).data.timeZone;
  const { windows, items, store, isSaving, error } = useFreeTimes(now);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<'movable' | 'fixed'>('movable');
  const span = ({ start, end }: { start: string; end: string }) =>
    `${formatMoment(start, zone, now)}–${formatClock(end, zone)}`;
  const today = dayOf(now, zone);

  return (
    <div className="flex flex-col gap-10">
      <FormError error={error} />
      <Section
        title={t`When you are free`}
        description={t`These are the times that are offered to people who say yes. More than you think is kind: one message is then enough.`}
        count={windows.length || undefined}
      >
        <div className="flex flex-col gap-4">
          {windows.length > 0 ? (
            <RowList label={t`Free windows`}>
              {windows.map((window) => (
                <ListRow
                  key={window.id}
                  title={<span className="font-normal tabular">{span(window)}</span>}
                  actions={
                    <IconButton
                      size="small"
                      aria-label={t`Take out ${span(window)}`}
                      icon={<X aria-hidden="true" className="size-4" />}
                      onClick={() =>
                        void store({ windows: windows.filter(({ id }) => id !== window.id) })
                      }
                    />
                  }
                />
              ))}
            </RowList>
          ) : (
            <p className="text-muted">
              <Trans>No window yet.</Trans>
            </p>
          )}
          <TimeSpanForm
            zone={zone}
            today={today}
            addLabel={t`Add this window`}
            isSaving={isSaving}
            onAdd={(times) => store({ windows: [...windows, { id: newId(), ...times }] })}
          />
        </div>
      </Section>
      <Section
        title={t`What is in your calendar`}
        description={t`Say what could move. An exam or a doctor is fixed; most other things move for somebody who does you a favour.`}
        count={items.length || undefined}
      >
        <div className="flex flex-col gap-4">
          {items.length > 0 && (
            <RowList label={t`Your calendar`}>
              {items.map((item) => {
                const name = item.title;
                return (
                  <ListRow
                    key={item.id}
                    title={<OwnText text={name} />}
                    subtitle={<span className="tabular">{span(item)}</span>}
                    meta={
                      <Badge tone={item.movable ? 'neutral' : 'warning'}>
                        {item.movable ? t`can move` : t`fixed`}
                      </Badge>
                    }
                    actions={
                      <IconButton
                        size="small"
                        aria-label={t`Take out ${name}`}
                        icon={<X aria-hidden="true" className="size-4" />}
                        onClick={() =>
                          void store({ items: items.filter(({ id }) => id !== item.id) })
                        }
                      />
                    }
                  />
                );
              })}
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
              const isKept = await store({ items: [...items, item] });
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
      </Section>
    </div>
  );
}
