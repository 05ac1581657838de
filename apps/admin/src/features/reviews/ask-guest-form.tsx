import { GUEST_LANGUAGES, guestLanguageCodes } from '@acquaint/core/phrases/guest/languages';
import { REVIEW_GUEST_NOTE } from '@acquaint/core/review/review-guest';
import { client } from '@acquaint/front/api';
import { problemsOf } from '@acquaint/front/errors';
import { FormError } from '@acquaint/front/parts/form-error';
import { useWrite } from '@acquaint/front/use-write';
import { Button } from '@acquaint/ui/button';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { showToast } from '@acquaint/ui/toast';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useUnsaved } from '../../lib/use-unsaved.ts';
import { againQueue, type QueuedReview } from './review-queries.ts';

const languageOptions = guestLanguageCodes.map((code) => ({
  value: code,
  label: GUEST_LANGUAGES[code].name,
}));

/** The button that opened the form is gone: its first field is where typing goes on. */
const focus = (field: HTMLInputElement | null): void => field?.focus();

/** Asks one person outside by mail to read one text. */
export function AskGuestForm({ review, onDone }: { review: QueuedReview; onDone: () => void }) {
  const { t } = useLingui();
  const [fields, setFields] = useState({ name: '', email: '', note: '' });
  const [language, setLanguage] = useState<(typeof guestLanguageCodes)[number]>('en');
  useUnsaved(fields);
  const name = fields.name.trim();
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const asked = { ...fields, language };
  const ask = useWrite({
    write: (question: typeof asked, idempotencyKey) =>
      client.reviews.askGuest.mutate({
        // One id for one action: a repetition is the same one.
        id: idempotencyKey,
        reviewId: review.id,
        ...question,
        idempotencyKey,
      }),
    onDone: async () => {
      showToast({ tone: 'success', title: t`${name} gets a mail with a link` });
      onDone();
      await againQueue();
    },
  });
  const problems = problemsOf(ask.error);
  const isOpen = name !== '' && fields.email.trim() !== '';
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOpen) ask.mutate(asked);
      }}
    >
      <TextField
        label={t`Their name`}
        ref={focus}
        maxLength={200}
        autoComplete="off"
        value={fields.name}
        error={problems['name']}
        onChange={({ target }) => set({ name: target.value })}
      />
      <TextField
        label={t`Their e-mail address`}
        type="email"
        maxLength={254}
        autoComplete="off"
        value={fields.email}
        error={problems['email']}
        onChange={({ target }) => set({ email: target.value })}
      />
      <NativeSelect
        label={t`Language of the mail and the page`}
        options={languageOptions}
        value={language}
        onChange={({ target }) => {
          const chosen = guestLanguageCodes.find((code) => code === target.value);
          if (chosen !== undefined) setLanguage(chosen);
        }}
      />
      <TextArea
        label={t`A note to them`}
        description={t`May stay empty. It stands in the mail and on the page.`}
        rows={3}
        maxLength={REVIEW_GUEST_NOTE}
        value={fields.note}
        error={problems['note']}
        onChange={({ target }) => set({ note: target.value })}
      />
      <p className="text-sm text-muted">
        {t`${plural(review.guestDays, {
          one: 'They see this one text, and the title and the employer of the person it is for, for # day.',
          other:
            'They see this one text, and the title and the employer of the person it is for, for # days.',
        })}`}
      </p>
      <FormError error={ask.error} fields={['name', 'email', 'note']} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          size="small"
          variant="primary"
          isPending={ask.isPending}
          pendingLabel={t`Sending…`}
          disabledReason={isOpen ? undefined : t`Write a name and an address first.`}
        >
          <Trans>Send the link</Trans>
        </Button>
        <Button size="small" variant="plain" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
