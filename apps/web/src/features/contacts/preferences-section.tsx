import { channelPhrases, modePhrases } from '@acquaint/core/phrases/library';
import { channels as channelKinds, modes } from '@acquaint/core/library/kinds';
import { CheckboxGroup } from '@acquaint/ui/checkbox-group';
import { Facts } from '@acquaint/ui/facts';
import { TextArea } from '@acquaint/ui/text-area';
import { TextField } from '@acquaint/ui/text-field';
import { TimeInput } from '@acquaint/ui/time-input';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Contact } from './contact-queries.ts';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';
import { usePreferenceFacts, weekdays } from './use-preference-facts.ts';

/** What they have said about when, where and how. */
export function PreferencesSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, ({ preferences }) => ({ preferences }));
  const { values, set, problems } = section;
  const typed = values.preferences;
  const facts = usePreferenceFacts(contact.preferences);
  const optional = t`optional`;

  function change(changes: Partial<typeof typed>) {
    set('preferences', { ...typed, ...changes });
  }

  return (
    <RecordCard
      id="preferences"
      title={t`What they prefer`}
      section={section}
      form={
        <>
          <CheckboxGroup
            label={t`Days`}
            description={t`None ticked means that they have not said.`}
            options={weekdays().map(({ day, name }) => ({ value: String(day), label: name }))}
            value={typed.days.map(String)}
            onChange={(days) => change({ days: days.map(Number) })}
          />
          <div className="flex flex-wrap gap-4">
            <TimeInput
              label={t`From, on their clock`}
              optionalLabel={optional}
              value={typed.from ?? ''}
              error={problems['preferences.from']}
              onChange={(from) => change({ from: from || null })}
            />
            <TimeInput
              label={t`Until`}
              optionalLabel={optional}
              value={typed.until ?? ''}
              error={problems['preferences.until']}
              onChange={(until) => change({ until: until || null })}
            />
            <TextField
              label={t`Not before`}
              type="date"
              optionalLabel={optional}
              value={typed.notBefore ?? ''}
              error={problems['preferences.notBefore']}
              onChange={(event) => change({ notBefore: event.target.value || null })}
            />
          </div>
          <CheckboxGroup
            label={t`Ways to write or call`}
            options={channelKinds.map((value) => ({ value, label: channelPhrases[value] }))}
            value={typed.media}
            onChange={(media) => change({ media })}
          />
          <CheckboxGroup
            label={t`Ways to talk`}
            options={modes.map((value) => ({ value, label: modePhrases[value] }))}
            value={typed.modes}
            onChange={(next) => change({ modes: next })}
          />
          <TextField
            label={t`Place`}
            optionalLabel={optional}
            value={typed.place ?? ''}
            error={problems['preferences.place']}
            onChange={(event) => change({ place: event.target.value || null })}
          />
          <TextArea
            label={t`In their words`}
            optionalLabel={optional}
            value={typed.words ?? ''}
            error={problems['preferences.words']}
            onChange={(event) => change({ words: event.target.value || null })}
          />
        </>
      }
    >
      {facts.length > 0 ? (
        <Facts facts={facts} isDense />
      ) : (
        <p className="text-muted">
          <Trans>They have not said. Note any wish as soon as you hear it: it is followed.</Trans>
        </p>
      )}
    </RecordCard>
  );
}
