import type { ChecklistLine } from '@acquaint/core/library/checklists';
import { Checkbox } from '@acquaint/ui/checkbox';

/** Lines to tick off, kept by their ids. */
export function TickList({
  lines,
  ticked,
  onTick,
  hint,
}: {
  lines: readonly ChecklistLine[];
  ticked: readonly string[];
  onTick: (id: string, isOn: boolean) => void;
  hint?: (id: string) => string | undefined;
}) {
  return (
    <ul className="flex flex-col">
      {lines.map(({ id, text }) => (
        <li key={id}>
          <Checkbox
            label={text}
            description={hint?.(id)}
            checked={ticked.includes(id)}
            onChange={(event) => onTick(id, event.target.checked)}
          />
        </li>
      ))}
    </ul>
  );
}
