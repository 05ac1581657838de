import { Button } from '@acquaint/ui/button';
import { Checkbox } from '@acquaint/ui/checkbox';
import { Section } from '@acquaint/ui/section';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { client } from '../../lib/api.ts';
import { downloadText } from '../../lib/download-text.ts';
import { FormError } from '../../lib/form-error.tsx';
import { dayOf } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';

/** The whole network as a file that every address book reads (R87). */
export function TakeAlong() {
  const { t } = useLingui();
  const [withNotes, setWithNotes] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const cards = await client.contacts.exportNetwork.mutate({ withNotes });
      const day = dayOf(cards.exportedAt, deviceZone);
      downloadText(`acquaint-network-${day}.vcf`, cards.text, 'text/vcard;charset=utf-8');
      return { count: cards.count, ...cards.leftOut };
    },
  });
  const saved = save.data;
  return (
    <Section
      title={t`Take it along`}
      description={t`Your network is yours. Save it as a file that every address book reads (vCard).`}
    >
      <div className="flex flex-col items-start gap-3">
        <Checkbox
          label={t`With my own notes`}
          description={t`Notes with sensitive words are left out all the same.`}
          checked={withNotes}
          onChange={(event) => setWithNotes(event.target.checked)}
        />
        <Button
          icon={<Download aria-hidden="true" className="size-4" />}
          isPending={save.isPending}
          pendingLabel={t`Gathering…`}
          onClick={() => save.mutate()}
        >
          <Trans>Save my network</Trans>
        </Button>
        <FormError error={save.error} />
        <div role="status" className="text-sm text-muted">
          {saved && (
            <>
              <p>
                <Plural value={saved.count} one="Saved one person." other="Saved # people." />
              </p>
              {saved.people > 0 && (
                <p>
                  <Plural
                    value={saved.people}
                    one="One who asked to be left alone is not in it."
                    other="# who asked to be left alone are not in it."
                  />
                </p>
              )}
              {saved.notes > 0 && (
                <p>
                  <Plural
                    value={saved.notes}
                    one="One note was left out."
                    other="# notes were left out."
                  />
                </p>
              )}
            </>
          )}
        </div>
      </div>
    </Section>
  );
}
