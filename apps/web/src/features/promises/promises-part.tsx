import { DAY, instantMs } from '@acquaint/core/schedule/instant';
import { openPromises } from '@acquaint/core/rules/promises';
import type { SpokenPromise } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Disclosure } from '@acquaint/ui/disclosure';
import { RowList } from '@acquaint/ui/list-row';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { dayOf } from '../../lib/format.ts';
import { newId } from '../../lib/new-id.ts';
import { Composer } from '../composer/composer.tsx';
import { FailureNote } from '../interview/failure-note.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { PromiseForm } from './promise-form.tsx';
import { PromiseRow } from './promise-row.tsx';

/** What either side said they would do, until it is done or let go (H6). */
export function PromisesPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { dossier } = interview.view;
  const state = dossier.interview;
  const today = dayOf(dossier.now, dossier.student.timeZone);
  const [editing, setEditing] = useState<SpokenPromise | null>(null);
  const open = openPromises(state);
  const settled = (state.promises ?? []).filter((promise) => promise.settled !== null);
  const kept = settled.some(({ by, settled: end }) => by === 'student' && end?.how === 'kept');
  const isNew = editing !== null && !state.promises?.some(({ id }) => id === editing.id);
  const command = isNew ? 'makePromise' : 'changePromise';
  const lastWrote = (dossier.interactions ?? [])
    .filter(({ by }) => by === 'student')
    .reduce((last, { at }) => Math.max(last, instantMs(at)), 0);
  // A few lines of news are welcome after a while (L41); before it, the thing itself is the answer.
  const mayWrite =
    lastWrote > 0 && instantMs(dossier.now) - lastWrote >= dossier.policy.updateMinDays * DAY;

  async function save(promise: SpokenPromise) {
    if (await interview.act({ type: command, data: { promise } })) setEditing(null);
  }

  return (
    <StepPart
      id="promises"
      title={t`Promises`}
      description={t`What you said you would do, and what they offered. They come up again before your next talk.`}
      actions={
        editing === null && (
          <Button
            size="small"
            onClick={() => setEditing({ id: newId(), by: 'student', text: '', dueOn: null })}
          >
            <Trans>Add a promise</Trans>
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {editing && (
          <PromiseForm
            key={editing.id}
            start={editing}
            name={interview.name}
            isPending={interview.pending === command}
            onSave={save}
            onCancel={() => setEditing(null)}
          >
            <FailureNote interview={interview} command={command} />
          </PromiseForm>
        )}
        {open.length + settled.length > 0 && (
          <RowList label={t`Promises`}>
            {[...open, ...settled].map((promise) => (
              <PromiseRow
                key={promise.id}
                promise={promise}
                name={interview.name}
                today={today}
                isPending={interview.pending === 'settlePromise'}
                onSettle={(how) =>
                  void interview.act({
                    type: 'settlePromise',
                    data: { promiseId: promise.id, how },
                  })
                }
                onEdit={() => {
                  const { id, by, text, dueOn } = promise;
                  setEditing({ id, by, text, dueOn });
                }}
              />
            ))}
          </RowList>
        )}
        {open.length + settled.length === 0 && editing === null && (
          <p className="text-muted">
            <Trans>Nothing was promised, or nothing is noted yet.</Trans>
          </p>
        )}
        <FailureNote interview={interview} command="settlePromise" />
        {kept && mayWrite && dossier.contact.state === 'active' && (
          <Disclosure summary={t`Tell them in a few lines that it is done`}>
            <Composer interview={interview} kind="update" templateIds={['T27', 'T28']} />
          </Disclosure>
        )}
      </div>
    </StepPart>
  );
}
