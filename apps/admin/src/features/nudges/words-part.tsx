import { NUDGE_LIMITS } from '@acquaint/core/nudge/limits';
import { NUDGE_REASONS } from '@acquaint/core/nudge/nudge-rule';
import { lintNudge, type NudgeText, type NudgeVariable } from '@acquaint/core/nudge/nudge-text';
import { nudgeReasonNames, nudgeTemplates, sayNudgeRemark } from '@acquaint/core/phrases/nudges';
import { helpQuery } from '@acquaint/front/help-query';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { NativeSelect } from '@acquaint/ui/native-select';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';

interface WordsPartProps {
  value: NudgeText;
  onChange: (words: NudgeText) => void;
  errors: { subject?: string | undefined; text?: string | undefined };
}

type TemplateKey = keyof typeof nudgeTemplates;
const KEYS: readonly TemplateKey[] = ['hello', ...NUDGE_REASONS];

const isSame = (a: NudgeText, b: NudgeText): boolean =>
  a.subject === b.subject && a.text === b.text;

/** Subject and a few lines, begun with a sentence of ours or with own words, and looked over. */
export function WordsPart({ value, onChange, errors }: WordsPartProps) {
  const { t } = useLingui();
  const field = useRef<HTMLTextAreaElement>(null);
  const [own, setOwn] = useState<NudgeText | null>(null);
  const chosen = KEYS.find((key) => isSame(nudgeTemplates[key], value));
  const { data: help } = useQuery(helpQuery);
  const remarks = lintNudge(value);
  const variables: Record<NudgeVariable, string> = {
    firstName: t`First name`,
    step: t`Step`,
    link: t`Link to what helps next`,
    booking: t`Link to book a talk`,
    people: t`Link to people who agreed`,
  };

  function begin(key: string) {
    const template = KEYS.find((each) => each === key);
    if (template === undefined) return;
    // What somebody typed is one click away.
    if (chosen === undefined && value.text.trim() !== '') setOwn(value);
    onChange(nudgeTemplates[template]);
  }

  function insert(name: NudgeVariable) {
    const { text } = value;
    const { selectionStart: from = text.length, selectionEnd: to = text.length } =
      field.current ?? {};
    const word = `{${name}}`;
    onChange({ ...value, text: `${text.slice(0, from)}${word}${text.slice(to)}` });
    field.current?.focus();
  }

  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end gap-3">
        <NativeSelect
          label={t`Begin with`}
          className="w-96 max-w-full"
          options={[
            { value: '', label: t`Own words` },
            ...KEYS.map((key) => ({
              value: key,
              label: key === 'hello' ? t`How is it going?` : nudgeReasonNames[key],
            })),
          ]}
          value={chosen ?? ''}
          onChange={({ target }) => begin(target.value)}
        />
        {own !== null && !isSame(own, value) && (
          <Button variant="plain" onClick={() => onChange(own)}>
            <Trans>Back to my words</Trans>
          </Button>
        )}
      </div>
      <TextField
        label={t`Subject`}
        required
        maxLength={NUDGE_LIMITS.subject}
        value={value.subject}
        error={errors.subject}
        onChange={({ target }) => onChange({ ...value, subject: target.value })}
      />
      <div className="flex flex-col gap-2">
        <TextArea
          ref={field}
          label={t`A few lines`}
          description={t`One small next step moves more than three. Answers by mail come to you.`}
          required
          rows={6}
          maxLength={NUDGE_LIMITS.text}
          counter={t`${value.text.length} of ${NUDGE_LIMITS.text} characters`}
          value={value.text}
          error={errors.text}
          onChange={({ target }) => onChange({ ...value, text: target.value })}
        />
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-sm text-muted">
            <Trans>Filled in for each:</Trans>
          </span>
          {(Object.keys(variables) as NudgeVariable[])
            .filter((name) => name !== 'booking' || help?.bookingUrl)
            .map((name) => (
              <Button key={name} size="small" onClick={() => insert(name)}>
                {variables[name]}
              </Button>
            ))}
        </div>
      </div>
      {remarks.length > 0 && (
        <Callout tone="warning" title={t`Before it goes out`} isLive>
          <ul className="list-disc ps-5">
            {remarks.map((remark) => (
              <li key={remark.code}>{sayNudgeRemark(remark)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  );
}
