import { Button } from '@acquaint/ui/button';
import { OwnText } from '@acquaint/ui/person-name';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { newId } from '../../lib/new-id.ts';
import type { Day } from './use-day.ts';

/** What one of the two said they would do, in a few words; its day can wait. */
export function PromiseQuick({ day }: { day: Day }) {
  const { t } = useLingui();
  const promises = day.dossier.interview.promises ?? [];
  const [text, setText] = useState('');
  const [by, setBy] = useState<'student' | 'contact'>('student');

  async function add(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    const promise = { id: newId(), by, text: text.trim(), dueOn: null };
    if (await day.give({ type: 'makePromise', data: { promise } })) setText('');
  }

  return (
    <form noValidate onSubmit={add} className="flex flex-col gap-3">
      {promises.length > 0 && (
        <ul className="list-disc ps-5 text-lg">
          {promises.map((promise) => (
            <li key={promise.id}>
              {promise.by === 'student' ? t`You:` : `${day.name}:`} <OwnText text={promise.text} />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t`A promise`}
        value={text}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
      />
      {text.trim() !== '' && (
        <>
          <RadioGroup
            label={t`Who promised?`}
            value={by}
            onChange={setBy}
            options={[
              { value: 'student', label: t`I did` },
              { value: 'contact', label: day.name },
            ]}
          />
          <div>
            <Button type="submit">
              <Trans>Note this promise</Trans>
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
