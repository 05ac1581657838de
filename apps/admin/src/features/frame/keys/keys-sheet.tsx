import { can } from '@acquaint/core/access/can';
import { Section } from '@acquaint/ui/section';
import { SideSheet } from '@acquaint/ui/side-sheet';
import { Switch } from '@acquaint/ui/switch';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouteContext } from '@tanstack/react-router';
import { switchLetters, useLettersOn } from '../../../lib/letter-keys.ts';

interface KeysSheetProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

interface Key {
  keys: readonly string[];
  does: string;
}

/** What the keys do, and the switch for those that are a letter alone. */
export function KeysSheet({ isOpen, onOpenChange }: KeysSheetProps) {
  const { t } = useLingui();
  const { me } = useRouteContext({ from: '/_staff' });
  const { role } = me.membership;
  const areOn = useLettersOn();
  const control = navigator.platform.startsWith('Mac') ? '⌘' : t`Ctrl`;
  const reviews = can(role, 'review.decide');
  const letters: Key[] = [
    { keys: ['J'], does: t`The next row of a list, or the next review` },
    { keys: ['K'], does: t`The row before` },
    ...(can(role, 'attention.settle')
      ? [{ keys: ['E'], does: t`Done with the matter that you are on` }]
      : []),
    ...(reviews ? [{ keys: ['T'], does: t`Take the review that is open` }] : []),
    { keys: ['?'], does: t`This list` },
  ];
  const others: Key[] = [
    { keys: [control, 'K'], does: t`Search and commands` },
    { keys: [t`Enter`], does: t`Open the row that you are on` },
    ...(reviews
      ? [
          {
            keys: [control, t`Enter`],
            does: t`Approve the review, with your edits if there are any`,
          },
          { keys: [control, t`Shift`, t`Enter`], does: t`Send the review back for changes` },
        ]
      : []),
  ];
  return (
    <SideSheet title={t`Keys`} isOpen={isOpen} onOpenChange={onOpenChange} closeLabel={t`Close`}>
      <div className="flex flex-col gap-8">
        <Section title={t`A letter alone`} level={3}>
          <Switch
            label={t`Letters do something`}
            description={t`Switch them off if you dictate, or if they get in your way. This device keeps your choice.`}
            checked={areOn}
            onChange={({ target }) => switchLetters(target.checked)}
            className="mb-4"
          />
          {!areOn && (
            <p className="mb-4">
              <Trans>
                Letters are off, and so is the question mark. You find this list in your own menu,
                and under Search and commands.
              </Trans>
            </p>
          )}
          <KeyList keys={letters} isOff={!areOn} />
        </Section>
        <Section title={t`Always`} level={3}>
          <KeyList keys={others} isOff={false} />
        </Section>
      </div>
    </SideSheet>
  );
}

function KeyList({ keys, isOff }: { keys: readonly Key[]; isOff: boolean }) {
  return (
    <dl className={isOff ? 'text-muted' : ''}>
      {keys.map(({ keys: pressed, does }) => (
        <div key={does} className="flex gap-4 border-t border-line py-2">
          <dt className="flex w-36 shrink-0 flex-wrap items-start gap-1 self-start">
            {pressed.map((key) => (
              <kbd
                key={key}
                className="rounded-sm border border-line-strong bg-sunken px-2 py-0.5 text-sm"
              >
                {key}
              </kbd>
            ))}
          </dt>
          <dd className={isOff ? 'line-through' : ''}>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
