import { asking } from '../../draft/lint/lights.ts';
import { askedMinutes, WHY_YOU_WORDS } from '../../draft/lint/points.ts';
import { countWords } from '../../draft/word-count.ts';
import { present } from '../../people/names.ts';
import { instantMs } from '../../schedule/instant.ts';
import { LIGHTS } from '../../workflow/interview.ts';
import { OUTREACH, WRITTEN_REQUEST } from '../gates.ts';
import { always, defineRule, type Hit, type Rule } from '../rule.ts';
import { hoursAfter, named } from '../talk.ts';
import { lightOf, lightsOff } from './lights.ts';
import { requestDraft } from './message.ts';

/** Bounds of the goal, in words (D.0.1). */
const GOAL_WORDS = { min: 5, max: 25 } as const;
const JOB_WORDS = /\b(jobs?|internships?|vacanc(?:y|ies)|hiring|positions?)\b/i;

const written = { severity: 'BLOCK' as const, gates: WRITTEN_REQUEST, fix: 'draft' as const };

/** Reason, time, why this person, how found (handout 2b). */
export const fourPointRules = [
  defineRule({
    id: 'R34',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b',
    applies: always,
    check: (dossier) => {
      const goal = present(dossier.interview.goal);
      if (goal === null) {
        return [{ severity: 'BLOCK', code: 'no_goal', gates: OUTREACH, fix: 'goal' }];
      }
      const hits: Hit[] = [];
      const count = countWords(goal);
      if (count < GOAL_WORDS.min || count > GOAL_WORDS.max) {
        const params = { count, ...GOAL_WORDS };
        hits.push({ severity: 'WARN', code: 'goal_length', params, gates: OUTREACH, fix: 'goal' });
      }
      const jobWord = JOB_WORDS.exec(goal);
      if (jobWord) {
        const params = { word: jobWord[0] };
        hits.push({ severity: 'WARN', code: 'goal_word', params, gates: OUTREACH, fix: 'goal' });
      }
      if (requestDraft(dossier) && !lightOf('reason', dossier).on) {
        hits.push({ ...written, code: 'not_in_text' });
      }
      return hits;
    },
  }),
  defineRule({
    id: 'R35',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b',
    applies: ({ interview }) => interview.mode !== 'observational_visit',
    check: (dossier) => {
      const { minutes } = dossier.interview;
      const { askMinutesWithoutRemark: free, askMinutesMax: most } = dossier.policy;
      const hits: Hit[] = [];
      const params = { minutes, from: free.from, to: free.to, most };
      const state = { params, gates: OUTREACH, fix: 'format' as const };
      if (!Number.isInteger(minutes) || minutes < 1) {
        return [{ ...state, severity: 'BLOCK', code: 'no_minutes' }];
      }
      if (minutes > most) hits.push({ ...state, severity: 'BLOCK', code: 'too_long' });
      else if (minutes > free.to) hits.push({ ...state, severity: 'WARN', code: 'long' });
      else if (minutes < free.from) {
        hits.push({ severity: 'INFO', code: 'short', params, fix: 'format' });
      }
      const draft = requestDraft(dossier);
      const light = lightOf('time', dossier);
      if (!draft || light.on || !light.required) return hits;
      if (light.problem !== 'different' || light.span === null) {
        return [...hits, { ...written, code: 'not_in_text', params: { minutes } }];
      }
      const stated = askedMinutes(asking(draft, dossier)).find(
        ({ start }) => start === light.span?.start,
      );
      const told = { stated: stated?.from ?? 0, minutes };
      return [...hits, { ...written, code: 'different', params: told, span: light.span }];
    },
  }),
  defineRule({
    id: 'R36',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b',
    applies: (dossier) => requestDraft(dossier) !== null,
    check: (dossier) => {
      const light = lightOf('why', dossier);
      if (light.on) return [];
      const params = { ...named(dossier), ...WHY_YOU_WORDS };
      const span = light.span ?? undefined;
      if (light.problem === 'length') return [{ ...written, code: 'length', params, span }];
      if (light.problem === 'could_be_anyone') {
        return [{ ...written, code: 'could_be_anyone', params, span }];
      }
      return [{ ...written, code: 'missing', params }];
    },
  }),
  defineRule({
    id: 'R37',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b',
    applies: (dossier) => requestDraft(dossier) !== null && dossier.contact.howFound !== null,
    check: (dossier) => {
      const light = lightOf('how', dossier);
      if (light.on || !light.required) return [];
      const span = light.span ?? undefined;
      const code = light.problem === 'different' ? 'different' : 'missing';
      return [{ ...written, code, params: named(dossier), span }];
    },
  }),
  defineRule({
    id: 'R38',
    step: 'contact',
    severity: 'BLOCK',
    source: '2b',
    applies: (dossier) => requestDraft(dossier) !== null || dossier.interview.calls.length > 0,
    check: (dossier) => {
      const hits: Hit[] = [];
      if (requestDraft(dossier)) {
        const dark = lightsOff(dossier).length;
        if (dark > 0) hits.push({ ...written, code: 'text', params: { off: dark } });
      }
      const call = dossier.interview.calls.findLast(({ outcome }) => outcome === 'reached');
      const unsaid = call ? LIGHTS.filter((light) => !call.said[light]).length : 0;
      if (call && unsaid > 0) {
        hits.push({
          severity: 'REMIND',
          code: 'call',
          params: { unsaid },
          dueAt: hoursAfter(instantMs(call.at), dossier.policy.phoneOutcomeHours),
          fix: 'call',
        });
      }
      return hits;
    },
  }),
] as const satisfies readonly Rule[];
