import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { eventSentence } from '../phrases/events.ts';
import { refusalSentence } from '../phrases/refusals.ts';
import { aMove, actorFor, commandFrom } from '../testing/commands.ts';
import { brokenRules } from '../testing/invariants.ts';
import { play, someFlaws, someMoves } from '../testing/runs.ts';
import { decide } from './decide.ts';
import type { InterviewEvent } from './events.ts';
import { evolve, replay } from './evolve.ts';
import type { InterviewState } from './interview.ts';
import { stamp } from './stamp.ts';

describe('random runs of commands', () => {
  test('never break a BLOCK rule that nobody lifted', () => {
    fc.assert(
      fc.property(someFlaws, someMoves, (flaws, moves) => {
        play(flaws, moves, ({ command, before, after }) => {
          if (after === null || before.interview === null) return;
          const dossier = { ...before, interview: before.interview };
          const lifted = before.interview.overrides.map(({ ruleId }) => ruleId);
          const broken = brokenRules(command, dossier, after.interview);
          expect(broken.filter((ruleId) => !lifted.includes(ruleId))).toEqual([]);
        });
      }),
      { numRuns: 400 },
    );
  }, 30_000);

  test('store events whose fold is the stored state, each time the same', () => {
    fc.assert(
      fc.property(someFlaws, someMoves, (flaws, moves) => {
        const { log, dossier } = play(flaws, moves);
        const stored: InterviewEvent[] = JSON.parse(JSON.stringify(log));
        expect(replay(stored)).toEqual(dossier.interview);
        expect(replay(stored)).toEqual(replay(log));
        expect(play(flaws, moves).log).toEqual(log);
        expect(log.map(({ version }) => version)).toEqual(log.map((_, index) => index + 1));
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('never keep two records of one kind under one id', () => {
    fc.assert(
      fc.property(someMoves, (moves) => {
        const {
          messages,
          replies,
          calls,
          proposals,
          research,
          referrals,
          sharedNoteIds,
          promises,
        } = play([], moves).dossier.interview;
        const lists = [
          messages,
          replies,
          calls,
          proposals,
          research,
          referrals,
          promises ?? [],
        ].map((list) => list.map(({ id }) => id));
        for (const ids of [...lists, sharedNoteIds]) expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  test('give every event a line of history, and every refusal a sentence', () => {
    fc.assert(
      fc.property(someFlaws, someMoves, (flaws, moves) => {
        const sentences: string[] = [];
        const { log } = play(flaws, moves, ({ decision }) => {
          if (!decision.ok) sentences.push(refusalSentence(decision.refusal));
        });
        for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/s);
        for (const event of log) {
          expect(eventSentence(event, { who: 'You', name: 'Dr. Okafor' })).toMatch(/^[^{}]+$/);
        }
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  test('leave the dossier as it was, and do nothing the second time', () => {
    fc.assert(
      fc.property(someFlaws, someMoves, aMove, (flaws, moves, last) => {
        const { dossier } = play(flaws, moves);
        const copy: unknown = JSON.parse(JSON.stringify(dossier));
        const command = commandFrom(last, dossier);
        const actor = actorFor(command.type);
        const decision = decide(command, dossier, actor);
        expect(dossier).toEqual(copy);
        if (!decision.ok) return;
        const { id, version } = dossier.interview;
        const place = { interviewId: id, version, actor, at: dossier.now };
        const interview = stamp(decision.events, place).reduce<InterviewState>(
          evolve,
          dossier.interview,
        );
        const again = decide(command, { ...dossier, interview }, actor);
        expect(again).toMatchObject({ ok: false, refusal: { code: 'nothing_to_change' } });
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});

describe('reach of the runs', () => {
  test('every step of the way is reached by some run', () => {
    const seen = new Set<string>();
    const runs = fc.sample(someMoves, { numRuns: 300, seed: 20_260_302 });
    for (const moves of runs) for (const { type } of play([], moves).log) seen.add(type);
    const needed = [
      'messageSent',
      'replyLogged',
      'meetingAgreed',
      'meetingConfirmed',
      'meetingHeld',
    ];
    expect(needed.filter((type) => !seen.has(type))).toEqual([]);
  }, 30_000);
});
