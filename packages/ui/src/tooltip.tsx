import type { ComponentProps } from 'react';
import { Focusable, Tooltip as KitTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { TooltipProps as KitTooltipProps } from 'react-aria-components/Tooltip';

export interface TooltipProps {
  content: string;
  placement?: KitTooltipProps['placement'];
  /** One element that takes the focus, such as Button, IconButton or a link. */
  children: ComponentProps<typeof Focusable>['children'];
}

/** A remark on hover and focus. Nothing that is needed may stand only here. */
export function Tooltip({ content, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400}>
      <Focusable>{children}</Focusable>
      <KitTooltip
        placement={placement}
        offset={6}
        className="max-w-64 rounded-control bg-ink px-3 py-1.5 text-sm text-canvas shadow-overlay transition-opacity entering:opacity-0 exiting:opacity-0"
      >
        {content}
      </KitTooltip>
    </TooltipTrigger>
  );
}
