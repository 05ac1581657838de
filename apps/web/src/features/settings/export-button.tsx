import { Button } from '@acquaint/ui/button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Everything that is the student's own, to take along (R87). */
export function ExportButton() {
  const { t } = useLingui();
  const save = useMutation({
    mutationFn: async () => {
      const data = await client.profile.exportMine.query();
      const day = dayOf(data.exportedAt, deviceZone);
      download(`acquaint-${day}.json`, JSON.stringify(data, null, 2));
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
