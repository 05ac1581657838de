import { Button } from '@acquaint/ui/button';
import { Card } from '@acquaint/ui/card';
import { CopyButton } from '@acquaint/ui/copy-button';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client, queryClient } from '../../lib/api.ts';
import { FormError } from '../../lib/form-error.tsx';
import { formatDate } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { useWrite } from '../../lib/use-write.ts';
import { mailtoHref } from '../composer/outgoing.ts';
import { hostQuestionQuery } from './host-queries.ts';

/** After a talk: may the career centre offer this person to other students? They say so themselves. */
// oxlint-disable-next-line import/no-default-export -- React.lazy takes the default export
export default function HostQuestion({ contactId, name }: { contactId: string; name: string }) {
  const { t } = useLingui();
  const query = hostQuestionQuery(contactId);
  const { data } = useQuery(query);
  const refresh = () => queryClient.invalidateQueries({ queryKey: query.queryKey });
  const ask = useWrite({
    write: (id: string, idempotencyKey) =>
      client.hosts.ask.mutate({ contactId: id, idempotencyKey }),
    onDone: refresh,
  });
  const send = useWrite({
    write: (id: string, idempotencyKey) =>
      client.hosts.sendQuestion.mutate({ contactId: id, idempotencyKey }),
    onDone: refresh,
  });
  if (!data || data.standing === 'not_yet') return null;
  const { standing, askedAt, sent } = data;
  const day = askedAt && formatDate(askedAt, deviceZone);
  const letter = ask.data ?? null;
  const isSent = sent || send.isSuccess;

  return (
    <Card title={t`Offer them to other students?`}>
      <div className="flex flex-col items-start gap-3">
        {standing === 'agreed' && (
          <p className="max-w-prose">
            <Trans>
              They said yes, and look after it themselves on their own page. Thank you for asking.
            </Trans>
          </p>
        )}
        {standing === 'ended' && (
          <p className="max-w-prose text-muted">
            <Trans>They would rather not at present. There is nothing left for you to do.</Trans>
          </p>
        )}
        {(standing === 'open' || standing === 'asked') && (
          <p className="max-w-prose">
            <Trans>
              If the talk went well, your career centre could offer them to others. They decide
              alone, on a page of their own; until they say yes, nobody learns of them.
            </Trans>
          </p>
        )}
        {standing === 'asked' && day && (
          <p className="text-sm text-muted">
            {isSent ? (
              <Trans>You asked on {day}, through Acquaint. The answer comes by itself.</Trans>
            ) : (
              <Trans>You opened the question on {day}.</Trans>
            )}
          </p>
        )}
        {(standing === 'open' || (standing === 'asked' && !isSent)) && letter === null && (
          <Button
            isPending={ask.isPending}
            pendingLabel={t`Writing…`}
            onClick={() => ask.mutate(contactId)}
          >
            {standing === 'open' ? (
              <Trans>Write the question</Trans>
            ) : (
              <Trans>Show the letter</Trans>
            )}
          </Button>
        )}
        {letter !== null && !isSent && (
          <>
            <div className="w-full max-w-prose rounded-control border border-line bg-sunken p-4">
              <p dir="auto" className="font-medium">
                {letter.subject}
              </p>
              <p dir="auto" className="mt-2 whitespace-pre-wrap wrap-anywhere">
                {letter.text}
              </p>
            </div>
            {letter.to === null && (
              <p className="max-w-prose text-sm text-muted">
                <Trans>
                  There is no e-mail address of {name} in your book, so copy the letter and send it
                  your own way.
                </Trans>
              </p>
            )}
            <div className="flex flex-wrap gap-2">
              {letter.to !== null && (
                <Button
                  variant="primary"
                  isPending={send.isPending}
                  pendingLabel={t`Sending…`}
                  onClick={() => send.mutate(contactId)}
                >
                  {t`Send to ${name}`}
                </Button>
              )}
              <CopyButton
                text={letter.text}
                label={t`Copy the letter`}
                copiedLabel={t`Copied`}
                failedLabel={t`Please select the text and copy it by hand.`}
              />
              {letter.to !== null && (
                <LinkButton
                  href={mailtoHref({ to: letter.to, subject: letter.subject, text: letter.text })}
                >
                  <Trans>Open in my mail app</Trans>
                </LinkButton>
              )}
            </div>
          </>
        )}
        <FormError error={ask.error ?? send.error} />
      </div>
    </Card>
  );
}
