import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webPush from 'web-push';
import { z } from 'zod';
import { StartProblem } from './start-problem.ts';

/** The pair of keys by which push services know this installation (RFC 8292). */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

const kept = z.object({ publicKey: z.string().min(80), privateKey: z.string().min(40) });

/**
 * The installation's keys for push: made on the first start and kept beside the secret, readable by
 * their owner only. Browsers subscribe to the public one, so new keys would end all subscriptions:
 * whoever runs several servers sets both in the environment.
 */
export function ownVapidKeys(dataFolder: string): VapidKeys {
  const file = join(dataFolder, 'vapid.json');
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    make(file, JSON.stringify(webPush.generateVAPIDKeys()));
  }
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new StartProblem(`The keys for push messages in ${file} cannot be read.`);
  }
}

/** Of two first starts at once only one writes; the other reads what it wrote. */
function make(file: string, keys: string): void {
  try {
    writeFileSync(file, keys, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
