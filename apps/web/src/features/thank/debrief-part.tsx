import { purposePhrases } from '@acquaint/core/phrases/library';
import { trapPhrases } from '@acquaint/core/phrases/rules-traps';
import { fill } from '@acquaint/core/phrases/say';
import { fieldTalks } from '@acquaint/core/rules/field-talks';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Disclosure } from '@acquaint/ui/disclosure';
import { OwnText } from '@acquaint/ui/person-name';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { Switch } from '@acquaint/ui/switch';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChoice } from '../../lib/use-choice.ts';
import { useSaver } from '../../lib/use-saver.ts';
import { blockedReason } from '../interview/action-button.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { SaverStatus } from '../../lib/saver-status.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { privateWords } from '../research/note-draft.ts';
import type { DebriefDraft, DebriefText } from './debrief-draft.ts';
import { DirectionQuestions } from './direction-questions.tsx';
import { debriefTexts, startDebrief, talkNotes, unaskedClosing } from './debrief-draft.ts';

/** What is new, what was liked, what was promised: written down before it fades (R4, B.8). */
export function DebriefPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const state = interview.view.dossier.interview;
  const [draft, setDraft] = useState<DebriefDraft>(() => startDebrief(state));
  const saver = useSaver<DebriefDraft>((debrief) =>
    interview.act({ type: 'writeDebrief', data: { debrief } }),
  );
  const blocked = blockedReason(interview, 'debrief');
  const change = (changes: Partial<DebriefDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    saver.queue(next);
  };
  const words: Record<DebriefText, { label: string; hint?: string }> = {
    learned: { label: t`What was new to you?` },
    liked: { label: t`What did you like?` },
    disliked: { label: t`What would you not like?` },
    workplaceSignals: {
      label: t`What did you notice about the place?`,
      hint: t`Pace, noise, hours, how people greet each other.`,
    },
    promises: { label: t`What did you promise, or they?` },
    nextStep: { label: t`What will you do next?`, hint: t`It goes into your thank-you, too.` },
  };
  const sensitive = privateWords(debriefTexts.map((key) => draft[key]).join(' '));
  // Promises have a place of their own; words of before stay where they were written.
  const isAsked = (key: DebriefText): boolean =>
    key !== 'promises' || Boolean(state.debrief?.promises);
  const notes = talkNotes(state);
  const unasked = unaskedClosing(state);
  const [isShared, share] = useChoice(state.sharedNoteIds.includes('debrief'), (optIn) =>
    interview.act(
      optIn
        ? { type: 'shareNote', data: { noteId: 'debrief', optIn } }
        : { type: 'unshareNote', data: { noteId: 'debrief' } },
    ),
  );

  return (
    <StepPart
      id="debrief"
      title={t`What you take away`}
      description={t`Today it costs ten minutes; in a week it is gone. Only you read it.`}
      actions={<SaverStatus state={saver.state} />}
    >
      <div className="flex flex-col gap-5">
        {notes.length > 0 && (
          <Disclosure summary={t`Your notes from the talk`}>
            <dl className="flex flex-col gap-3">
              {notes.map(({ text, note }) => (
                <div key={text}>
                  <dt className="text-sm text-muted">{text}</dt>
                  <dd className="whitespace-pre-line">
                    <OwnText text={note} />
                  </dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        )}
        {debriefTexts.filter(isAsked).map((key) => (
          <TextArea
            key={key}
            label={words[key].label}
            description={words[key].hint}
            rows={2}
            value={draft[key]}
            maxLength={5000}
            readOnly={blocked !== undefined}
            onChange={(event) => change({ [key]: event.target.value })}
            onBlur={() => void saver.flush()}
          />
        ))}
        {sensitive.length > 0 && (
          <Callout tone="warning" title={trapPhrases.G30.title} isLive>
            {sensitive.map((word) => (
              <p key={word}>{fill(trapPhrases.G30.says.default, { word })}</p>
            ))}
          </Callout>
        )}
        {state.purposes.map((purpose) => (
          <RadioGroup
            key={purpose}
            label={t`Did you get there: ${purposePhrases[purpose]}?`}
            value={draft.purposeOutcome[purpose] ?? null}
            onChange={(outcome) =>
              change({ purposeOutcome: { ...draft.purposeOutcome, [purpose]: outcome } })
            }
            options={[
              { value: 'yes', label: t`Yes` },
              { value: 'partly', label: t`Partly` },
              { value: 'no', label: t`No` },
            ]}
          />
        ))}
        <DirectionQuestions
          draft={draft}
          talks={fieldTalks(interview.view.dossier)}
          onChange={change}
        />
        {unasked.map(({ key, text }) => (
          <TextField
            key={key}
            label={t`You did not ask “${text}” Why did it not fit?`}
            optionalLabel={t`optional`}
            value={draft.closingLeftOut[key] ?? ''}
            maxLength={300}
            onChange={(event) =>
              change({ closingLeftOut: { ...draft.closingLeftOut, [key]: event.target.value } })
            }
          />
        ))}
        <div className="flex flex-wrap items-start gap-4">
          <Button
            isPending={interview.pending === 'writeDebrief'}
            disabledReason={blocked}
            onClick={() => {
              saver.queue(draft);
              void saver.flush();
            }}
          >
            <Trans>Keep my debrief</Trans>
          </Button>
        </div>
        <FailureNote interview={interview} command="writeDebrief" />
        {state.debrief && (
          <Switch
            label={t`My advisor may read this debrief`}
            description={t`Off unless you switch it on.`}
            checked={isShared}
            onChange={(event) => share(event.target.checked)}
          />
        )}
      </div>
    </StepPart>
  );
}
