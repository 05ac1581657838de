import { helpQuery, shownHelp } from '@acquaint/front/help-query';
import { Link } from '@acquaint/ui/link';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';

/** The way to people who help. Where the school has no page there is no line. */
export function StuckLine() {
  const { data } = useQuery(helpQuery);
  if (!shownHelp(data)) return null;
  return (
    <p className="text-sm text-muted">
      <Trans>
        Stuck? <Link href={paths.help}>Your school helps</Link>: write, call or book a talk.
      </Trans>
    </p>
  );
}
