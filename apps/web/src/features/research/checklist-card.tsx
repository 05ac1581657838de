import type { ChecklistLine } from '@acquaint/core/library/checklists';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { ProgressBar } from '@acquaint/ui/progress-bar';
import { Plus } from 'lucide-react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

interface ChecklistCardProps {
  title: string;
  lead: ReactNode;
  lines: readonly ChecklistLine[];
  notes: readonly ResearchNote[];
  /** Notes wanted before the talk; 0 where none are asked for. */
  wanted: { have: number; of: number; words: string } | null;
  /** Line that the open form answers; undefined while there is no form in this card. */
  formAt: string | null | undefined;
  form: ReactNode;
  onAdd: (line: string | null) => void;
  row: (note: ResearchNote) => ReactNode;
}

/** One checklist: each line is a prompt, with the notes that answer it under it. */
export function ChecklistCard({
  title,
  lead,
  lines,
  notes,
  wanted,
  formAt,
  form,
  onAdd,
  row,
}: ChecklistCardProps) {
  const { t } = useLingui();
  const loose = notes.filter(({ checklistLine }) => !lines.some(({ id }) => id === checklistLine));
  return (
    <Card title={title} level={4}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-muted">{lead}</p>
        {wanted && (
          <ProgressBar
            label={t`Noted`}
            value={wanted.have}
            max={wanted.of}
            valueText={wanted.words}
          />
        )}
        <ul className="divide-y divide-line">
          {lines.map(({ id, text: marked }) => {
            // The checklists mark a word for the eye; on the screen it is plain text.
            const text = marked.replaceAll('*', '');
            const own = notes.filter(({ checklistLine }) => checklistLine === id);
            const hasForm = formAt === id;
            return (
              <li key={id} className="flex flex-col gap-3 py-2.5">
                <div className="flex items-start justify-between gap-3">
                  <p className={own.length > 0 ? 'font-medium' : undefined}>{text}</p>
                  {!hasForm && (
                    <Button
                      size="small"
                      variant="plain"
                      aria-label={t`Note: ${text}`}
                      icon={<Plus aria-hidden="true" className="size-4 shrink-0" />}
                      onClick={() => onAdd(id)}
                    >
                      <Trans>Note</Trans>
                    </Button>
                  )}
                </div>
                {own.length > 0 && <ul className="flex flex-col gap-4">{own.map(row)}</ul>}
                {hasForm && form}
              </li>
            );
          })}
        </ul>
        {loose.length > 0 && (
          <div>
            <p className="mb-2 font-medium">
              <Trans>Other notes</Trans>
            </p>
            <ul className="flex flex-col gap-4">{loose.map(row)}</ul>
          </div>
        )}
        {formAt === null ? (
          form
        ) : (
          <div>
            <Button
              size="small"
              icon={<Plus aria-hidden="true" className="size-4 shrink-0" />}
              onClick={() => onAdd(null)}
            >
              <Trans>Note something else</Trans>
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}
