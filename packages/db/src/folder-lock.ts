import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DataFolderInUse } from './errors.ts';

type Holder = { pid: number; started: string };

const heldHere = new Set<string>();

/**
 * Takes the lock of a data folder: a file that names the holder. Two processes inside one embedded
 * database destroy it, so the second one is refused. The lock of a dead process is taken over.
 *
 * @returns a function that gives the lock back
 * @throws DataFolderInUse
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'acquaint.lock');
  if (heldHere.has(path)) throw new DataFolderInUse(folder, process.pid);
  const me: Holder = { pid: process.pid, started: startOf(process.pid) };
  if (!create(path, me)) takeOver(path, folder, me);
  heldHere.add(path);
  return () => {
    if (heldHere.delete(path)) remove(path);
  };
}

function takeOver(path: string, folder: string, me: Holder): void {
  refuseIfAlive(path, folder);
  // Only one of several starting processes may replace the dead holder's file.
  const mutex = `${path}.takeover`;
  if (!create(mutex, me)) {
    refuseIfAlive(mutex, folder);
    remove(mutex);
    if (!create(mutex, me)) refuseIfAlive(mutex, folder);
  }
  try {
    refuseIfAlive(path, folder);
    remove(path);
    if (!create(path, me)) refuseIfAlive(path, folder);
  } finally {
    remove(mutex);
  }
}

function refuseIfAlive(path: string, folder: string): void {
  const holder = read(path);
  if (holder !== undefined && isAlive(holder)) throw new DataFolderInUse(folder, holder.pid);
}

function isAlive(holder: Holder): boolean {
  // Nothing in this process holds the lock, so a file with our pid is left from an earlier process
  // that had the same number (usual in containers).
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const started = startOf(holder.pid);
  return started === '' || holder.started === '' || started === holder.started;
}

/** Start time of a process in clock ticks, to tell a reused pid; '' where the system has no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may hold spaces and brackets; the fields after its last bracket are plain.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function create(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value)) return undefined;
    const started = 'started' in value && typeof value.started === 'string' ? value.started : '';
    return typeof value.pid === 'number' ? { pid: value.pid, started } : undefined;
  } catch {
    // A file that is gone or was cut short by a crash names nobody.
    return undefined;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
