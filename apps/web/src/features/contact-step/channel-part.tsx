import { channels } from '@acquaint/core/library/kinds';
import type { Channel } from '@acquaint/core/library/kinds';
import { channelOptions } from '@acquaint/core/people/channels';
import { channelPhrases } from '@acquaint/core/phrases/library';
import { addressProblem } from '@acquaint/core/rules/contact/channel';
import { Link } from '@acquaint/ui/link';
import { RadioGroup } from '@acquaint/ui/radio-group';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FailureNote } from '../interview/failure-note.tsx';
import { fixHref } from '../interview/fix-places.ts';
import { findingSentence } from '../interview/rule-words.ts';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';

/** The ways that reach this person, best first; the others say what they lack (R30, R31, G35). */
export function ChannelPart({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { contact, interview: state } = interview.view.dossier;
  const [chosen, setChosen] = useState<Channel | null>(state.channel);
  const usable = channelOptions(contact.channels, contact.country);
  const order = [...new Set([...usable.map(({ channel }) => channel), ...channels])];
  const params = { name: interview.name };
  const options = order.map((channel) => {
    const problem = addressProblem(channel, contact);
    const option = usable.find((each) => each.channel === channel);
    const isLiked = contact.preferences.media.includes(channel);
    const address = option?.value.replaceAll('\n', ', ');
    return {
      value: channel,
      label: channelPhrases[channel],
      isDisabled: problem !== null,
      description:
        problem === null ? (
          <bdi dir="auto" className="break-words">
            {[address, isLiked ? t`they like this best` : null].filter(Boolean).join(' · ')}
          </bdi>
        ) : (
          findingSentence({ ruleId: 'R31', code: `${problem}_${channel}`, params })
        ),
    };
  });
  return (
    <StepPart
      id="channel"
      title={t`How you reach ${interview.name}`}
      description={t`The ways that fit best stand first.`}
    >
      <RadioGroup<Channel>
        label={t`The way`}
        look="cards"
        value={chosen}
        onChange={(channel) => {
          setChosen(channel);
          void interview.act({ type: 'chooseChannel', data: { channel } });
        }}
        options={options}
      />
      <p className="mt-3 text-sm">
        <Link
          href={fixHref('contact_channels', { interviewId: interview.id, contactId: contact.id })}
        >
          <Trans>Add or change an address</Trans>
        </Link>
      </p>
      <FailureNote interview={interview} command="chooseChannel" />
    </StepPart>
  );
}
