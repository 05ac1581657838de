import { templateOf } from '@acquaint/core/library/school-template';
import type { SchoolTemplate } from '@acquaint/core/library/school-template';
import { templateById } from '@acquaint/core/library/templates';
import type { Template } from '@acquaint/core/library/define-template';
import { isVariableName, variableOf } from '@acquaint/core/library/variables';
import type { Channel } from '@acquaint/core/workflow/records';
import type { DraftFacts } from '@acquaint/core/workflow/dossier';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { SkeletonCards } from '@acquaint/ui/skeleton';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { sentenceOf } from '../../lib/errors.ts';
import type { UseInterview } from '../interview/use-interview.ts';
import type { ComposerProps } from './composer-props.ts';
import { compose, factsOf, recipientOf, slotsOf } from './draft-model.ts';
import { ReadStage } from './read-stage.tsx';
import { useDraft } from './use-draft.ts';
import { isSameVersion, useSchoolTemplates, wordsInForce } from './use-school-templates.ts';
import { useReading } from './use-reading.ts';
import { WriteStage } from './write-stage.tsx';
import type { Confirmations, Sending } from './sending.ts';

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
  const { t } = useLingui();
  const school = useSchoolTemplates(props.interview.id);
  if (school.data) {
    return <Drafting {...props} known={school.data} onUnknown={() => void school.refetch()} />;
  }
  if (!school.isError) return <SkeletonCards label={t`Loading the composer`} cards={2} />;
  return (
    <Callout
      tone="danger"
      title={t`The words to write with could not be loaded`}
      actions={<Button onClick={() => void school.refetch()}>{t`Try again`}</Button>}
    >
      {sentenceOf(school.error)}
    </Callout>
  );
}

interface Known {
  /** The school's own words: those in force, and those that drafts began with. */
  known: readonly SchoolTemplate[];
}

function Drafting({ onUnknown, ...props }: ComposerProps & Known & { onUnknown: () => void }) {
  const { interview, kind, templateIds, known } = props;
  const channel = writtenWay(props.channel, interview);
  const { dossier } = interview.view;
  const draft = useDraft(interview, kind, templateIds, channel, {
    slots: split(props.defaultValues).slots,
    wordsOf: (templateId) => wordsInForce(templateId, dossier, known),
  });
  const { templateId, schoolTemplate } = draft.written;
  // A draft that another window began may name words that came after this page was opened.
  const unknown =
    schoolTemplate !== null && !known.some((one) => isSameVersion(one, schoolTemplate))
      ? `${schoolTemplate.id}/${schoolTemplate.version}`
      : null;
  const ask = useEffectEvent(onUnknown);
  useEffect(() => {
    if (unknown !== null) ask();
  }, [unknown]);
  const template =
    templateOf(templateId, schoolTemplate, known) ?? templateById(templateIds[0] ?? '');
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
  known,
}: ComposerProps &
  Known & {
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
    ...(draft.written.schoolTemplate && { schoolTemplate: draft.written.schoolTemplate }),
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
        wordsOf={(id) => wordsInForce(id, dossier, known)}
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
