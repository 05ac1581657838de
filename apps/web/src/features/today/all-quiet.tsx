import { EmptyState } from '@acquaint/ui/empty-state';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { Coffee } from 'lucide-react';
import { paths } from '../../lib/paths.ts';

/** Contacts are there, and nothing waits for the student. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function AllQuiet({ isWaiting }: { isWaiting: boolean }) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={<Coffee />}
      title={isWaiting ? t`Nothing for you to do now` : t`Nothing is open`}
      actions={
        <>
          <LinkButton variant={isWaiting ? 'quiet' : 'primary'} href={paths.newInterview()}>
            <Trans>Start an interview</Trans>
          </LinkButton>
          <LinkButton href={paths.newContact()}>
            <Trans>Add a contact</Trans>
          </LinkButton>
        </>
      }
    >
      {isWaiting ? (
        <Trans>Others have the next move. You are told when it is fair to ask again.</Trans>
      ) : (
        <Trans>Choose somebody from your contacts, or add a new name.</Trans>
      )}
    </EmptyState>
  );
}
