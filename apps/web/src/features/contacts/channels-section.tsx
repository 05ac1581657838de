import { Checkbox } from '@acquaint/ui/checkbox';
import { Facts } from '@acquaint/ui/facts';
import type { Fact } from '@acquaint/ui/facts';
import { StateMark } from '@acquaint/ui/state-mark';
import { TextField } from '@acquaint/ui/text-field';
import { Trans, useLingui } from '@lingui/react/macro';
import { WorkChannelFields } from './channel-fields.tsx';
import type { Contact } from './contact-queries.ts';
import { PostalFields } from './postal-fields.tsx';
import { RecordCard } from './record-card.tsx';
import { useContactSection } from './use-contact-section.ts';

/** Addresses in the order in which they are tried: work first, private only when given. */
export function ChannelsSection({ contact }: { contact: Contact }) {
  const { t } = useLingui();
  const section = useContactSection(contact, ({ channels, country }) => ({ channels, country }));
  const { values, set, problems } = section;
  const typed = values.channels;
  const facts = useChannelFacts(contact);
  const optional = t`optional`;
  return (
    <RecordCard
      id="channels"
      title={t`How to reach them`}
      section={section}
      form={
        <>
          <WorkChannelFields
            value={typed}
            onChange={(next) => set('channels', next)}
            country={values.country}
            onCountry={(country) => set('country', country)}
            problems={problems}
          />
          <PostalFields
            value={typed.postal}
            country={values.country}
            problems={problems}
            onChange={(postal) => set('channels', { ...typed, postal })}
          />
          <Checkbox
            label={t`They gave me a private address themselves`}
            description={t`A private address is given, not found. Without this it is never used.`}
            checked={typed.privateGivenByContact}
            onChange={(event) =>
              set('channels', { ...typed, privateGivenByContact: event.target.checked })
            }
          />
          {typed.privateGivenByContact && (
            <>
              <TextField
                label={t`Private e-mail`}
                type="email"
                optionalLabel={optional}
                dir="ltr"
                autoComplete="off"
                value={typed.privateEmail ?? ''}
                error={problems['channels.privateEmail']}
                onChange={(event) =>
                  set('channels', { ...typed, privateEmail: event.target.value || null })
                }
              />
              <TextField
                label={t`Private phone`}
                type="tel"
                optionalLabel={optional}
                dir="ltr"
                autoComplete="off"
                value={typed.privatePhone ?? ''}
                error={problems['channels.privatePhone']}
                onChange={(event) =>
                  set('channels', { ...typed, privatePhone: event.target.value || null })
                }
              />
            </>
          )}
        </>
      }
    >
      {facts.length > 0 ? (
        <Facts facts={facts} isDense />
      ) : (
        <StateMark state="warning">
          <Trans>No address yet. A request needs one way to reach them.</Trans>
        </StateMark>
      )}
    </RecordCard>
  );
}

function useChannelFacts({ channels }: Contact): Fact[] {
  const { t } = useLingui();
  const { postal, bouncedAddresses } = channels;
  const address = postal
    ? [...postal.lines, `${postal.postalCode} ${postal.city}`, postal.country].join(', ')
    : null;
  const all: [string, string | null][] = [
    [t`Work e-mail`, channels.workEmail],
    [t`Alumni platform`, channels.platformUrl],
    [t`Work phone`, channels.workPhone],
    [t`LinkedIn`, channels.linkedinUrl],
    [t`Post`, address],
    [t`Private e-mail`, channels.privateGivenByContact ? channels.privateEmail : null],
    [t`Private phone`, channels.privateGivenByContact ? channels.privatePhone : null],
  ];
  return all.flatMap(([term, value]) =>
    value === null
      ? []
      : [
          {
            term,
            value: <bdi className="break-all">{value}</bdi>,
            note: bouncedAddresses.includes(value)
              ? t`A message to this address came back.`
              : undefined,
          },
        ],
  );
}
