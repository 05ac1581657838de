import { salutationTitle } from '../../rules/locate/name.ts';
import { always, lintRule } from './lint-rule.ts';
import { internshipOf } from './greeting.ts';
import { places } from './scan.ts';

const plain = (title: string): string => title.replace(/\.$/, '').toLowerCase();

export const titleRules = [
  lintRule({
    id: 'L22',
    step: 'contact',
    severity: 'BLOCK',
    source: 'D.5, R17, R18, G10',
    applies: always,
    check: ({ text, language, dossier }) => {
      const found = language ? places(language.titles, text) : [];
      if (found.length === 0) return [];
      const { contact } = dossier;
      const own = plain(salutationTitle(contact) ?? '');
      const supervisor = internshipOf(dossier)?.supervisor;
      const onRecord = [
        contact.introducedBy?.name,
        contact.introducedBy?.link,
        supervisor?.name,
        supervisor?.greeting,
        contact.employer.value,
        ...(contact.channels.postal?.lines ?? []),
        ...dossier.interview.referrals.map(({ name }) => name),
      ];
      return found
        .filter(({ found: title }) => plain(title) !== own)
        .filter(
          ({ found: title }) =>
            !onRecord.some(
              (fact) => fact && new RegExp(`(?<!\\p{L})${plain(title)}(?!\\p{L})`, 'iu').test(fact),
            ),
        )
        .map((one) => ({ code: 'title', params: { found: one.found }, span: one }));
    },
  }),
];
