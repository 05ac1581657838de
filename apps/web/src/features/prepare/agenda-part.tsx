import { suggestAgenda } from '@acquaint/core/agenda/suggest';
import type { AgendaItem } from '@acquaint/core/agenda/types';
import { agendaPhrases } from '@acquaint/core/phrases/agenda';
import { fill } from '@acquaint/core/phrases/say';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { Card } from '@acquaint/ui/card';
import { EmptyState } from '@acquaint/ui/empty-state';
import { OwnText } from '@acquaint/ui/person-name';
import { SideSheet } from '@acquaint/ui/side-sheet';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { blockedReason } from '../interview/action-button.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { SaverStatus } from '../../lib/saver-status.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { AgendaBar } from './agenda-bar.tsx';
import { AgendaFindings } from './agenda-findings.tsx';
import { addItem, emptyAgenda, replaceItem } from './agenda-ops.ts';
import { CoreList } from './core-list.tsx';
import { ClosingList, OpeningNote, ReserveList } from './fixed-lists.tsx';
import { OwnQuestion } from './own-question.tsx';
import { QuestionBank } from './question-bank.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { ReplanDialog } from './replan-dialog.tsx';
import type { UseAgenda } from './use-agenda.ts';

/** The list of questions that fits the minutes (A.7, C.4). */
export function AgendaPart({ interview, list }: { interview: UseInterview; list: UseAgenda }) {
  const { t } = useLingui();
  const { agenda, context, findings, change, saverState } = list;
  const notes = interview.view.dossier.interview.research;
  const [isBankOpen, setBankOpen] = useState(false);
  const [isReplanning, setReplanning] = useState(false);
  const [editing, setEditing] = useState<AgendaItem | null>(null);
  const blocked = blockedReason(interview, 'add_question');
  const add = (item: AgendaItem, place: 'core' | 'reserve' = 'core') =>
    change(addItem(agenda ?? emptyAgenda(context), item, place));

  return (
    <StepPart
      id="agenda"
      title={t`Your questions`}
      description={t`For ${context.minutes} minutes. The order is a suggestion: they set the tone.`}
      actions={<SaverStatus state={saverState} />}
    >
      {!list.isPossible ? (
        <Callout tone="warning">
          {fill(agendaPhrases.minutes_impossible, { minutes: context.minutes })}
        </Callout>
      ) : agenda === null ? (
        <EmptyState
          level={3}
          title={t`Nothing planned yet`}
          actions={
            <Button disabledReason={blocked} onClick={() => change(emptyAgenda(context))}>
              <Trans>Start with an empty one</Trans>
            </Button>
          }
        >
          <Trans>
            A list that fits the time lets you get to what matters and stop when you said you would.
            We suggest one from your purposes, your stage and your notes; you change it until it is
            yours.
          </Trans>
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-5">
          <AgendaBar agenda={agenda} asked={context.minutes} />
          <AgendaFindings
            agenda={agenda}
            context={context}
            findings={findings}
            onAdd={(item) => add(item)}
            onReplan={() => list.replanFor(context.minutes)}
          />
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => setBankOpen(true)}>
              <Trans>Open the question bank</Trans>
            </Button>
            <Button variant="plain" onClick={() => change(suggestAgenda(context, agenda))}>
              <Trans>Suggest again</Trans>
            </Button>
            <Button variant="plain" onClick={() => setReplanning(true)}>
              <Trans>They only have 15 minutes</Trans>
            </Button>
          </div>
          <OpeningNote minutes={agenda.opening} />
          <CoreList
            agenda={agenda}
            findings={findings}
            notes={notes}
            onChange={change}
            onEdit={setEditing}
          />
          <Card>
            <OwnQuestion context={context} onAdd={(item) => add(item)} />
          </Card>
          <ClosingList agenda={agenda} onChange={change} />
          <ReserveList agenda={agenda} onChange={change} onEdit={setEditing} />
          {list.movedToFollowUp.length > 0 && (
            <Callout title={t`For your follow-up mail`}>
              <ul className="list-disc ps-5">
                {list.movedToFollowUp.map((text) => (
                  <li key={text}>
                    <OwnText text={text} />
                  </li>
                ))}
              </ul>
            </Callout>
          )}
          <SideSheet
            title={t`Question bank`}
            isOpen={isBankOpen}
            onOpenChange={setBankOpen}
            closeLabel={t`Close the bank`}
          >
            <QuestionBank agenda={agenda} context={context} notes={notes} onAdd={add} />
          </SideSheet>
          {isReplanning && (
            <ReplanDialog
              interviewId={interview.id}
              asked={context.minutes}
              name={interview.name}
              isVisit={context.mode === 'observational_visit'}
              onReplan={list.replanFor}
              onClose={() => setReplanning(false)}
            />
          )}
          {editing && (
            <QuestionDialog
              item={editing}
              notes={notes}
              organization={context.words.org ?? null}
              onClose={() => setEditing(null)}
              onSave={(item) => {
                change(replaceItem(agenda, item));
                setEditing(null);
              }}
            />
          )}
        </div>
      )}
      <FailureNote interview={interview} command="setAgenda" />
    </StepPart>
  );
}
