import { CopyButton } from '@acquaint/ui/copy-button';
import { LinkButton } from '@acquaint/ui/link-button';
import { Trans, useLingui } from '@lingui/react/macro';
import { Mail, MessageSquare, Phone } from 'lucide-react';
import type { Way } from './ways.ts';

export const wayIcons = {
  call: <Phone aria-hidden="true" className="size-4 shrink-0" />,
  text: <MessageSquare aria-hidden="true" className="size-4 shrink-0" />,
  mail: <Mail aria-hidden="true" className="size-4 shrink-0" />,
};

/** Call first; the words for a text or a mail if nobody answers. */
export function SayIt({
  ways,
  text,
  onTold,
}: {
  ways: readonly Way[];
  text: string;
  onTold?: () => void;
}) {
  const { t } = useLingui();
  const words = { call: t`Call`, text: t`Text it`, mail: t`Mail it` };
  const canCall = ways.some(({ how }) => how === 'call');
  return (
    <>
      <p>
        {canCall ? (
          <Trans>Call first. Write only if nobody answers.</Trans>
        ) : (
          <Trans>You have no number of theirs. Write to the address you used before.</Trans>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {ways.map(({ how, href }) => (
          <LinkButton key={how} href={href} onClick={onTold} icon={wayIcons[how]}>
            {words[how]}
          </LinkButton>
        ))}
        <CopyButton
          text={text}
          label={t`Copy the words`}
          copiedLabel={t`Copied`}
          failedLabel={t`The browser does not allow it. Select the text and copy it.`}
          onCopied={onTold}
        />
      </div>
      <blockquote className="border-s-2 border-line ps-3 whitespace-pre-line">{text}</blockquote>
    </>
  );
}
