import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { client } from '../../lib/api.ts';
import { downloadText } from '../../lib/download-text.ts';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';

/** Everything that is the student's own, to take along (R87). */
export function ExportButton() {
  const { t } = useLingui();
  const save = useMutation({
    mutationFn: async () => {
      const data = await client.profile.exportMine.query();
      const day = dayOf(data.exportedAt, deviceZone);
      downloadText(`acquaint-${day}.json`, JSON.stringify(data, null, 2), 'application/json');
    },
  });
  return (
    <div className="flex flex-col items-start gap-3">
      <Button
        icon={<Download aria-hidden="true" className="size-4" />}
        isPending={save.isPending}
        pendingLabel={t`Gathering…`}
        onClick={() => save.mutate()}
      >
        <Trans>Save my data</Trans>
      </Button>
      <FormError error={save.error} />
    </div>
  );
}
