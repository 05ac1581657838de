import { useState } from 'react';
import { BoardColumn } from './internal/board-column.tsx';
import type { BoardCard, BoardColumnInfo, BoardLabels } from './internal/board-column.tsx';
import { Callout } from './callout.tsx';

export type { BoardCard, BoardColumnInfo, BoardLabels };

export interface BoardProps {
  label: string;
  /** Level of the columns' titles in the page's outline. */
  level?: 2 | 3;
  columns: readonly BoardColumnInfo[];
  cards: readonly BoardCard[];
  labels: BoardLabels;
  /** Why a card can't go there now; nothing when it can. Asked for the menu and on every drop. */
  explain: (cardId: string, columnId: string) => string | undefined;
  onMove: (cardId: string, columnId: string) => void;
}

/**
 * Cards in columns. They move by drag, by keyboard drag, and by each card's “Move to…” menu. What
 * can't move says what is missing instead.
 */
export function Board({ label, level = 2, columns, cards, labels, explain, onMove }: BoardProps) {
  const [refusal, setRefusal] = useState<string | null>(null);

  function move(cardId: string, columnId: string) {
    const card = cards.find((each) => each.id === cardId);
    if (!card || card.columnId === columnId) return;
    const reason = explain(cardId, columnId);
    setRefusal(reason ?? null);
    if (reason === undefined) onMove(cardId, columnId);
  }

  return (
    <section aria-label={label} className="min-w-0">
      <div role="status" className={refusal ? 'mb-4' : undefined}>
        {refusal && <Callout tone="warning">{refusal}</Callout>}
      </div>
      <div className="flex snap-x gap-3 overflow-x-auto pb-3">
        {columns.map((column) => (
          <BoardColumn
            key={column.id}
            column={column}
            level={level}
            columns={columns}
            cards={cards.filter((card) => card.columnId === column.id)}
            labels={labels}
            explain={explain}
            onMove={move}
          />
        ))}
      </div>
    </section>
  );
}
