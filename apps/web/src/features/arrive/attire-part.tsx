import { attire, attireHelp } from '@acquaint/core/library/checklists';
import type { AttireSetting } from '@acquaint/core/library/kinds';
import { attireSettings } from '@acquaint/core/library/kinds';
import type { Setting } from '@acquaint/core/workflow/interview';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextArea } from '@acquaint/ui/text-area';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { SaverStatus } from '../../lib/saver-status.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UsePlan } from './use-plan.ts';

const settingOf: Readonly<Record<Setting, AttireSetting>> = {
  workplace: 'office',
  coffee: 'cafe',
  lunch: 'cafe',
  phone: 'office',
  video: 'camera',
  school_hosted_video: 'camera',
  other_public_place: 'cafe',
};

/** What to wear by surroundings, and the student's own plan (R75). */
export function AttirePart({ setting, day }: { setting: Setting; day: UsePlan }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<AttireSetting>(settingOf[setting]);
  const { plan, change, flush, saverState } = day;
  return (
    <StepPart
      id="attire"
      title={t`What to wear`}
      description={t`Decided the day before, it is one thing less in the morning.`}
      actions={<SaverStatus state={saverState} />}
    >
      <div className="flex flex-col gap-4">
        <RadioGroup
          label={t`Where will you be?`}
          value={chosen}
          onChange={setChosen}
          options={attireSettings.map((value) => ({ value, label: attire[value].title }))}
        />
        <ul className="list-disc ps-5">
          {attire[chosen].wear.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
        <TextArea
          label={t`What you will wear`}
          description={attireHelp}
          rows={2}
          value={plan.attire ?? ''}
          maxLength={1000}
          onChange={(event) => change({ attire: event.target.value || null })}
          onBlur={() => void flush()}
        />
      </div>
    </StepPart>
  );
}
