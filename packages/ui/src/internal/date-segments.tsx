import { CalendarDays } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { Group } from 'react-aria-components/Group';
import { iconButtonStyle } from './button-style.ts';
import { cx } from './cx.ts';
import { inputGroupStyle } from './input-style.ts';

/** Day, month, year, hour and minute, each typed or stepped on its own. */
export function DateSegments() {
  return (
    <DateInput className="flex min-w-0 flex-1 flex-wrap items-center px-3 py-2 leading-6 outline-none">
      {(segment) => (
        <DateSegment
          segment={segment}
          className={cx(
            'rounded-sm px-0.5 text-center not-type-literal:min-w-6 tabular outline-none type-literal:px-0 type-literal:text-muted placeholder-shown:text-muted',
            'focused:bg-accent focused:text-accent-ink',
          )}
        />
      )}
    </DateInput>
  );
}

/** Segments with the button that opens the month. */
export function DateGroup({ isInvalid, id }: { isInvalid: boolean; id: string | undefined }) {
  return (
    <Group
      id={id}
      tabIndex={-1}
      className={cx(inputGroupStyle(isInvalid), 'focus-within:ring-focus')}
    >
      <DateSegments />
      <Button className={cx(iconButtonStyle('small'), 'me-1')}>
        <CalendarDays aria-hidden="true" className="size-4" />
      </Button>
    </Group>
  );
}
