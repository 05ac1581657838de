import { stepWords } from '@acquaint/core/phrases/steps';
import { STEPS } from '@acquaint/core/workflow/steps';
import { Badge } from '@acquaint/ui/badge';
import { Card } from '@acquaint/ui/card';
import { Link } from '@acquaint/ui/link';
import { LinkButton } from '@acquaint/ui/link-button';
import { PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { paths } from '../../lib/paths.ts';
import { sayNext } from './say-next.ts';
import type { TodayItem } from './types.ts';
import { useDueWords } from './use-due-words.ts';

/** The one thing to do next, with its verb as the button, and why it matters. */
export function NextCard({ item, now }: { item: TodayItem; now: string }) {
  const { t } = useLingui();
  const dueWords = useDueWords(now);
  const due = dueWords(item);
  const words = stepWords[item.step];
  const number = STEPS.indexOf(item.step) + 1;
  const stepName = words.name;
  return (
    <Card
      kicker={<Trans>Next for you</Trans>}
      title={
        <Link
          isQuiet
          href={paths.interview(item.interviewId)}
          className="no-underline hover:underline"
        >
          <PersonName name={item.contactName} />
        </Link>
      }
      actions={due && <Badge tone={item.overdue ? 'warning' : 'accent'}>{due}</Badge>}
    >
      {item.respelling && (
        <p className="-mt-3 mb-3 text-sm text-muted">
          <Trans>
            say: <span className="italic">{item.respelling}</span>
          </Trans>
        </p>
      )}
      <p className="max-w-prose">{words.purpose}</p>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <LinkButton variant="primary" href={paths.step(item.interviewId, item.step)}>
          {sayNext(item)}
        </LinkButton>
        <span className="text-sm text-muted">{t`Step ${number} of 8, ${stepName}`}</span>
      </div>
    </Card>
  );
}
