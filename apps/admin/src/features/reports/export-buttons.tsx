import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { downloadText } from '../../lib/download-text.ts';

type Format = 'csv' | 'json' | 'print';

interface ExportButtonsProps {
  take: (format: Format) => Promise<{ fileName: string; mediaType: string; text: string }>;
}

/** Every way to take the report along; each is noted in the audit log. */
export function ExportButtons({ take: takeAs }: ExportButtonsProps) {
  const { t } = useLingui();
  const take = useMutation({
    mutationFn: takeAs,
    onSuccess: ({ fileName, mediaType, text }, format) => {
      if (format === 'print') window.print();
      else downloadText(fileName, text, mediaType);
    },
  });
  const button = (format: Format, label: string) => (
    <Button
      isPending={take.isPending && take.variables === format}
      pendingLabel={t`Preparing…`}
      icon={
        format === 'print' ? (
          <Printer aria-hidden="true" className="size-4 shrink-0" />
        ) : (
          <Download aria-hidden="true" className="size-4 shrink-0" />
        )
      }
      onClick={() => take.mutate(format)}
    >
      {label}
    </Button>
  );
  return (
    <div className="flex flex-col items-end gap-2">
      <div className="flex flex-wrap gap-2">
        {button('csv', t`CSV`)}
        {button('json', t`JSON`)}
        {button('print', t`Print`)}
      </div>
      <FormError error={take.error} />
    </div>
  );
}
