import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { iconButtonStyle } from './button-style.ts';
import { cx } from './cx.ts';
import { popoverStyle } from './overlay-style.ts';

/** The month to pick a day from; its words come from the kit, in the page's language. */
export function CalendarPopover() {
  return (
    <Popover className={popoverStyle}>
      <Dialog className="p-3 outline-none">
        <Calendar>
          <div className="flex items-center justify-between gap-2 pb-2">
            <Button slot="previous" className={iconButtonStyle('small')}>
              <ChevronLeft aria-hidden="true" className="size-5 rtl:rotate-180" />
            </Button>
            <Heading className="text-base" />
            <Button slot="next" className={iconButtonStyle('small')}>
              <ChevronRight aria-hidden="true" className="size-5 rtl:rotate-180" />
            </Button>
          </div>
          <CalendarGrid className="border-separate border-spacing-0.5">
            <CalendarGridHeader>
              {(day) => (
                <CalendarHeaderCell className="size-9 text-xs font-medium text-muted">
                  {day}
                </CalendarHeaderCell>
              )}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  date={date}
                  className={cx(
                    'flex size-9 cursor-pointer items-center justify-center rounded-control text-sm tabular outline-none pointer-coarse:size-11',
                    'hover:bg-sunken focus-visible:ring-focus outside-month:hidden',
                    'selected:bg-accent selected:font-semibold selected:text-accent-ink',
                    'unavailable:cursor-not-allowed unavailable:text-muted unavailable:line-through',
                    'disabled:cursor-not-allowed disabled:text-muted',
                  )}
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
