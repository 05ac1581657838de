import { editItem } from '@acquaint/core/agenda/item';
import type { AgendaItem } from '@acquaint/core/agenda/types';
import { hasBlank } from '@acquaint/core/library/fill-question';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { Button } from '@acquaint/ui/button';
import { Dialog } from '@acquaint/ui/dialog';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { TextArea } from '@acquaint/ui/text-area';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { TypingHints } from './question-remarks.tsx';

interface QuestionDialogProps {
  item: AgendaItem;
  notes: readonly ResearchNote[];
  organization: string | null;
  onSave: (item: AgendaItem) => void;
  onClose: () => void;
}

const clip = (text: string): string => (text.length > 70 ? `${text.slice(0, 70)}…` : text);

/** Changes one question: its words, the note that it leans on, its minutes (C.4 rule 12, R62). */
export function QuestionDialog({
  item,
  notes,
  organization,
  onSave,
  onClose,
}: QuestionDialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState(item.text);
  const [noteId, setNoteId] = useState(item.researchNoteId);
  const [minutes, setMinutes] = useState<number | null>(item.minutes);
  return (
    <Dialog
      isOpen
      title={hasBlank(item.text) ? t`Fill the blank` : t`Make it yours`}
      closeLabel={t`Close`}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button
            variant="primary"
            disabledReason={
              text.trim() === ''
                ? t`Write the question first.`
                : minutes === null
                  ? t`Say how many minutes it may take.`
                  : undefined
            }
            onClick={() => {
              onSave({
                ...editItem(item, text),
                researchNoteId: noteId,
                minutes: minutes ?? item.minutes,
              });
            }}
          >
            <Trans>Take it over</Trans>
          </Button>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <TextArea
          label={t`The question, as you would say it`}
          description={hasBlank(text) ? t`Put your own words where it says […].` : undefined}
          value={text}
          maxLength={600}
          onChange={(event) => setText(event.target.value)}
        />
        <TypingHints text={text} organization={organization} />
        <NativeSelect
          label={t`Leans on a note of yours`}
          description={t`“I read that …, how does that look from where you sit?”`}
          value={noteId ?? ''}
          placeholder={notes.length > 0 ? t`None` : t`You have no notes yet`}
          options={notes.map(({ id, text: note, source }) => ({
            value: id,
            label: `${clip(note)} (${source.name})`,
          }))}
          onChange={({ target: { value } }) => setNoteId(value || null)}
        />
        <NumberField
          label={t`How long it may take`}
          value={minutes}
          min={1}
          max={15}
          unit={t`minutes`}
          decreaseLabel={t`One minute less`}
          increaseLabel={t`One minute more`}
          onChange={setMinutes}
        />
      </div>
    </Dialog>
  );
}
