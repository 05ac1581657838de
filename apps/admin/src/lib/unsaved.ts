import { onLeave } from '@acquaint/front/leave';

/** The forms on the page that hold something unsaved, each by an id of its own. */
const forms = new Set<string>();
const listeners = new Set<() => void>();

export const hasUnsaved = (): boolean => forms.size > 0;

export function tellUnsaved(form: string, isUnsaved: boolean): void {
  if (isUnsaved) forms.add(form);
  else forms.delete(form);
  announce();
}

export function onUnsaved(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

function announce(): void {
  for (const listen of listeners) listen();
}

/** Another page takes the form away; what only the search says leaves it where it is. */
export const losesUnsaved = (way: {
  current: { pathname: string };
  next: { pathname: string };
}): boolean => hasUnsaved() && way.current.pathname !== way.next.pathname;

// Whoever signs out is asked there, and not once more on the way to the door.
onLeave.add({
  before: () => Promise.resolve(forms.size),
  after: () => {
    forms.clear();
    announce();
    return Promise.resolve();
  },
});
