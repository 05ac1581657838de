import { NUDGE_LIMITS } from '@acquaint/core/nudge/limits';
import type { NudgeText } from '@acquaint/core/nudge/nudge-text';
import { withPerson } from '@acquaint/core/phrases/nudges';
import { trpc } from '@acquaint/front/api';
import { FormError } from '@acquaint/front/parts/form-error';
import { Button } from '@acquaint/ui/button';
import { Link } from '@acquaint/ui/link';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { Section } from '@acquaint/ui/section';
import { SkeletonLines } from '@acquaint/ui/skeleton';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { paths } from '../../lib/paths.ts';

interface NameHostProps {
  studentId: string;
  words: NudgeText;
  onChange: (words: NudgeText) => void;
}

/** The people who agreed and are offered to this student, each to be named in the letter. */
export function NameHost({ studentId, words, onChange }: NameHostProps) {
  const { t } = useLingui();
  const { data: hosts, error } = useQuery(trpc.hosts.named.queryOptions({ studentId }));
  return (
    <div className="mt-8">
      <Section
        level={3}
        title={t`Whom you can introduce`}
        description={t`People who agreed, are offered to this student, and have a place left.`}
      >
        {hosts === undefined ? (
          error === null ? (
            <SkeletonLines label={t`Looking who has a place left`} />
          ) : (
            <FormError error={error} />
          )
        ) : hosts.length === 0 ? (
          <p className="max-w-prose text-muted">
            <Trans>
              Nobody is offered to this student at present. Somebody you know can be asked on the
              page of <Link href={paths.hosts}>people who agreed</Link>.
            </Trans>
          </p>
        ) : (
          <RowList label={t`Whom you can introduce`}>
            {hosts.map((host) => {
              const text = withPerson(words.text, host);
              return (
                <ListRow
                  key={host.id}
                  title={
                    <span className="wrap-anywhere">
                      <bdi>{host.fullName}</bdi>
                    </span>
                  }
                  subtitle={
                    <span className="wrap-anywhere">
                      {[host.jobTitle, host.employer, host.topics.join(', ')]
                        .filter((each) => each !== '')
                        .join(' · ')}
                    </span>
                  }
                  meta={plural(host.left, { one: '# place left', other: '# places left' })}
                  actions={
                    <Button
                      size="small"
                      aria-label={t`Name ${host.fullName} in the letter`}
                      disabledReason={
                        text === words.text
                          ? t`Stands in the letter.`
                          : text.length > NUDGE_LIMITS.text
                            ? t`The letter is full: take something out first.`
                            : undefined
                      }
                      reasonPlacement="tooltip"
                      onClick={() => onChange({ ...words, text })}
                    >
                      <Trans>Name in the letter</Trans>
                    </Button>
                  }
                />
              );
            })}
          </RowList>
        )}
      </Section>
    </div>
  );
}
