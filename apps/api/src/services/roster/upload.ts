import { tableFaultSentence } from '@acquaint/core/phrases/roster';
import { guessMapping, samplesOf } from '@acquaint/core/roster/mapping';
import { readTable } from '@acquaint/core/roster/read-table';
import type { Id } from '@acquaint/core/workflow/records';
import { inTenant } from '@acquaint/db/tenant';
import type { Deps } from '../../deps.ts';
import { ApiError, badInput } from '../../errors.ts';
import type { Member } from '../../trpc/context.ts';
import { audit } from '../writes/audit.ts';
import type { ImportColumns } from './records.ts';

const INSERT = {
  name: 'insert_import',
  text: `INSERT INTO "ImportBatch" ("organizationId", "id", "fileName", "bytes", "byteCount",
      "options", "total", "createdBy", "createdAt") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT DO NOTHING`,
};
const SAME = {
  name: 'same_import',
  text: `SELECT "bytes" = $3 AS "same" FROM "ImportBatch"
    WHERE "organizationId" = $1 AND "id" = $2`,
};

interface Upload {
  /** Made by the client, so that a repeated upload is the same one. */
  id: Id;
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Keeps a list of students that can be read; nothing of it happens yet.
 *
 * @throws ApiError `bad_input` naming the line at which the file is no list
 */
export async function uploadRoster(
  deps: Deps,
  member: Member,
  { id, fileName, bytes }: Upload,
): Promise<{ id: Id }> {
  const read = readTable(bytes);
  if (!read.ok) throw badInput('file', tableFaultSentence(read.fault));
  const { table } = read;
  const columns: ImportColumns = {
    encoding: table.encoding,
    delimiter: table.delimiter,
    headers: [...table.headers],
    samples: samplesOf(table),
    guess: guessMapping(table),
  };
  const unshown = [...table.headers, ...columns.samples.flat()].some((cell) => cell.includes('\0'));
  if (unshown) throw badInput('file', tableFaultSentence({ code: 'not_text', lines: [] }));
  return inTenant(deps.database, { organizationId: member.organizationId }, async (tx) => {
    const stored = Buffer.from(bytes);
    const { rowCount } = await tx.query(INSERT, [
      tx.organizationId,
      id,
      fileName,
      stored,
      bytes.length,
      JSON.stringify({ columns }),
      table.rows.length,
      member.userId,
      deps.now(),
    ]);
    if (rowCount !== 1) {
      const { rows } = await tx.query<{ same: boolean }>(SAME, [tx.organizationId, id, stored]);
      if (rows[0]?.same !== true) throw new ApiError('conflict');
      return { id };
    }
    await audit(deps, tx, member, {
      action: 'import.upload',
      subjectKind: 'import',
      subjectId: id,
      data: { rows: table.rows.length },
    });
    return { id };
  });
}
