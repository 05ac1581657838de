import type { KnownPersonFields as Known } from '@acquaint/core/courtesy/known-person';
import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { Button } from '@acquaint/ui/button';
import { DatePicker } from '@acquaint/ui/date-picker';
import { Dialog } from '@acquaint/ui/dialog';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { type PersonLoad, refreshCourtesy } from './courtesy-query.ts';
import { KnownPersonFields } from './known-person-fields.tsx';

interface ExceptionForm extends Known {
  id: string;
  key: string;
  name: string;
  until: string | null;
  reason: string;
}

export type ExceptionAbout = PersonLoad | 'known' | 'employer';

export interface ExceptionDialogProps {
  /** Somebody of the list; else the dialog asks for whom, or for which employer. */
  about: ExceptionAbout;
  today: string;
  onClose: () => void;
}

const FIELDS = ['about.email', 'about.fullName', 'about.employer', 'about.name', 'until', 'reason'];

/** Lets a person, or an employer, be asked beyond the caps until a day. */
export function ExceptionDialog({ about, today, onClose }: ExceptionDialogProps) {
  const { t } = useLingui();
  const blank: ExceptionForm = {
    id: newId(),
    key: newId(),
    email: '',
    fullName: '',
    employer: '',
    name: '',
    until: null,
    reason: '',
  };
  const { values, set, problems, setProblems } = useFields(blank);
  const sent = () => {
    const { email, fullName, employer, name } = values;
    if (about === 'known') return { kind: 'known' as const, email, fullName, employer };
    return about === 'employer'
      ? { kind: 'employer' as const, name }
      : { kind: 'person' as const, hashes: about.hashes };
  };
  const add = useMutation({
    mutationFn: () =>
      client.courtesy.addException.mutate({
        id: values.id,
        idempotencyKey: values.key,
        about: sent(),
        until: values.until ?? '',
        reason: values.reason,
      }),
    onSuccess: async () => {
      await refreshCourtesy();
      onClose();
    },
    onError: (error) => setProblems(problemsOf(error)),
  });
  const title = () => {
    if (about === 'known') return t`Exception for a person`;
    if (about === 'employer') return t`Exception for an employer`;
    return t`Exception for somebody at ${about.employer}`;
  };
  return (
    <Dialog
      title={title()}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t`Close`}
      footer={
        <Button
          variant="primary"
          isPending={add.isPending}
          pendingLabel={t`Saving…`}
          onClick={() => {
            setProblems({});
            add.mutate();
          }}
        >
          <Trans>Make the exception</Trans>
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-muted">
          <Trans>
            The caps of the school do not hold for them until that day. A wish not to be contacted
            always holds.
          </Trans>
        </p>
        {about === 'known' && (
          <p className="max-w-prose text-muted">
            <Trans>
              Give their e-mail address, or their name and employer, best of all both. They are kept
              as a fingerprint alone. You do not learn whether anybody has asked them.
            </Trans>
          </p>
        )}
        <FormError error={add.error} fields={FIELDS} />
        {about === 'known' && (
          <KnownPersonFields
            values={values}
            problems={{
              email: problems['about.email'],
              fullName: problems['about.fullName'],
              employer: problems['about.employer'],
            }}
            onChange={set}
          />
        )}
        {about === 'employer' && (
          <TextField
            label={t`Employer`}
            value={values.name}
            error={problems['about.name']}
            onChange={({ target }) => set('name', target.value)}
          />
        )}
        <DatePicker
          label={t`Last day`}
          value={values.until}
          min={today}
          error={problems['until']}
          onChange={(day) => set('until', day)}
        />
        <TextArea
          label={t`Why`}
          description={t`Without names: it is shown to every advisor.`}
          value={values.reason}
          error={problems['reason']}
          onChange={({ target }) => set('reason', target.value)}
        />
      </div>
    </Dialog>
  );
}
