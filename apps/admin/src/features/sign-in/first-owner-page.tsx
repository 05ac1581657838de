import { client } from '@acquaint/front/api';
import { problemsOf, publicErrorOf } from '@acquaint/front/errors';
import { EntryPage } from '@acquaint/front/parts/entry-page';
import { FormError } from '@acquaint/front/parts/form-error';
import { useFields } from '@acquaint/front/use-fields';
import { deviceZone, locale } from '@acquaint/front/locale';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';
import { AccountFields } from './account-fields.tsx';
import { SchoolFields } from './school-fields.tsx';
import { useEnter } from './use-enter.ts';
import type { FirstOwnerForm } from './first-owner-form.ts';

const blank = (): FirstOwnerForm => ({
  organizationName: '',
  timeZone: deviceZone,
  // The language of the browser is a guess at the country, shown and easily changed.
  country: new Intl.Locale(locale).region ?? '',
  name: '',
  email: '',
  password: '',
});

/** The first page of an empty installation: whoever holds the link makes the school and owns it. */
export function FirstOwnerPage({ token }: { token: string }) {
  const { t } = useLingui();
  const enter = useEnter();
  const fields = useFields(blank());
  const { values, setProblems } = fields;
  const create = useMutation({
    mutationFn: async () => {
      await client.organizations.createFirstOwner.mutate({ token, ...values });
      await client.auth.signIn.mutate({ email: values.email, password: values.password });
      await enter();
    },
    onError: (error) => setProblems(problemsOf(error)),
  });
  const isUsedUp = publicErrorOf(create.error)?.code === 'unknown_invitation';

  if (token === '') {
    return (
      <EntryPage
        title={t`Open the link from the terminal`}
        lead={
          <Trans>
            The first start of an empty Acquaint prints a link for its owner. This address lacks the
            last part of it, after the # sign. Please copy the whole line.
          </Trans>
        }
      >
        <LinkButton href={paths.signIn()}>
          <Trans>I have an account</Trans>
        </LinkButton>
      </EntryPage>
    );
  }

  return (
    <EntryPage
      isWide
      title={t`Set up your school`}
      lead={
        <Trans>
          You are the first here, so you become the owner: you invite advisors and students, and
          look after the settings. This link works once.
        </Trans>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate();
        }}
      >
        <SchoolFields {...fields} />
        <AccountFields {...fields} />
        {isUsedUp ? (
          <div role="alert">
            <Callout
              tone="danger"
              title={t`This link is used up or too old`}
              actions={
                <LinkButton href={paths.signIn()}>
                  <Trans>Sign in</Trans>
                </LinkButton>
              }
            >
              <Trans>
                If the school exists already, sign in. Otherwise stop the server and start it again
                with <code>npm start -- --empty</code>: it prints a new link.
              </Trans>
            </Callout>
          </div>
        ) : (
          <FormError
            error={create.error}
            fields={['name', 'email', 'password', 'organizationName', 'timeZone', 'country']}
          />
        )}
        <Button
          type="submit"
          variant="primary"
          className="self-start"
          isPending={create.isPending}
          pendingLabel={t`Setting up…`}
        >
          <Trans>Set up the school</Trans>
        </Button>
      </form>
    </EntryPage>
  );
}
