import { REFUSAL_REASON_PHRASES } from '@acquaint/core/phrases/refusals';
import { Button } from '@acquaint/ui/button';
import { DatePicker } from '@acquaint/ui/date-picker';
import { TimeInput } from '@acquaint/ui/time-input';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { readTime } from './agreed-time.ts';

interface TimeSpanFormProps {
  zone: string;
  today: string;
  addLabel: string;
  isSaving: boolean;
  /** Fields of the caller's own, such as a title. */
  children?: ReactNode;
  /** Resolves to whether it is kept; the times stay in the form otherwise. */
  onAdd: (span: { start: string; end: string }) => Promise<boolean>;
}

/** One day with a from and an until, on the student's own clock. */
export function TimeSpanForm({
  zone,
  today,
  addLabel,
  isSaving,
  children,
  onAdd,
}: TimeSpanFormProps) {
  const { t } = useLingui();
  const [day, setDay] = useState<string | null>(null);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    const start = readTime({ day, clock: from, isSecond: false }, zone);
    const end = readTime({ day, clock: until, isSecond: false }, zone);
    const wrong = [start, end].find((each) => each.state === 'gap' || each.state === 'wrong');
    if (wrong && 'sentence' in wrong) return setError(wrong.sentence);
    if (start.state !== 'ok' || end.state !== 'ok') {
      return setError(t`Choose a day, and from when until when.`);
    }
    if (day !== null && day < today) return setError(REFUSAL_REASON_PHRASES.in_the_past);
    if (start.start >= end.start) return setError(t`The end comes before the start.`);
    setError(null);
    if (await onAdd({ start: start.start, end: end.start })) setFrom('');
  }

  return (
    <form noValidate onSubmit={add} className="flex flex-col gap-3">
      {children}
      <div className="flex flex-wrap items-end gap-3">
        <DatePicker label={t`Day`} value={day} min={today} onChange={setDay} />
        <TimeInput label={t`From`} value={from} onChange={setFrom} />
        <TimeInput label={t`Until`} value={until} onChange={setUntil} />
        <Button type="submit" isPending={isSaving} pendingLabel={t`Saving…`}>
          {addLabel}
        </Button>
      </div>
      {error && (
        <p role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
      <p className="text-sm text-muted">
        <Trans>These are times on your own clock.</Trans>
      </p>
    </form>
  );
}
