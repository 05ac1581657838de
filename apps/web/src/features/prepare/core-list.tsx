import type { AgendaFinding } from '@acquaint/core/agenda/findings';
import type { Agenda, AgendaItem } from '@acquaint/core/agenda/types';
import { categoryPhrases } from '@acquaint/core/phrases/library';
import type { ResearchNote } from '@acquaint/core/workflow/interview';
import { hasBlank } from '@acquaint/core/library/fill-question';
import { Button as NativeButton } from '@acquaint/ui/button';
import { Menu } from '@acquaint/ui/menu';
import type { MenuEntry } from '@acquaint/ui/menu';
import { OwnText } from '@acquaint/ui/person-name';
import { useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, BookOpen, Ellipsis, GripVertical, Pencil, Trash } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { dropAt, moveTo, removeItem, shiftItem } from './agenda-ops.ts';
import { ItemRemarks } from './question-remarks.tsx';

interface CoreListProps {
  agenda: Agenda;
  findings: readonly AgendaFinding[];
  notes: readonly ResearchNote[];
  onChange: (agenda: Agenda) => void;
  onEdit: (item: AgendaItem) => void;
}

/** The questions in their order: moved by dragging, by keyboard, or by each one's menu. */
export function CoreList({ agenda, findings, notes, onChange, onEdit }: CoreListProps) {
  const { t } = useLingui();
  const { core } = agenda;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        'text/plain': core.find((item) => item.key === key)?.text ?? String(key),
      })),
    onReorder: ({ keys, target }) => {
      const side = target.dropPosition === 'after' ? 'after' : 'before';
      for (const key of keys)
        onChange(dropAt(agenda, String(key), { key: String(target.key), side }));
    },
  });

  function act(item: AgendaItem, id: string) {
    const at = core.indexOf(item);
    if (id === 'edit') onEdit(item);
    else if (id === 'up') onChange(moveTo(agenda, item.key, at - 1));
    else if (id === 'down') onChange(moveTo(agenda, item.key, at + 1));
    else if (id === 'reserve') onChange(shiftItem(agenda, item.key, 'reserve'));
    else if (id === 'remove') onChange(removeItem(agenda, item.key));
    else if (id.startsWith('to:')) onChange(moveTo(agenda, item.key, Number(id.slice(3))));
  }

  function entries(at: number): MenuEntry[] {
    const places = core.flatMap((_, to) =>
      Math.abs(to - at) < 2 ? [] : [{ id: `to:${to}`, label: t`Move to place ${to + 1}` }],
    );
    return [
      { id: 'edit', label: t`Change the words`, icon: <Pencil /> },
      ...(at > 0 ? [{ id: 'up', label: t`Move up`, icon: <ArrowUp /> }] : []),
      ...(at < core.length - 1 ? [{ id: 'down', label: t`Move down`, icon: <ArrowDown /> }] : []),
      ...places,
      { id: 'reserve', label: t`Keep in reserve` },
      { id: 'remove', label: t`Take out`, icon: <Trash />, isDangerous: true },
    ];
  }

  return (
    <GridList<AgendaItem & { id: string }>
      aria-label={t`Your questions in order`}
      items={core.map((item) => ({ ...item, id: item.key }))}
      dragAndDropHooks={dragAndDropHooks}
      dependencies={[agenda, findings, notes]}
      disallowTypeAhead
      renderEmptyState={() => (
        <p className="p-4 text-muted">{t`No questions yet. Let us suggest a list, or choose from the bank.`}</p>
      )}
      className="divide-y divide-line rounded-control border border-line bg-surface outline-none focus-visible:ring-focus drop-target:ring-focus"
    >
      {(item) => {
        const at = core.findIndex(({ key }) => key === item.key);
        const own = findings.filter(({ itemKey }) => itemKey === item.key);
        return (
          <GridListItem
            id={item.key}
            textValue={item.text}
            className="flex items-start gap-1 py-2 ps-1 pe-2 outline-none focus-visible:ring-focus dragging:opacity-50"
          >
            <Button
              slot="drag"
              aria-label={t`Drag question ${at + 1}`}
              className="inline-flex size-9 shrink-0 cursor-grab items-center justify-center rounded-control text-muted hover:bg-sunken focus-visible:ring-focus pointer-coarse:size-11"
            >
              <GripVertical aria-hidden="true" className="size-4" />
            </Button>
            <div className="min-w-0 flex-1 py-1.5">
              <p>
                <span className="me-2 text-muted tabular">{at + 1}.</span>
                <OwnText text={item.text} />
              </p>
              <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-muted">
                <span className="tabular">{t`${item.minutes} min`}</span>
                <span>{categoryPhrases[item.category]}</span>
                {item.edited && <span>{t`your words`}</span>}
                {item.researchNoteId && (
                  <span className="inline-flex items-center gap-1">
                    <BookOpen aria-hidden="true" className="size-3.5" />
                    {t`leans on a note`}
                  </span>
                )}
              </p>
              <ItemRemarks findings={own} notes={notes} />
              {hasBlank(item.text) && (
                <NativeButton
                  size="small"
                  className="mt-2"
                  aria-label={t`Fill the blank in question ${at + 1}`}
                  onClick={() => onEdit(core[at] ?? item)}
                >
                  {t`Fill the blank`}
                </NativeButton>
              )}
            </div>
            <Menu
              isIconOnly
              size="small"
              triggerLabel={t`Move or change question ${at + 1}`}
              triggerIcon={<Ellipsis aria-hidden="true" className="size-5" />}
              entries={entries(at)}
              onAction={(id) => {
                const present = core[at];
                if (present) act(present, id);
              }}
            />
          </GridListItem>
        );
      }}
    </GridList>
  );
}
