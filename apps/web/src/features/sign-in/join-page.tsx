import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { Link } from '@acquaint/ui/link';
import { LinkButton } from '@acquaint/ui/link-button';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { client, queryClient, trpc } from '../../lib/api.ts';
import { sentenceOf } from '../../lib/errors.ts';
import { FormError } from '../../lib/form-error.tsx';
import { paths } from '../../lib/paths.ts';
import { sessionQuery } from '../../lib/session.ts';
import { EntryPage } from '@acquaint/front/parts/entry-page';
import { invitationCode, isWholeCode } from './invitation-code.ts';
import { useRoleWords } from './role-words.ts';

/** The door of a school: a code says which one, and as whom. Nothing is joined before it is shown. */
export function JoinPage({ code: given }: { code?: string | undefined }) {
  const { t } = useLingui();
  const router = useRouter();
  const roleWords = useRoleWords();
  const [code, setCode] = useState(invitationCode(given ?? ''));
  const session = useQuery(sessionQuery);
  const invitation = useQuery({
    ...trpc.organizations.lookUpInvitation.queryOptions({ code }),
    enabled: isWholeCode(code),
    retry: false,
  });
  const join = useMutation({
    mutationFn: () => client.organizations.join.mutate({ code }),
    onSuccess: async ({ role }) => {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await router.navigate({ href: role === 'student' ? paths.welcome : paths.today });
    },
  });
  const signedIn = session.data?.signedIn;
  const present = signedIn?.membership?.organization.name;

  return (
    <EntryPage
      title={t`Join your school`}
      lead={
        <Trans>
          Your school gave you a code of twelve letters and digits. It says where you belong, so
          that your advisors can help and nobody is asked by too many at once.
        </Trans>
      }
      footer={
        present ? (
          <p>
            <Trans>
              You belong to {present} already. <Link href={paths.today}>Go to Today</Link>.
            </Trans>
          </p>
        ) : (
          <p>
            <Trans>
              No code? Ask your career centre or the advisor who told you about Acquaint for one.
            </Trans>
          </p>
        )
      }
    >
      <div className="flex flex-col gap-5">
        <TextField
          label={t`Invitation code`}
          description={t`For example ABCD-EFGH-2345. Dashes and small letters do not matter.`}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          required
          value={code}
          error={invitation.isError ? sentenceOf(invitation.error) : undefined}
          inputClassName="max-w-72 tracking-wider uppercase tabular"
          onChange={(event) => {
            setCode(invitationCode(event.target.value));
            join.reset();
          }}
        />
        <div aria-live="polite">
          {invitation.data && (
            <Card
              kicker={t`This code opens`}
              title={invitation.data.organizationName}
              footer={
                signedIn ? (
                  <Button
                    variant="primary"
                    isPending={join.isPending}
                    pendingLabel={t`Joining…`}
                    onClick={() => join.mutate()}
                  >
                    {t`Join ${invitation.data.organizationName}`}
                  </Button>
                ) : (
                  <>
                    <LinkButton variant="primary" href={paths.signUp({ code })}>
                      <Trans>Create an account</Trans>
                    </LinkButton>
                    <LinkButton href={paths.signIn({ code })}>
                      <Trans>I have one</Trans>
                    </LinkButton>
                  </>
                )
              }
            >
              <p>{roleWords[invitation.data.role]}</p>
            </Card>
          )}
        </div>
        <FormError error={join.error} />
      </div>
    </EntryPage>
  );
}
