import { cx } from './cx.ts';

const box =
  'w-full min-w-0 rounded-control border bg-surface text-ink transition-colors min-h-10 touch ' +
  'disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted';

/** A typed-in field. The error edge is doubled by the sentence under it. */
export function inputStyle(isInvalid: boolean): string {
  return cx(
    box,
    'px-3 py-2',
    isInvalid ? 'border-danger' : 'border-line-strong hover:border-ink focus:border-ink',
  );
}

/** A wrapper that holds an input and its buttons; it draws the focus ring for them. */
export function inputGroupStyle(isInvalid: boolean): string {
  return cx(
    'flex w-full min-w-0 items-center rounded-control border bg-surface text-ink transition-colors min-h-10 touch',
    'has-[:focus-visible]:ring-focus has-[[data-focus-visible]]:ring-focus',
    isInvalid ? 'border-danger' : 'border-line-strong hover:border-ink',
  );
}

/** The square or round box of a choice. */
export const choiceBoxStyle =
  'peer relative size-5 shrink-0 appearance-none border border-line-strong bg-surface transition-colors ' +
  'checked:border-accent checked:bg-accent hover:border-ink disabled:cursor-not-allowed disabled:bg-sunken ' +
  'aria-invalid:border-danger forced-colors:appearance-auto';

/** The line that makes a choice and its words one target. */
export const choiceRowStyle =
  'flex min-h-6 items-start gap-3 py-1 pointer-coarse:min-h-11 pointer-coarse:py-2.5';
