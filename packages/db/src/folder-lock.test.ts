import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { DataFolderInUse } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import { openDatabase } from './open-database.ts';
import { silentLog } from './testing/silent-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'acquaint-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Another process that takes the lock, says so and stays until it is told to go. */
async function otherHolder(): Promise<{
  pid: number;
  end: (signal: NodeJS.Signals) => Promise<void>;
}> {
  const lock = JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'));
  const code = `import(${lock}).then(({ lockFolder }) => {
    lockFolder(${JSON.stringify(folder)});
    console.log('locked');
    process.stdin.resume();
  });`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid ?? 0,
    end: async (signal) => {
      child.kill(signal);
      await ended;
    },
  };
}

test('a second holder is refused with folder and pid; a free lock can be taken again', () => {
  const unlock = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(new DataFolderInUse(folder, process.pid));
  unlock();
  unlock();
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('another living process is named; once killed, its lock is taken over', async () => {
  const other = await otherHolder();
  const message = `The data folder ${folder} is already in use by process ${other.pid}`;
  expect(() => lockFolder(folder)).toThrow(message);
  await expect(openDatabase({ dataFolder: folder, log: silentLog })).rejects.toMatchObject({
    code: 'data-folder-in-use',
    pid: other.pid,
    folder,
  });
  await other.end('SIGKILL');
  lockFolder(folder)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a pid that now belongs to another process, and a file cut short, do not hold the lock', () => {
  const path = join(folder, 'acquaint.lock');
  for (const text of [
    JSON.stringify({ pid: process.ppid, started: 'long ago' }),
    JSON.stringify({ pid: process.pid, started: 'long ago' }),
    '{"pid": 1',
    '',
  ]) {
    writeFileSync(path, text);
    const unlock = lockFolder(folder);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
    unlock();
  }
});

test('what was saved in a data folder is there when it is opened again', async () => {
  const first = await openDatabase({ dataFolder: folder, log: silentLog });
  await first.pool.query('CREATE TABLE "Kept" ("n" int); INSERT INTO "Kept" VALUES (7)');
  await first.close();
  const second = await openDatabase({ dataFolder: folder, log: silentLog });
  expect((await second.pool.query('SELECT "n" FROM "Kept"')).rows).toEqual([{ n: 7 }]);
  await second.close();
});

test('a database that cannot be reached is a clear error', async () => {
  const url = 'postgresql://nobody:x@127.0.0.1:1/none';
  await expect(openDatabase({ url, log: silentLog })).rejects.toMatchObject({
    code: 'database-unreachable',
  });
});
