import {
  checkEmail,
  checkPhone,
  checkPostalAddress,
  checkProfileUrl,
} from '../../people/channels.ts';
import { instantMs } from '../../schedule/instant.ts';
import type { Contact } from '../../workflow/records.ts';
import { ANY_TEXT, OUTREACH } from '../gates.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';
import { hoursAfter, named } from '../talk.ts';

type AddressProblem = 'missing' | 'unusable';

/** What keeps a channel from being used; private addresses count when the contact gave them (G35). */
export function addressProblem(
  channel: 'phone' | 'letter' | 'email' | 'linkedin' | 'platform',
  { channels, country }: Pick<Contact, 'channels' | 'country'>,
): AddressProblem | null {
  const own = channels.privateGivenByContact;
  const check = {
    email: () => checkEmail(channels.workEmail ?? (own ? channels.privateEmail : null)),
    phone: () => checkPhone(channels.workPhone ?? (own ? channels.privatePhone : null), country),
    letter: () => checkPostalAddress(channels.postal),
    linkedin: () => checkProfileUrl(channels.linkedinUrl),
    platform: () => checkProfileUrl(channels.platformUrl),
  }[channel]();
  if (check.ok) return null;
  return check.reason === 'missing' ? 'missing' : 'unusable';
}

/** The way a request travels (handout 2a). */
export const channelRules = [
  defineRule({
    id: 'R30',
    step: 'contact',
    severity: 'BLOCK',
    source: '2a',
    applies: always,
    check: (dossier) =>
      dossier.interview.channel === null
        ? [{ severity: 'BLOCK', params: named(dossier), gates: OUTREACH, fix: 'channel' }]
        : [],
  }),
  defineRule({
    id: 'R31',
    step: 'contact',
    severity: 'BLOCK',
    source: '2a',
    applies: ({ interview }) => interview.channel !== null,
    check: (dossier) => {
      const { channel } = dossier.interview;
      const problem = channel === null ? null : addressProblem(channel, dossier.contact);
      if (channel === null || problem === null) return [];
      return [
        {
          severity: 'BLOCK',
          code: `${problem}_${channel}`,
          params: named(dossier),
          gates: OUTREACH,
          fix: 'contact_channels',
        },
      ];
    },
  }),
  // The script is part of the product; its tests read T06 itself.
  defineRule({
    id: 'R32',
    step: 'contact',
    severity: 'INFO',
    source: '2a',
    applies: ({ interview }) =>
      interview.channel === 'phone' && interview.request.status === 'none',
    check: () => [{ severity: 'INFO', fix: 'call' }],
  }),
  defineRule({
    id: 'R33',
    step: 'contact',
    severity: 'OFFER',
    source: '2a',
    applies: ({ interview }) =>
      interview.channel === 'phone' && interview.request.status === 'none',
    check: (dossier) => [{ severity: 'OFFER', params: named(dossier), fix: 'call' }],
  }),
  defineRule({
    id: 'R43',
    step: 'contact',
    severity: 'BLOCK',
    source: '2a',
    applies: ({ draft }) => draft !== null,
    check: ({ draft }) => {
      if (!draft) return [];
      const hits: Hit[] = [];
      if (draft.cc.length > 0) {
        const params = { count: draft.cc.length };
        hits.push({ severity: 'BLOCK', code: 'copies', params, gates: ANY_TEXT, fix: 'draft' });
      }
      if (draft.channel === 'email' && namesSeveral(draft.to.address ?? '')) {
        hits.push({ severity: 'BLOCK', code: 'several', gates: ANY_TEXT, fix: 'draft' });
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R44',
    step: 'contact',
    severity: 'REMIND',
    source: '2a',
    applies: ({ interview }) => interview.calls.some(({ outcome }) => outcome === null),
    check: (dossier) =>
      dossier.interview.calls
        .filter(({ outcome }) => outcome === null)
        .map(({ at }) => ({
          severity: 'REMIND',
          params: named(dossier),
          dueAt: hoursAfter(instantMs(at), dossier.policy.phoneOutcomeHours),
          fix: 'call',
        })),
  }),
] as const satisfies readonly Rule[];

function namesSeveral(address: string): boolean {
  return /[,;\n]/.test(address) || address.split('@').length > 2;
}
