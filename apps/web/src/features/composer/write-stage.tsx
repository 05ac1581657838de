import type { TemplateVersion } from '@acquaint/core/library/template-version';
import { MESSAGE_ACTIONS } from '@acquaint/core/workflow/command-actions';
import { Button } from '@acquaint/ui/button';
import { ToggleChip } from '@acquaint/ui/chip';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { findingSentence } from '../interview/rule-words.ts';
import { DraftSaveStatus } from './draft-save-status.tsx';
import type { MarkedSpan } from './marked-text.tsx';
import { MessagePane } from './message-pane.tsx';
import { OtherDraft } from './other-draft.tsx';
import { Remarks } from './remarks.tsx';
import type { StageProps } from './stage.ts';
import { TemplateChoice } from './template-choice.tsx';
import { WritePane } from './write-pane.tsx';

/** How many things still keep the text back, and the first of them. */
function obstacles({ interview, facts, composed, reading }: StageProps) {
  const missing = new Set(composed.missing.map(({ variable }) => variable));
  const blanks = composed.body.filter(({ origin }) => origin === 'missing');
  const words = (reading?.remarks ?? []).filter(
    ({ severity, overridden, start, end }) =>
      severity === 'BLOCK' &&
      !overridden &&
      // A blank is counted once, as the blank that it is.
      !blanks.some(
        (blank) => start !== null && end !== null && blank.start < end && start < blank.end,
      ),
  );
  const { blockedBy } = interview.view.assessment.actions[MESSAGE_ACTIONS[facts.kind]];
  // Warnings are ticked when the text is final; what the words say stands among the words.
  const rules = blockedBy.filter(
    ({ severity, ruleId }) => severity === 'BLOCK' && !ruleId.startsWith('L'),
  );
  const [blank] = composed.missing;
  return {
    count: missing.size + words.length + rules.length,
    rules,
    blank,
    first: rules[0] ? findingSentence(rules[0]) : words[0]?.message,
  };
}

export function WriteStage({
  templateIds,
  wordsOf,
  onReady,
  ...stage
}: StageProps & {
  templateIds: readonly string[];
  /** The school's words in force for a template. */
  wordsOf: (templateId: string) => TemplateVersion | null;
  onReady: () => void;
}) {
  const { t } = useLingui();
  const { interview, template, draft, composed, reading } = stage;
  const [pane, setPane] = useState<'write' | 'message'>('write');
  const [chosen, setChosen] = useState<MarkedSpan | null>(null);
  const { count, rules, blank, first } = obstacles(stage);
  const reason = blank ? t`Still open: ${blank.label}.` : first;
  const isByHand = draft.written.text !== null;

  function show(span: { start: number; end: number }) {
    if (isByHand) {
      setPane('write');
      const area = document.getElementById('composer-text');
      if (area instanceof HTMLTextAreaElement) {
        area.focus();
        area.setSelectionRange(span.start, span.end);
      }
      return;
    }
    setPane('message');
    setChosen({ ...span, tone: 'chosen' });
  }

  return (
    <div className="@container flex min-w-0 flex-col gap-4">
      <TemplateChoice
        templateIds={templateIds}
        wordsOf={wordsOf}
        template={template}
        draft={draft}
      />
      <OtherDraft draft={draft} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex gap-2 @2xl:hidden" role="group" aria-label={t`Show`}>
          <ToggleChip isOn={pane === 'write'} onToggle={() => setPane('write')}>
            {t`Write`}
          </ToggleChip>
          <ToggleChip isOn={pane === 'message'} onToggle={() => setPane('message')}>
            {t`As they see it`}
          </ToggleChip>
        </div>
        <DraftSaveStatus draft={draft} zone={interview.view.dossier.student.timeZone} />
      </div>
      <div className="grid min-w-0 items-start gap-6 @2xl:grid-cols-2">
        <div className={pane === 'write' ? 'min-w-0' : 'hidden min-w-0 @2xl:block'}>
          <WritePane {...stage} />
        </div>
        <div className={pane === 'message' ? 'min-w-0' : 'hidden min-w-0 @2xl:block'}>
          <MessagePane {...stage} chosen={chosen} onShow={show} />
        </div>
      </div>
      <Remarks
        reading={reading}
        rules={rules}
        interview={interview}
        onShow={show}
        onMend={({ start, end, replacement }) => {
          const { text } = composed;
          draft.change({
            text: text.slice(0, start) + replacement + text.slice(end),
            renderedWith: draft.written.renderedWith ?? stage.facts.renderedWith,
          });
        }}
      />
      <div className="-mx-2 bg-canvas px-2 py-3 lg:sticky lg:bottom-0">
        <Button
          variant="primary"
          disabledReason={count > 0 ? reason : reading === null ? t`Reading your text…` : undefined}
          onClick={onReady}
        >
          {count > 0
            ? plural(count, {
                one: 'Nothing can be sent yet: # thing',
                other: 'Nothing can be sent yet: # things',
              })
            : t`Read the final text`}
        </Button>
      </div>
    </div>
  );
}
