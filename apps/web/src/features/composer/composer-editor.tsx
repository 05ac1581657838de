import { templateById } from '@acquaint/core/library/templates';
import type { Template } from '@acquaint/core/library/define-template';
import { isVariableName, variableOf } from '@acquaint/core/library/variables';
import type { Channel } from '@acquaint/core/workflow/records';
import type { DraftFacts } from '@acquaint/core/workflow/dossier';
import { Callout } from '@acquaint/ui/callout';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { UseInterview } from '../interview/use-interview.ts';
import type { ComposerProps } from './composer.tsx';
import { compose, factsOf, recipientOf, slotsOf } from './draft-model.ts';
import { ReadStage } from './read-stage.tsx';
import { useDraft } from './use-draft.ts';
import { useReading } from './use-reading.ts';
import { WriteStage } from './write-stage.tsx';

/** By whom it goes out, and when it went if the student has sent it already. */
export interface Sending {
  way: 'acquaint' | 'self';
  sentAt: string | null;
}

export type Confirmations = DraftFacts['confirmations'];

const nothingTicked: Confirmations = {
  finalTextSeen: false,
  nothingCameSince: false,
  claimsSourced: false,
  accessLine: false,
};

/** A call is no text: what follows a phone request travels by mail. */
function writtenWay(asked: Channel | undefined, interview: UseInterview): Channel {
  const chosen = asked ?? interview.view.dossier.interview.channel;
  return chosen === null || chosen === 'phone' ? 'email' : chosen;
}

/** Words for slots may come along as a start; words for fields stand above the records. */
function split(given: ComposerProps['defaultValues'] = {}) {
  const entries = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const isSlot = (name: string): boolean =>
    isVariableName(name) && variableOf(name).kind === 'slot';
  return {
    slots: Object.fromEntries(entries.filter(([name]) => isSlot(name))),
    fields: Object.fromEntries(entries.filter(([name]) => !isSlot(name))),
  };
}

/** The composer in its two stages: writing, then reading the final text and letting it go. */
export function ComposerEditor(props: ComposerProps) {
  const { interview, kind, templateIds } = props;
  const channel = writtenWay(props.channel, interview);
  const draft = useDraft(interview, kind, templateIds, channel, split(props.defaultValues).slots);
  const template = templateById(draft.written.templateId) ?? templateById(templateIds[0] ?? '');
  if (!template) {
    return (
      <Callout tone="warning">
        <Trans>There is no template for this. Choose another way to write.</Trans>
      </Callout>
    );
  }
  return <Stages {...props} channel={channel} draft={draft} template={template} />;
}

function Stages({
  interview,
  kind,
  templateIds,
  defaultValues,
  slots,
  onSent,
  channel,
  draft,
  template,
}: ComposerProps & {
  channel: Channel;
  draft: ReturnType<typeof useDraft>;
  template: Template;
}) {
  const { dossier } = interview.view;
  const [ticks, setTicks] = useState<Confirmations>(nothingTicked);
  const [isReading, setReading] = useState(false);
  const [sending, setSending] = useState<Sending>({
    way: channel === 'email' ? 'acquaint' : 'self',
    sentAt: null,
  });
  const { fields } = split(defaultValues);
  const composed = compose(dossier, template, draft.written, { values: fields, slots });
  // A text that waited counts as fresh again once it was read in full (G3).
  const draftedAt = ticks.finalTextSeen ? dossier.now : (draft.savedAt ?? dossier.now);
  const facts: DraftFacts = {
    kind,
    templateId: template.id,
    channel,
    subject: composed.subject,
    text: composed.text,
    slots: slotsOf(composed, draft.written),
    to: recipientOf(dossier, kind, channel),
    cc: [],
    attachments: [],
    draftedAt,
    renderedWith: draft.written.renderedWith ?? factsOf(dossier),
    plannedAt: (sending.way === 'self' ? sending.sentAt : null) ?? dossier.now,
    confirmations: ticks,
  };
  // The words are read as if all ticks were set: those are asked for when the text is final.
  const wordsOnly: DraftFacts = {
    ...facts,
    confirmations: {
      finalTextSeen: true,
      nothingCameSince: true,
      claimsSourced: true,
      accessLine: true,
    },
  };
  const key = JSON.stringify([wordsOnly, dossier.interview.version, dossier.contact.version]);
  const reading = useReading({ ...dossier, draft: wordsOnly }, key);
  const shared = { interview, template, draft, composed, facts, reading };

  if (!isReading) {
    return (
      <WriteStage
        {...shared}
        templateIds={templateIds}
        onReady={() => {
          setTicks(nothingTicked);
          setReading(true);
        }}
      />
    );
  }
  return (
    <ReadStage
      {...shared}
      ticks={ticks}
      slots={slots}
      sending={sending}
      onSending={setSending}
      onTick={setTicks}
      onBack={() => setReading(false)}
      onSent={() => {
        void draft.discard();
        setReading(false);
        onSent?.();
      }}
    />
  );
}
