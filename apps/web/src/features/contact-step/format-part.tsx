import { modes } from '@acquaint/core/library/kinds';
import type { Mode } from '@acquaint/core/library/kinds';
import { modePhrases } from '@acquaint/core/phrases/library';
import type { Setting } from '@acquaint/core/workflow/interview';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { FailureNote } from '../interview/failure-note.tsx';
import { findingSentence } from '../interview/rule-words.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { settingWords } from '../schedule/setting-words.ts';

const settingsOf: Readonly<Record<Mode, readonly Setting[]>> = {
  in_person: ['workplace', 'coffee', 'lunch', 'other_public_place'],
  telephone: ['phone'],
  video: ['video', 'school_hosted_video'],
  observational_visit: ['workplace'],
};

interface Format {
  mode: Mode | null;
  setting: Setting | null;
  minutes: number | null;
  visitMinutes: number | null;
}

const PAUSE_MS = 600;

/** How they would talk, and for how long (R35, R39–R41). Saved as it is chosen. */
export function FormatPart({ interview }: { interview: UseInterview }) {
  const { t, i18n } = useLingui();
  const { interview: state, policy, contact } = interview.view.dossier;
  const [format, setFormat] = useState<Format>(() => ({
    mode: state.mode,
    setting: state.setting,
    minutes: state.minutes,
    visitMinutes: state.visitMinutes,
  }));
  const { mode, setting, minutes, visitMinutes } = format;
  const choices = mode === null ? [] : settingsOf[mode];

  const save = useRef<() => void>(() => undefined);
  useEffect(() => {
    save.current = () => {
      if (mode === null || minutes === null || minutes < 1) return;
      const data = { mode, setting, minutes, visitMinutes };
      void interview.act({ type: 'chooseFormat', data });
    };
  });
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (changes === 0) return;
    const timer = setTimeout(() => save.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [changes]);

  function change(next: Partial<Format>) {
    setFormat((before) => ({ ...before, ...next }));
    setChanges((count) => count + 1);
  }

  const wishes = contact.preferences.modes;
  return (
    <StepPart id="format" title={t`How you would like to talk`}>
      <div className="flex flex-col gap-5">
        <RadioGroup<Mode>
          label={t`The kind of talk`}
          look="cards"
          value={mode}
          onChange={(next) =>
            change({
              mode: next,
              setting: settingsOf[next][0] ?? null,
              visitMinutes:
                next === 'observational_visit'
                  ? (visitMinutes ?? policy.visitFewHoursMinutes.from)
                  : null,
            })
          }
          options={modes.map((value) => ({
            value,
            label: modePhrases[value],
            ...(wishes.includes(value) ? { description: t`They like this best.` } : {}),
          }))}
        />
        {choices.length > 1 && (
          <NativeSelect
            className="max-w-80"
            label={t`Where`}
            value={setting ?? ''}
            options={choices.map((value) => ({ value, label: i18n._(settingWords[value]) }))}
            onChange={(event) => {
              const next = choices.find((each) => each === event.currentTarget.value);
              if (next) change({ setting: next });
            }}
          />
        )}
        {mode === 'observational_visit' && (
          <NumberField
            label={t`Length of the visit`}
            value={visitMinutes}
            min={30}
            max={600}
            step={30}
            unit={t`minutes`}
            decreaseLabel={t`Half an hour less`}
            increaseLabel={t`Half an hour more`}
            onChange={(next) => change({ visitMinutes: next })}
          />
        )}
        <NumberField
          label={mode === 'observational_visit' ? t`And if a talk is easier for them` : t`Ask for`}
          description={<MinutesRemark interview={interview} minutes={minutes} />}
          value={minutes}
          min={15}
          max={policy.askMinutesMax}
          step={5}
          unit={t`minutes`}
          decreaseLabel={t`Five minutes less`}
          increaseLabel={t`Five minutes more`}
          onChange={(next) => change({ minutes: next })}
        />
        <FailureNote interview={interview} command="chooseFormat" />
      </div>
    </StepPart>
  );
}

/** What a length means to somebody who does not know you (R35), while it is being chosen. */
function MinutesRemark({
  interview,
  minutes,
}: {
  interview: UseInterview;
  minutes: number | null;
}) {
  const { t } = useLingui();
  const { askMinutesWithoutRemark: fair, askMinutesMax: most } = interview.view.dossier.policy;
  if (minutes === null) return findingSentence({ ruleId: 'R35', code: 'no_minutes' });
  const params = { minutes, from: fair.from, to: fair.to, most };
  if (minutes > most) return findingSentence({ ruleId: 'R35', code: 'too_long', params });
  if (minutes > fair.to) return findingSentence({ ruleId: 'R35', code: 'long', params });
  if (minutes < fair.from) return findingSentence({ ruleId: 'R35', code: 'short', params });
  return t`Easy to give, and enough for six or seven questions.`;
}
