import { effectiveState, isGuess } from '@acquaint/core/people/pronunciation';
import { peoplePhrases } from '@acquaint/core/phrases/people';
import { Badge } from '@acquaint/ui/badge';
import { Checkbox } from '@acquaint/ui/checkbox';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Contact } from './contact-queries.ts';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';
import { VerifyLine } from './verify-line.tsx';

/** How to say the name: needed before one speaks, and never taken from software for a fact. */
export function PronunciationSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, ({ pronunciation }) => ({ pronunciation }));
  const { values, set, problems } = section;
  const { pronunciation } = contact;
  const state = effectiveState(pronunciation);
  const typed = values.pronunciation;
  const proof =
    state === 'verified' &&
    pronunciation.source !== null &&
    pronunciation.source !== 'guess' &&
    pronunciation.at !== null
      ? { source: pronunciation.source, at: pronunciation.at }
      : null;
  const blocks = {
    verified: '',
    asked: t`You asked. Note what they say, and who told you.`,
    plan_to_ask: t`You plan to ask. That is enough to ring or meet.`,
    unknown: t`Not known. Calls and meetings wait for it; writing does not.`,
  };

  /** What is changed by hand loses its proof; a spelling that nobody gave is a guess. */
  function change(changes: Partial<typeof typed>) {
    const isNewSpelling = 'respelling' in changes || 'ipa' in changes;
    const next = { ...typed, ...changes };
    set(
      'pronunciation',
      isNewSpelling && next.state === 'verified'
        ? { ...next, state: 'unknown', source: null, at: null }
        : next,
    );
  }

  return (
    <RecordCard
      id="pronunciation"
      title={t`How to say it`}
      section={section}
      form={
        <>
          <TextField
            label={t`In syllables`}
            description={t`The strong one in capitals: ah-MAH-rah oh-KAH-for.`}
            value={typed.respelling ?? ''}
            error={problems['pronunciation.respelling']}
            onChange={(event) => change({ respelling: event.target.value || null })}
          />
          <TextField
            label={t`In phonetic script (IPA)`}
            optionalLabel={t`optional`}
            value={typed.ipa ?? ''}
            error={problems['pronunciation.ipa']}
            onChange={(event) => change({ ipa: event.target.value || null })}
          />
          <Checkbox
            label={t`It is a guess`}
            description={t`From the spelling, or from software. It stays marked as a guess wherever it is shown.`}
            checked={typed.source === 'guess'}
            onChange={(event) =>
              change({ source: event.target.checked ? 'guess' : null, state: 'unknown', at: null })
            }
          />
          <RadioGroup
            label={t`Where it stands`}
            description={t`Once somebody told you, save, then say who under “I checked it”.`}
            options={[
              { value: 'unknown', label: t`I do not know it yet` },
              { value: 'plan_to_ask', label: t`I ask at the start of the call or the talk` },
              { value: 'asked', label: t`I asked and wait for the answer` },
            ]}
            value={typed.state === 'verified' ? null : typed.state}
            onChange={(next) => change({ state: next })}
          />
        </>
      }
    >
      {pronunciation.respelling || pronunciation.ipa ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
          <span dir="auto">{pronunciation.respelling}</span>
          {pronunciation.ipa && (
            <span dir="ltr" className="text-base text-muted">
              /{pronunciation.ipa.replaceAll('/', '')}/
            </span>
          )}
          {isGuess(pronunciation) && (
            <Badge tone="warning">{peoplePhrases['pronunciation.guess']}</Badge>
          )}
        </p>
      ) : (
        <p className="text-muted">
          <Trans>Ring their office, listen to a recording of a talk, or ask them.</Trans>
        </p>
      )}
      <VerifyLine
        contact={contact}
        field="pronunciation"
        what={t`how to say it`}
        proof={proof}
        blocks={blocks[state]}
        disabledReason={pronunciation.respelling ? undefined : t`Write down how to say it first.`}
      />
    </RecordCard>
  );
}
