import type { KnownPersonFields as Known } from '@acquaint/core/courtesy/known-person';
import { WISH_WAYS, type WishWay } from '@acquaint/core/courtesy/wish-ways';
import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { refreshCourtesy } from './courtesy-query.ts';
import { KnownPersonFields } from './known-person-fields.tsx';

interface Values extends Known {
  how: WishWay;
}

/** "No more, please", told to the office: it holds for the whole school, and no name is kept. */
export function NoteWish({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const { values, set, problems, setProblems } = useFields<Values>({
    email: '',
    fullName: '',
    employer: '',
    how: 'phone',
  });
  useUnsaved(values);
  const ways: Record<WishWay, string> = {
    phone: t`On the phone`,
    mail: t`By mail`,
    in_person: t`In person`,
  };
  const note = useWrite({
    write: (given: Values, idempotencyKey) =>
      client.courtesy.noteDoNotContact.mutate({ ...given, idempotencyKey }),
    onDone: async () => {
      await refreshCourtesy();
      showToast({ title: t`Noted. Nobody of the school writes to them any more.` });
      onDone();
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  return (
    <form
      noValidate
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        setProblems({});
        note.mutate(values);
      }}
    >
      <p className="text-muted">
        <Trans>
          From now on no student and nobody of the office writes to them, and open requests to them
          end. Give their e-mail address, or their name and employer, best of all both. They are
          kept as a fingerprint alone, without the name.
        </Trans>
      </p>
      <KnownPersonFields
        values={values}
        problems={problems}
        onChange={(field, value) => {
          set(field, value);
          setProblems({});
        }}
      />
      <NativeSelect
        label={t`How they told you`}
        options={WISH_WAYS.map((one) => ({ value: one, label: ways[one] }))}
        value={values.how}
        onChange={({ target }) => {
          const chosen = WISH_WAYS.find((one) => one === target.value);
          if (chosen) set('how', chosen);
        }}
      />
      <FormError error={note.error} fields={['email', 'fullName', 'employer']} />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={note.isPending}
        pendingLabel={t`Saving…`}
      >
        <Trans>Note the wish</Trans>
      </Button>
    </form>
  );
}
