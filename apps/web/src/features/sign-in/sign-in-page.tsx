import { SignIn } from '@acquaint/front/parts/sign-in';
import { Link } from '@acquaint/ui/link';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { useEnter } from './use-enter.ts';

interface SignInPageProps {
  back?: string | undefined;
  code?: string | undefined;
}

export function SignInPage({ back, code }: SignInPageProps) {
  const { t } = useLingui();
  return (
    <SignIn
      lead={back ? t`You come back to the page you wanted.` : undefined}
      footer={
        <p>
          <Trans>
            New here? <Link href={paths.signUp({ code })}>Create an account</Link>. It takes a
            minute, and an invitation from your school.
          </Trans>
        </p>
      }
      onSignedIn={useEnter({ back, code })}
    />
  );
}
