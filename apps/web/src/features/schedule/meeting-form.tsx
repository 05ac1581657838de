import { contactZone } from '@acquaint/core/rules/moments';
import { settingOrder } from '@acquaint/core/rules/schedule';
import { goesThere } from '@acquaint/core/rules/talk';
import { instantToWall } from '@acquaint/core/schedule/zones';
import type { AgreementEvidence, MeetingFacts, Setting } from '@acquaint/core/workflow/interview';
import { SETTINGS } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { formatMoment } from '../../lib/format.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import { readTime } from './agreed-time.ts';
import { AgreedTimePicker } from './agreed-time-picker.tsx';
import type { MeetingDraft, MeetingProblem } from './meeting-draft.ts';
import { finishMeeting } from './meeting-draft.ts';
import { ProofFields } from './proof-fields.tsx';
import { modeOf, settingWords, startWords } from './setting-words.ts';
import { SlotRemarks } from './slot-remarks.tsx';

interface MeetingFormProps {
  interview: UseInterview;
  start: MeetingDraft;
  submitLabel: string;
  isSaving: boolean;
  /** Why it cannot be noted now, in the rules' words. */
  disabledReason?: string | undefined;
  /** Fields and remarks of the caller's own, above the button. */
  children?: ReactNode;
  onSubmit: (facts: MeetingFacts, evidence: AgreementEvidence | null) => Promise<boolean>;
  onCancel?: () => void;
}

const isSetting = (value: string): value is Setting => SETTINGS.some((each) => each === value);

/** The facts of a meeting: when, how long, where, who starts, and who said so (R49, R53–R55). */
export function MeetingForm({
  interview,
  start,
  submitLabel,
  isSaving,
  disabledReason,
  children,
  onSubmit,
  onCancel,
}: MeetingFormProps) {
  const { t, i18n } = useLingui();
  const { dossier } = interview.view;
  const { student, now } = dossier;
  const zone = contactZone(dossier);
  const [draft, setDraft] = useState(start);
  const [problem, setProblem] = useState<MeetingProblem | null>(null);
  const change = (changes: Partial<MeetingDraft>) => setDraft((old) => ({ ...old, ...changes }));
  const mode = modeOf(draft.setting, dossier.interview.mode);
  const read = readTime(draft.time, zone);
  const order = settingOrder(dossier);
  const settings = [...order, ...SETTINGS.filter((each) => !order.includes(each))];
  const offered =
    dossier.interview.proposals.at(-1)?.slots.filter((slot) => slot.start > now) ?? [];

  async function submit(event: FormEvent) {
    event.preventDefault();
    const finished = finishMeeting(draft, zone, dossier);
    setProblem('problem' in finished ? finished.problem : null);
    if ('facts' in finished) await onSubmit(finished.facts, finished.evidence);
  }

  function choose(setting: Setting) {
    const next = modeOf(setting, dossier.interview.mode);
    const kindChanged = goesThere(next) !== goesThere(mode) || next !== mode;
    change({
      setting,
      ...(kindChanged
        ? {
            place: next === 'telephone' ? (dossier.contact.channels.workPhone ?? '') : '',
            whoStarts: goesThere(next) ? 'meet_there' : 'student',
          }
        : {}),
    });
  }

  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-5">
      {offered.length > 0 && (
        <RadioGroup
          label={t`Did they take one of your times?`}
          value={
            offered.find((slot) => read.state === 'ok' && slot.start === toIso(read.start))
              ?.start ?? null
          }
          onChange={(at) => {
            const [day = null, clock = ''] = instantToWall(at, zone).split('T');
            change({ time: { day, clock, isSecond: false } });
          }}
          options={offered.map((slot) => ({
            value: slot.start,
            label: formatMoment(slot.start, zone, now),
          }))}
        />
      )}
      <AgreedTimePicker
        value={draft.time}
        onChange={(time) => change({ time })}
        theirZone={zone}
        ownZone={student.timeZone}
        minutes={draft.minutes}
        error={
          problem === 'no_time' ? t`Choose the day and the time that you agreed on.` : undefined
        }
      />
      {read.state === 'ok' && draft.minutes !== null && draft.minutes > 0 && (
        <SlotRemarks dossier={dossier} start={read.start} minutes={draft.minutes} mode={mode} />
      )}
      <NumberField
        label={t`How long`}
        value={draft.minutes}
        min={5}
        max={600}
        step={5}
        unit={t`minutes`}
        decreaseLabel={t`Five minutes less`}
        increaseLabel={t`Five minutes more`}
        error={problem === 'no_minutes' ? t`Say how many minutes you agreed on.` : undefined}
        onChange={(minutes) => change({ minutes })}
      />
      <NativeSelect
        label={t`Where`}
        description={t`What is easiest for them comes first.`}
        value={draft.setting}
        options={settings.map((each) => ({ value: each, label: i18n._(settingWords[each]) }))}
        onChange={({ target: { value } }) => isSetting(value) && choose(value)}
      />
      <TextField
        label={
          mode === 'telephone'
            ? t`Phone number for the talk`
            : mode === 'video'
              ? t`Link of the call`
              : t`Address`
        }
        optionalLabel={t`can follow`}
        inputMode={mode === 'telephone' ? 'tel' : mode === 'video' ? 'url' : 'text'}
        value={draft.place}
        maxLength={2000}
        onChange={(event) => change({ place: event.target.value })}
      />
      {goesThere(mode) && (
        <TextField
          label={t`Room or meeting point`}
          optionalLabel={t`can follow`}
          description={t`Such as “reception, ask for room 4”.`}
          value={draft.meetingPoint}
          maxLength={300}
          onChange={(event) => change({ meetingPoint: event.target.value })}
        />
      )}
      {!goesThere(mode) && (
        <RadioGroup
          label={t`Who makes the first move?`}
          value={draft.whoStarts}
          onChange={(whoStarts) => change({ whoStarts })}
          options={(['student', 'contact'] as const).map((value) => ({
            value,
            label: i18n._(startWords[value]),
          }))}
        />
      )}
      <ProofFields
        dossier={dossier}
        proof={draft.proof}
        note={draft.proofNote}
        isOptional
        onChange={change}
      />
      {children}
      <div className="flex flex-wrap items-start gap-3">
        <Button
          type="submit"
          variant="primary"
          isPending={isSaving}
          pendingLabel={t`Saving…`}
          disabledReason={disabledReason}
        >
          {submitLabel}
        </Button>
        {onCancel && (
          <Button variant="plain" onClick={onCancel}>
            <Trans>Leave it as it is</Trans>
          </Button>
        )}
      </div>
    </form>
  );
}

/** Instants compare in their stored form. */
const toIso = (instant: string): string => new Date(instant).toISOString();
