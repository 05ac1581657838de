import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { ConflictCallout } from '../../lib/conflict-callout.tsx';
import { FormError } from '../../lib/form-error.tsx';
import type { ContactSection } from './use-contact-section.ts';

interface RecordCardProps {
  /** The place that links from steps and findings jump to. */
  id: string;
  title: string;
  section: ContactSection;
  /** What stands there, and what was checked. */
  children: ReactNode;
  /** The fields to change it. */
  form: ReactNode;
}

/** One part of a contact's record: read, or changed in place. */
export function RecordCard({ id, title, section, children, form }: RecordCardProps) {
  const { t } = useLingui();
  return (
    <div id={id} className="scroll-mt-20">
      <Card
        title={title}
        actions={
          !section.isEditing && (
            <Button
              size="small"
              variant="plain"
              onClick={section.open}
              aria-label={t`Change: ${title}`}
            >
              <Trans>Change</Trans>
            </Button>
          )
        }
      >
        {section.isEditing ? (
          <form
            noValidate
            className="flex flex-col gap-5"
            onSubmit={(event) => {
              event.preventDefault();
              section.save();
            }}
          >
            {form}
            {section.conflict && <ConflictCallout {...section.conflict} />}
            <FormError error={section.error} fields={section.fields} />
            <div className="flex flex-wrap gap-3">
              <Button
                type="submit"
                variant="primary"
                isPending={section.isPending}
                pendingLabel={t`Saving…`}
              >
                <Trans>Save</Trans>
              </Button>
              <Button variant="plain" onClick={section.cancel}>
                <Trans>Leave as it was</Trans>
              </Button>
            </div>
          </form>
        ) : (
          children
        )}
      </Card>
    </div>
  );
}
