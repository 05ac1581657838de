import { type HelpPage, isPhone, saysHelp } from '@acquaint/core/help/help-page';
import { client, queryClient } from '@acquaint/front/api';
import { problemsOf, publicErrorOf } from '@acquaint/front/errors';
import { helpQuery } from '@acquaint/front/help-query';
import { ConflictCallout } from '@acquaint/front/parts/conflict-callout';
import { FormError } from '@acquaint/front/parts/form-error';
import { HelpText } from '@acquaint/front/parts/help-text';
import { useFields } from '@acquaint/front/use-fields';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { Section } from '@acquaint/ui/section';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';

type Stored = Awaited<ReturnType<typeof client.help.get.query>>;

const valuesOf = (stored: Stored) => ({
  text: stored?.text ?? '',
  email: stored?.email ?? '',
  phone: stored?.phone ?? '',
  bookingUrl: stored?.bookingUrl ?? '',
});
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** Where students get help, in the school's words, as it will stand on their page. */
export function HelpForm({ stored }: { stored: Stored }) {
  const { t } = useLingui();
  const [base, setBase] = useState(() => valuesOf(stored));
  const { values, set, setValues, problems, setProblems } = useFields(base);
  useUnsaved(values, base);
  const page: HelpPage = {
    text: values.text,
    email: orNull(values.email),
    phone: isPhone(values.phone) ? values.phone : null,
    bookingUrl: orNull(values.bookingUrl),
  };
  function adopt(now: Stored) {
    queryClient.setQueryData(helpQuery.queryKey, now);
    setBase(valuesOf(now));
    setValues(valuesOf(now));
  }
  const save = useWrite({
    write: (
      { text, email, phone, bookingUrl, version }: typeof values & { version: number | null },
      idempotencyKey,
    ) =>
      client.help.save.mutate({
        version,
        text,
        email: orNull(email),
        phone: orNull(phone),
        bookingUrl: orNull(bookingUrl),
        idempotencyKey,
      }),
    onDone: (saved) => {
      adopt(saved);
      showToast({
        tone: 'success',
        title: saysHelp(saved)
          ? t`Saved. Students find it where they are stuck.`
          : t`Saved. There is no help page any more.`,
      });
    },
    onFail: (error) => setProblems(problemsOf(error)),
  });
  const failure = publicErrorOf(save.error);
  const present = failure?.code === 'conflict' ? presentOf(failure.present) : null;
  const isChanged = JSON.stringify(values) !== JSON.stringify(base);
  const way = (name: 'email' | 'phone' | 'bookingUrl', label: string, type: string) => (
    <TextField
      label={label}
      type={type}
      optionalLabel={t`optional`}
      dir="ltr"
      placeholder={name === 'bookingUrl' ? 'https://' : undefined}
      value={values[name]}
      error={problems[name]}
      onChange={({ target }) => set(name, target.value)}
    />
  );
  return (
    <Section
      title={t`Help for students`}
      description={t`Who helps at your school. Students find it at every step, advisors beside those who need attention. As long as nothing stands here, nothing is linked.`}
    >
      <div className="grid gap-8 lg:grid-cols-2">
        <form
          noValidate
          className="flex min-w-0 flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate({ ...values, version: stored?.version ?? null });
          }}
        >
          <TextArea
            label={t`What you would tell them`}
            description={t`Plain text. A blank line begins a new paragraph.`}
            optionalLabel={t`optional`}
            rows={6}
            value={values.text}
            error={problems['text']}
            onChange={({ target }) => set('text', target.value)}
          />
          {way('bookingUrl', t`Page to book a talk`, 'url')}
          {way('email', t`E-mail of the career office`, 'email')}
          {way('phone', t`Telephone`, 'tel')}
          {present && (
            <ConflictCallout
              onKeepMine={() => save.mutate({ ...values, version: present.version })}
              onShowNewer={() => {
                save.reset();
                adopt(present);
              }}
            />
          )}
          {!present && (
            <FormError error={save.error} fields={['text', 'bookingUrl', 'email', 'phone']} />
          )}
          <Button
            type="submit"
            variant="primary"
            className="self-start"
            isPending={save.isPending}
            pendingLabel={t`Saving…`}
            disabledReason={isChanged ? undefined : t`Nothing is different yet.`}
          >
            <Trans>Save the help page</Trans>
          </Button>
        </form>
        <div className="min-w-0">
          <h3 className="mb-3 text-base">
            <Trans>As students see it</Trans>
          </h3>
          <div className="rounded-control border border-line bg-surface p-4">
            {saysHelp(page) ? (
              <HelpText page={page} />
            ) : (
              <p className="text-muted">
                <Trans>Nothing yet, so no page links here.</Trans>
              </p>
            )}
          </div>
        </div>
      </div>
    </Section>
  );
}

/** The API sends what stands now along with a conflict. */
const presentOf = (present: unknown): Stored =>
  typeof present === 'object' && present !== null && 'version' in present
    ? // The same procedure's own answer.
      (present as Stored)
    : null;
