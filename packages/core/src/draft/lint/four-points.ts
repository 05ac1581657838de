import { named } from '../../rules/talk.ts';
import { asking } from './lights.ts';
import { isFullRequest, isReadRequest, lintRule, type LintHit } from './lint-rule.ts';
import {
  agreesWithRequest,
  askedMinutes,
  howPoint,
  reasonPoint,
  timePoint,
  whyPoint,
  whyYouOf,
} from './points.ts';
import { countWords } from '../word-count.ts';

/** Above this a request is long for a first talk (R35). */
const LONG = 30;

/** Reason, time, why this person, how found (handout 2b). */
export const fourPointRules = [
  lintRule({
    id: 'L10',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b, R34',
    applies: isReadRequest,
    check: ({ draft, dossier }) =>
      reasonPoint(asking(draft, dossier), dossier).lit ? [] : [{ code: 'missing' }],
  }),
  lintRule({
    id: 'L11',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b, R35',
    applies: (draft) => isReadRequest(draft) || draft.kind === 'nudge',
    check: ({ draft, dossier }) => {
      const text = asking(draft, dossier);
      const { minutes } = dossier.interview;
      const stated = askedMinutes(text);
      const hits = stated.flatMap((one): LintHit[] => {
        const found = draft.text.slice(one.start, one.end);
        if (!agreesWithRequest(one, dossier)) {
          return [{ code: 'different', params: { found, minutes }, span: one }];
        }
        const long = one.to > LONG && dossier.interview.mode !== 'observational_visit';
        return long ? [{ severity: 'WARN', code: 'long', params: { found }, span: one }] : [];
      });
      const needed = isFullRequest(draft) || draft.templateId === 'T13';
      if (stated.length === 0 && needed && !timePoint(text, dossier).lit) {
        hits.push({ code: 'missing', params: { minutes } });
      }
      return hits;
    },
  }),
  lintRule({
    id: 'L12',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b, R36',
    applies: isReadRequest,
    check: ({ draft, dossier }) => {
      const text = asking(draft, dossier);
      const { problem, span } = whyPoint(text, dossier);
      if (problem === null) return [];
      const why = whyYouOf(text);
      const params = { ...named(dossier), count: countWords(why.text), min: why.min, max: why.max };
      return [{ code: problem, params, span }];
    },
  }),
  lintRule({
    id: 'L13',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b, R37',
    // Without a record of how the name was found there is nothing to agree with; R28 asks for it.
    applies: isFullRequest,
    check: ({ draft, dossier }) => {
      if (dossier.contact.howFound === null) return [];
      const { problem, span } = howPoint(asking(draft, dossier), dossier);
      return problem === null ? [] : [{ code: problem, params: named(dossier), span }];
    },
  }),
];
