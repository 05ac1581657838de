import { isVariableName, variableOf } from '../../library/variables.ts';
import type { OtherInterview } from '../../workflow/dossier.ts';
import { jaccard, shingles } from '../sameness.ts';
import { always, lintRule, type LintHit } from './lint-rule.ts';
import type { Read } from './read.ts';
import { find } from './scan.ts';

type Sent = OtherInterview['sent'][number];

interface Prints {
  readonly text: string;
  readonly slots: readonly ReadonlySet<string>[];
  readonly body: ReadonlySet<string>;
}

const printed = new WeakMap<Sent, Prints>();

/** Slots that are written anew for each person (D.0.1). A goal may stay the same. */
function ownWords(slots: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(slots).filter(
    ([name, said]) =>
      said.trim() !== '' && isVariableName(name) && variableOf(name).oncePerContact === true,
  );
}

const GREETING = /^[^\n]{1,80}[,:]\s*\n/;
const CLOSING = /\n\s*\n[^\n]{1,60},\s*\n[\s\S]{0,300}$/;

function printsOf(sent: Sent): Prints {
  const before = printed.get(sent);
  if (before?.text === sent.text) return before;
  const prints = {
    text: sent.text,
    slots: ownWords(sent.slots).map(([, said]) => shingles(said)),
    body: shingles(sent.text.replace(GREETING, '').replace(CLOSING, '')),
  };
  printed.set(sent, prints);
  return prints;
}

export const samenessRules = [
  lintRule({
    id: 'L31',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, R86, G1, G21',
    applies: always,
    check: (read) => [...sameSlots(read), ...sameBodies(read)],
  }),
];

function othersOf({ dossier }: Read): OtherInterview[] {
  return dossier.others.filter(
    ({ contactId, sent }) => contactId !== dossier.contact.id && sent.length > 0,
  );
}

function sameSlots(read: Read): LintHit[] {
  const { draft, text, dossier } = read;
  const others = othersOf(read);
  if (others.length === 0) return [];
  return ownWords(draft.slots).flatMap(([, said]): LintHit[] => {
    const mine = shingles(said);
    const twin = others.find(({ sent }) =>
      sent.some((one) =>
        printsOf(one).slots.some((theirs) => jaccard(mine, theirs) > dossier.policy.slotSameness),
      ),
    );
    if (!twin) return [];
    return [{ code: 'slot', params: { other: twin.contactName }, span: find(text, said) }];
  });
}

function sameBodies(read: Read): LintHit[] {
  const { draft, bodyText, body, dossier } = read;
  const isThanks = draft.kind === 'thanks';
  const limit = dossier.policy.messageSameness;
  const colleagues = othersOf(read).filter(
    ({ employerKey }) => employerKey === dossier.contact.employerKey,
  );
  if (colleagues.length === 0) return [];
  const mine = shingles(bodyText);
  const twin = colleagues.find(({ sent }) =>
    sent.some((one) => {
      if (one.kind !== draft.kind) return false;
      const likeness = jaccard(mine, printsOf(one).body);
      // Two thank-yous have to stay below the limit (R86); other texts may reach it.
      return isThanks ? likeness >= limit : likeness > limit;
    }),
  );
  if (!twin) return [];
  const params = { other: twin.contactName };
  return isThanks
    ? [{ code: 'same_thanks', params, span: body }]
    : [{ severity: 'WARN', code: 'body', params, span: body }];
}
