import { ROLES } from '@acquaint/core/access/table';
import type { Role } from '@acquaint/core/access/table';
import { client, queryClient } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { newId } from '@acquaint/front/new-id';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { NativeSelect } from '@acquaint/ui/native-select';
import { NumberField } from '@acquaint/ui/number-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRoleNames } from '../overview/role-names.ts';
import { invitationsQuery } from './invitations-query.ts';
import { NewCode } from './new-code.tsx';
import { useRoleReach } from './role-reach.ts';

interface InvitationForm {
  id: string;
  role: Role;
  uses: number | null;
  days: number | null;
}

// The id is minted with the form: a repeated click after a lost answer never makes a second code.
const blank = (): InvitationForm => ({ id: newId(), role: 'student', uses: 30, days: 30 });

export function InvitationForm({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const roleNames = useRoleNames();
  const roleReach = useRoleReach();
  const { values, set, setValues, problems, setProblems } = useFields(blank());
  const create = useMutation({
    mutationFn: async () => {
      const { id, role, uses, days } = values;
      const made = await client.organizations.createInvitation.mutate({
        id,
        role,
        uses: uses ?? 0,
        days: days ?? 0,
      });
      return { ...made, role };
    },
    onSuccess: () => {
      setValues((old) => ({ ...old, id: newId() }));
      void queryClient.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
    onError: (error) => setProblems(problemsOf(error)),
  });

  if (create.data) {
    return <NewCode {...create.data} timeZone={timeZone} onDone={() => create.reset()} />;
  }

  return (
    <Card title={t`Make a code`}>
      <form
        noValidate
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <NativeSelect
          label={t`Role`}
          description={roleReach[values.role]}
          className="max-w-prose"
          options={ROLES.map((role) => ({ value: role, label: roleNames[role] }))}
          value={values.role}
          error={problems['role']}
          onChange={(event) => {
            const role = ROLES.find((each) => each === event.target.value);
            // Many students may share a code; a code for staff is for one person.
            if (role) {
              setValues((old) => ({ ...old, role, uses: role === 'student' ? 30 : 1 }));
              setProblems({});
            }
          }}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <NumberField
            label={t`How many people may use it`}
            decreaseLabel={t`One person less`}
            increaseLabel={t`One person more`}
            unit={t`people`}
            min={1}
            max={5000}
            required
            value={values.uses}
            error={problems['uses']}
            onChange={(uses) => set('uses', uses)}
          />
          <NumberField
            label={t`How long it works`}
            decreaseLabel={t`One day less`}
            increaseLabel={t`One day more`}
            unit={t`days`}
            min={1}
            max={365}
            required
            value={values.days}
            error={problems['days']}
            onChange={(days) => set('days', days)}
          />
        </div>
        <FormError error={create.error} fields={['role', 'uses', 'days']} />
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isPending={create.isPending}
          pendingLabel={t`Making the code…`}
        >
          <Trans>Make the code</Trans>
        </Button>
      </form>
    </Card>
  );
}
