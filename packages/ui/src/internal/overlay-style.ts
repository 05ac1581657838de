/** Overlays are the only things with a shadow. */
export const popoverStyle =
  'max-w-[calc(100vw-1rem)] overflow-auto rounded-control border border-line bg-surface text-ink shadow-overlay ' +
  'outline-none transition-opacity entering:opacity-0 exiting:opacity-0';

export const scrimStyle =
  'fixed inset-0 z-40 h-(--visual-viewport-height) bg-scrim transition-opacity entering:opacity-0 exiting:opacity-0';

/** One line of a list box or menu. */
export const optionStyle =
  'flex min-h-9 cursor-default items-start gap-2.5 rounded-sm px-3 py-2 text-base leading-5 outline-none ' +
  'pointer-coarse:min-h-11 pointer-coarse:items-center focused:bg-accent-soft focused:text-accent-strong ' +
  'disabled:text-muted';
