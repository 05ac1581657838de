import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Sealed } from './seal.ts';

/** The one person whose day is on this device, and the key that opens it. It cannot be read out. */
export interface OwnerRow {
  id: 'owner';
  userId: string;
  key: CryptoKey;
}

export interface CardRow {
  interviewId: string;
  /** Milliseconds; after this the card is thrown away, network or not. */
  endsAt: number;
  card: Sealed;
}

export interface QueueRow {
  /** Given by the store: the order in which things were done. */
  seq?: number;
  opId: string;
  interviewId: string;
  kind: 'command' | 'photo';
  /** The field that is written, for notes and ticks: what was never sent may be written again. */
  field: string | null;
  tries: number;
  /** Milliseconds by this device's clock: until then it can be taken back, and is not sent. */
  heldUntil?: number;
  /** Why the server will never take it; null while it waits. */
  refused: Sealed | null;
  content: Sealed;
  photo: Sealed | null;
}

interface Schema extends DBSchema {
  owner: { key: string; value: OwnerRow };
  cards: { key: string; value: CardRow };
  queue: { key: number; value: QueueRow };
}

export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | null = null;

export function database(): Promise<Database> {
  opened ??= openDB<Schema>('acquaint-day', 1, {
    upgrade(db) {
      db.createObjectStore('owner', { keyPath: 'id' });
      db.createObjectStore('cards', { keyPath: 'interviewId' });
      db.createObjectStore('queue', { keyPath: 'seq', autoIncrement: true });
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
