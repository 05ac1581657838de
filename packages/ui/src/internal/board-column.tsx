import { ArrowRightLeft, GripVertical, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { isTextDropItem, useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { Anchor } from '../link.tsx';
import { Menu } from '../menu.tsx';
import { iconButtonStyle } from './button-style.ts';
import { cx } from './cx.ts';

export interface BoardCard {
  id: string;
  columnId: string;
  title: string;
  href?: string | undefined;
  subtitle?: string | undefined;
  /** One state, time or remark. */
  meta?: ReactNode;
}

export interface BoardColumnInfo {
  id: string;
  title: string;
  emptyText: string;
}

export interface BoardLabels {
  /** For example “Move Dr. Okafor to…”. */
  moveTo: (cardTitle: string) => string;
  /** Name of the drag handle, for example “Drag Dr. Okafor”. */
  drag: (cardTitle: string) => string;
}

const dragType = 'application/x-acquaint-card';

export function BoardColumn({
  column,
  level,
  columns,
  cards,
  labels,
  explain,
  onMove,
}: {
  column: BoardColumnInfo;
  level: 2 | 3;
  columns: readonly BoardColumnInfo[];
  cards: readonly BoardCard[];
  labels: BoardLabels;
  explain: (cardId: string, columnId: string) => string | undefined;
  onMove: (cardId: string, columnId: string) => void;
}) {
  const Heading = `h${level}` as const;
  const { dragAndDropHooks } = useDragAndDrop<BoardCard>({
    getItems: (keys) => [...keys].map((key) => ({ [dragType]: String(key) })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    onRootDrop: (event) => {
      const dropped = event.items.filter(isTextDropItem);
      void Promise.all(dropped.map((item) => item.getText(dragType))).then((ids) => {
        for (const id of ids) onMove(id, column.id);
      });
    },
  });

  return (
    <div className="flex w-[min(17rem,80vw)] shrink-0 snap-start flex-col rounded-control bg-sunken p-2">
      <Heading className="flex items-baseline justify-between gap-2 px-2 pt-1 pb-2 text-base">
        <span className="min-w-0">{column.title}</span>
        <span className="font-normal text-muted tabular">{cards.length}</span>
      </Heading>
      {/* A label of its own: a heading's id would make the drop target read out every card. */}
      <GridList<BoardCard>
        aria-label={column.title}
        items={cards}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[columns, labels, explain]}
        renderEmptyState={() => <p className="p-2 text-sm text-muted">{column.emptyText}</p>}
        className="flex min-h-24 flex-1 flex-col gap-2 rounded-control outline-none focus-visible:ring-focus drop-target:bg-accent-soft drop-target:ring-focus"
      >
        {(card) => (
          <GridListItem
            id={card.id}
            textValue={card.title}
            className={cx(
              'flex items-start gap-1 rounded-control border border-line bg-surface py-2 pe-1 ps-1 outline-none',
              'focus-visible:ring-focus dragging:opacity-50',
            )}
          >
            <Button
              slot="drag"
              aria-label={labels.drag(card.title)}
              className={cx(iconButtonStyle('small'), 'cursor-grab')}
            >
              <GripVertical aria-hidden="true" className="size-4" />
            </Button>
            <div className="min-w-0 flex-1 py-1">
              {card.href ? (
                <Anchor href={card.href} className="rounded-xs font-medium hover:underline">
                  <bdi dir="auto">{card.title}</bdi>
                </Anchor>
              ) : (
                <bdi dir="auto" className="font-medium">
                  {card.title}
                </bdi>
              )}
              {card.subtitle && (
                <p className="text-sm text-muted">
                  <bdi dir="auto">{card.subtitle}</bdi>
                </p>
              )}
              {card.meta && <div className="mt-1 text-sm">{card.meta}</div>}
            </div>
            <Menu
              isIconOnly
              size="small"
              triggerLabel={labels.moveTo(card.title)}
              triggerIcon={<ArrowRightLeft aria-hidden="true" className="size-4" />}
              entries={columns
                .filter((each) => each.id !== column.id)
                .map((each) => {
                  const reason = explain(card.id, each.id);
                  return {
                    id: each.id,
                    label: each.title,
                    description: reason,
                    icon: reason ? <Lock /> : undefined,
                  };
                })}
              onAction={(columnId) => onMove(card.id, columnId)}
            />
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
