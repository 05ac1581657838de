import { SignIn } from '@acquaint/front/parts/sign-in';
import { Link } from '@acquaint/ui/link';
import { Trans } from '@lingui/react/macro';
import { studentPaths } from '../../lib/paths.ts';
import { useEnter } from './use-enter.ts';

export function StaffSignIn({ back }: { back?: string | undefined }) {
  return (
    <SignIn
      lead={<Trans>For advisors and owners of a school.</Trans>}
      footer={
        <p>
          <Trans>
            You are a student? <Link href={studentPaths.today}>Your notebook is here</Link>. You
            have an invitation? <Link href={studentPaths.join}>Join your school</Link> first.
          </Trans>
        </p>
      }
      onSignedIn={useEnter(back)}
    />
  );
}
