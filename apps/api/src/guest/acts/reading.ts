import { guestLanguage } from '@acquaint/core/phrases/guest/languages';
import { parseZone } from '@acquaint/core/schedule/zones';
import type { TenantTx } from '@acquaint/db/tenant';
import type { Guest } from '../find-guest.ts';

const SAVE = {
  name: 'guest_reading',
  text: `UPDATE "GuestLink" SET "locale" = coalesce($3, "locale"), "timeZone" = coalesce($4, "timeZone")
    WHERE "organizationId" = $1 AND "id" = $2`,
};

/** In which language and on which clock the guest reads, from now on and on every device. */
export async function keepReading(
  tx: TenantTx,
  { linkId }: Guest,
  reading: { language: string | null; zone: string | null },
): Promise<void> {
  const zone = parseZone(reading.zone);
  await tx.query(SAVE, [
    tx.organizationId,
    linkId,
    guestLanguage(reading.language),
    zone.ok ? zone.zone : null,
  ]);
}
