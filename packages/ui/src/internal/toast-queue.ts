export interface ToastMessage {
  title: string;
  description?: string;
  tone?: 'neutral' | 'success' | 'danger';
  /** One way back or on, for example “Undo”. */
  action?: { label: string; onPress: () => void };
  /** Milliseconds it stays; long enough to read and to reach. */
  duration?: number;
}

type Show = (message: ToastMessage) => void;

let isStarted = false;
let show: Show | null = null;
const waiting: ToastMessage[] = [];
const listeners = new Set<() => void>();

/** Shows the message, or keeps it until the host has arrived. */
export function enqueue(message: ToastMessage): void {
  if (show) {
    show(message);
    return;
  }
  waiting.push(message);
  if (isStarted) return;
  isStarted = true;
  for (const notify of listeners) notify();
}

export function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

export function hasStarted(): boolean {
  return isStarted;
}

/** The host takes over: it gets what waited, and everything after. */
export function attach(next: Show): () => void {
  show = next;
  for (const message of waiting.splice(0)) next(message);
  return () => {
    show = null;
  };
}
