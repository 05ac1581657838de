import type { Verification, VerificationSource } from '@acquaint/core/workflow/records';
import { VERIFICATION_SOURCES } from '@acquaint/core/workflow/records';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { StateMark } from '@acquaint/ui/state-mark';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { formatDate } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useWrite } from '../../lib/use-write.ts';
import type { Contact, VerifiableField } from './contact-queries.ts';
import { takeContact } from './use-contact-section.ts';
import { useSourceWords } from './use-source-words.ts';

const sourceOf = (text: string): VerificationSource | undefined =>
  VERIFICATION_SOURCES.find((source) => source === text);

interface VerifyLineProps {
  contact: Contact;
  field: VerifiableField;
  /** What is to be checked, for example “the spelling”. */
  what: string;
  proof: Verification | null;
  /** What cannot go on before it is checked. */
  blocks: string;
  /** Why there is nothing to check yet. */
  disabledReason?: string | undefined;
}

/** "Checked on 12 March 2026, the staff page", or what waits for it and the way to say so. */
export function VerifyLine(props: VerifyLineProps) {
  const { contact, field, what, proof, blocks, disabledReason } = props;
  const { t } = useLingui();
  const words = useSourceWords();
  const [isOpen, setOpen] = useState(false);
  const [source, setSource] = useState<VerificationSource | null>(null);
  const verify = useWrite({
    write: (chosen: VerificationSource, idempotencyKey) =>
      client.contacts.verify.mutate({
        id: contact.id,
        version: contact.version,
        field,
        source: chosen,
        idempotencyKey,
      }),
    onDone: async (next) => {
      await takeContact(next);
      setOpen(false);
      setSource(null);
    },
  });

  return (
    <div className="mt-2 text-sm">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <span className="min-w-0 flex-1 basis-56">
          {proof ? (
            <StateMark state="done">
              {t`Checked on ${formatDate(proof.at, deviceZone)}: ${words[proof.source]}`}
            </StateMark>
          ) : (
            <StateMark state="warning">{blocks}</StateMark>
          )}
        </span>
        {!isOpen && (
          <Button
            size="small"
            variant={proof ? 'plain' : 'quiet'}
            disabledReason={disabledReason}
            reasonPlacement="tooltip"
            aria-label={proof ? t`Check again: ${what}` : t`I checked it: ${what}`}
            onClick={() => setOpen(true)}
          >
            {proof ? <Trans>Check again</Trans> : <Trans>I checked it</Trans>}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className="mt-3 flex flex-col gap-3 rounded-control bg-sunken p-3">
          <NativeSelect
            label={t`Where did you see or hear ${what}?`}
            placeholder={t`Choose`}
            options={VERIFICATION_SOURCES.map((value) => ({ value, label: words[value] }))}
            value={source ?? ''}
            onChange={(event) => setSource(sourceOf(event.target.value) ?? null)}
          />
          <FormError error={verify.error} />
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              variant="primary"
              disabledReason={source === null ? t`Choose where first.` : undefined}
              isPending={verify.isPending}
              pendingLabel={t`Saving…`}
              onClick={() => {
                if (source !== null) verify.mutate(source);
              }}
            >
              <Trans>It is right</Trans>
            </Button>
            <Button size="small" variant="plain" onClick={() => setOpen(false)}>
              <Trans>Not now</Trans>
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
