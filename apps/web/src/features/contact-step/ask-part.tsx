import type { Channel } from '@acquaint/core/workflow/records';
import { useLingui } from '@lingui/react/macro';
import { Composer } from '../composer/composer.tsx';
import { StepPart } from '../interview/step-page.tsx';
import type { UseInterview } from '../interview/use-interview.ts';
import { Conditions } from './conditions.tsx';
import { PhonePart } from './phone-part.tsx';
import type { Fit } from './suggest-templates.ts';
import { suggestTemplates } from './suggest-templates.ts';

/** The request itself: a text, a letter, or a call. */
export function AskPart({ interview, channel }: { interview: UseInterview; channel: Channel }) {
  const { t } = useLingui();
  const { name } = interview;
  if (channel === 'phone') {
    return (
      <StepPart id="call" title={t`Your call to ${name}`}>
        <PhonePart interview={interview} />
      </StepPart>
    );
  }
  const { fit, templateIds } = suggestTemplates(interview.view.dossier, channel);
  const reasons: Readonly<Record<Fit, string>> = {
    visit: t`You would like to watch the work, so the text answers what a host wants to know.`,
    named_in_talk: t`${name} was named to you in a talk, so the text opens with that.`,
    referred: t`Somebody you both know sent you, so the text opens with their name.`,
    intern: t`You are an intern there and your supervisor agrees, so the text says so.`,
    alumni: t`You found ${name} among the people of your school, so the text opens with that.`,
    cold: t`${name} does not know you yet, so the text says first how you found them.`,
    letter: t`A posted letter on one page, with a call of yours to follow.`,
    note: t`Short enough for an invitation; the rest follows when they accept.`,
  };
  return (
    <StepPart id="message" title={t`Your request`} description={reasons[fit]}>
      <div className="flex flex-col gap-4">
        <Conditions interview={interview} />
        <Composer
          key={channel}
          interview={interview}
          kind="request"
          templateIds={templateIds}
          channel={channel}
        />
      </div>
    </StepPart>
  );
}
