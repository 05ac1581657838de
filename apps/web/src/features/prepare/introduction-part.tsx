import { countWords } from '@acquaint/core/draft/word-count';
import { introduction } from '@acquaint/core/library/opening';
import { Disclosure } from '@acquaint/ui/disclosure';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSaver } from '../../lib/use-saver.ts';
import { SaverStatus } from '../../lib/saver-status.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** Thirty seconds about the student, for when the tables turn (C.5). */
export function IntroductionPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const [text, setText] = useState(interview.view.dossier.interview.plan.introduction ?? '');
  const saver = useSaver<string>((words) =>
    interview.act({
      type: 'changePlan',
      data: { changes: { introduction: words.trim() || null } },
    }),
  );
  const count = countWords(text);
  const { min, max } = introduction.words ?? { min: 60, max: 90 };
  const counter =
    count === 0
      ? t`${min} to ${max} words`
      : count < min
        ? t`${count} words; ${min} to ${max} take half a minute`
        : count > max
          ? t`${count} words; a little long, ${max} are enough`
          : t`${count} words, half a minute`;
  return (
    <StepPart
      id="introduction"
      title={introduction.title}
      description={introduction.points.join(' ')}
      actions={<SaverStatus state={saver.state} />}
    >
      <div className="flex flex-col gap-3">
        <TextArea
          label={t`As you would say it`}
          rows={4}
          value={text}
          maxLength={2000}
          counter={counter}
          onChange={(event) => {
            setText(event.target.value);
            saver.queue(event.target.value);
          }}
          onBlur={() => void saver.flush()}
        />
        <Disclosure look="quiet" summary={t`An example`}>
          <p>{introduction.example}</p>
          <p className="mt-1">
            <Trans>To change, never to read out.</Trans>
          </p>
        </Disclosure>
      </div>
    </StepPart>
  );
}
