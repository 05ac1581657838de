import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Settings } from '../settings.ts';

/** Where pictures lie: a folder by default, a bucket by setting. Nothing in it has a public address. */
export interface FileStore {
  put: (key: string, bytes: Uint8Array, mediaType: string) => Promise<void>;
  /** @returns null when there is no such file */
  read: (key: string) => Promise<Uint8Array | null>;
  /** A file that is gone already is fine. */
  remove: (key: string) => Promise<void>;
  /** Every key with the time of its last change, in pages. */
  list: () => AsyncGenerator<{ key: string; changedAt: Date }>;
}

export async function openFileStore(
  settings: Pick<Settings, 'dataFolder' | 'files'>,
): Promise<FileStore> {
  const disk = new Disk(await driverOf(settings));
  return {
    put: (key, bytes, contentType) => disk.put(key, bytes, { contentType }),
    read: async (key) => ((await disk.exists(key)) ? disk.getBytes(key) : null),
    remove: (key) => disk.delete(key),
    list: async function* list() {
      let paginationToken: string | undefined;
      do {
        const page = await disk.listAll('/', {
          recursive: true,
          ...(paginationToken === undefined ? {} : { paginationToken }),
        });
        for (const entry of page.objects) {
          if (!entry.isFile) continue;
          const { lastModified } = await disk.getMetaData(entry.key);
          yield { key: entry.key, changedAt: lastModified };
        }
        ({ paginationToken } = page);
      } while (paginationToken !== undefined);
    },
  };
}

async function driverOf({ dataFolder, files }: Pick<Settings, 'dataFolder' | 'files'>) {
  if (files === null) {
    const location = join(dataFolder, 'files');
    await mkdir(location, { recursive: true });
    return new FSDriver({ location, visibility: 'private' });
  }
  // Loaded only where a bucket is set: the client is large.
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { bucket, region, endpoint, credentials } = files;
  return new S3Driver({
    bucket,
    region,
    visibility: 'private',
    supportsACL: false,
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(credentials === null ? {} : { credentials }),
  });
}
