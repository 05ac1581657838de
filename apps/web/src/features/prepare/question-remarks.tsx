import type { AgendaFinding } from '@acquaint/core/agenda/findings';
import { detect } from '@acquaint/core/agenda/detect';
import { agendaPhrases, sayAgendaFinding } from '@acquaint/core/phrases/agenda';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import type { MarkState } from '@acquaint/ui/state-mark';
import { StateMark } from '@acquaint/ui/state-mark';
import { OwnText } from '@acquaint/ui/person-name';

const faces = { BLOCK: 'problem', WARN: 'warning', INFO: 'ready' } as const satisfies Record<
  AgendaFinding['severity'],
  MarkState
>;

/** What is said about one question, under it; with the note that answers it already (R63). */
export function ItemRemarks({
  findings,
  notes,
}: {
  findings: readonly AgendaFinding[];
  notes: readonly ResearchNote[];
}) {
  if (findings.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-sm">
      {findings.map((finding, at) => {
        const note =
          finding.code === 'answered'
            ? notes.find(({ id }) => id === finding.params['noteId'])
            : undefined;
        return (
          <li key={`${finding.code}-${at}`}>
            <StateMark state={faces[finding.severity]}>{sayAgendaFinding(finding)}</StateMark>
            {note && (
              <p className="ms-6 border-s-2 border-line ps-2 text-muted">
                <OwnText text={note.text} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Hints on a question while it is being typed (C.3). */
export function TypingHints({ text, organization }: { text: string; organization: string | null }) {
  const remarks = text.trim() === '' ? [] : detect(text, { organization });
  return (
    <div role="status">
      {remarks.length > 0 && (
        <ul className="flex flex-col gap-1 text-sm">
          {remarks.map(({ code, severity }) => (
            <li key={code}>
              <StateMark state={faces[severity]}>{agendaPhrases[code]}</StateMark>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
