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

interface ExceptionForm {
  id: string;
  key: string;
  name: string;
  until: string | null;
  reason: string;
}

export interface ExceptionDialogProps {
  /** Null asks for an employer. */
  person: PersonLoad | null;
  today: string;
  onClose: () => void;
}

/** Lets a person, or an employer, be asked beyond the caps until a day. */
export function ExceptionDialog({ person, today, onClose }: ExceptionDialogProps) {
  const { t } = useLingui();
  const blank: ExceptionForm = { id: newId(), key: newId(), name: '', until: null, reason: '' };
  const { values, set, problems, setProblems } = useFields(blank);
  const add = useMutation({
    mutationFn: () =>
      client.courtesy.addException.mutate({
        id: values.id,
        idempotencyKey: values.key,
        about:
          person === null
            ? { kind: 'employer', name: values.name }
            : { kind: 'person', hashes: person.hashes },
        until: values.until ?? '',
        reason: values.reason,
      }),
    onSuccess: async () => {
      await refreshCourtesy();
      onClose();
    },
    onError: (error) => setProblems(problemsOf(error)),
  });
  const where = person?.employerKey ?? '';
  return (
    <Dialog
      title={person === null ? t`Exception for an employer` : t`Exception for somebody at ${where}`}
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
        <FormError error={add.error} fields={['about.name', 'until', 'reason']} />
        {person === null && (
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
