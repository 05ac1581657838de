import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from './agenda.fixture.ts';
import { buildAgenda } from './build.ts';
import { checkAgenda } from './check.ts';
import { closingNow, nameUseConsent } from './closing.ts';
import { editItem, minutesOf } from './item.ts';
import { replan } from './replan.ts';

const ids = (list: readonly { key: string }[]) => list.map((item) => item.key);

describe('replan', () => {
  const agenda = buildAgenda(context({ minutes: 30 }));

  test('C4.1: less time keeps the opener and moves the rest to the follow-up', () => {
    const { agenda: short, movedToFollowUp } = replan(agenda, 15);
    expect(short.minutes).toBe(15);
    expect(ids(short.closing)).toEqual(['CLOSE1', 'CLOSE2', 'CLOSE4']);
    expect(short.core[0]).toEqual(agenda.core[0]);
    expect(ids([...short.core, ...movedToFollowUp]).toSorted()).toEqual(
      ids(agenda.core).toSorted(),
    );
    expect(short.core.filter((item) => item.researchNoteId !== null)).toHaveLength(2);
  });

  test('C4.12: questions in the own words stay before others', () => {
    const last = agenda.core.findLast((item) => item.researchNoteId === null && item.depth === 2);
    const mine = agenda.core.map((item) =>
      item.key === last?.key
        ? editItem(item, 'How do people disagree in your control room?')
        : item,
    );
    const own = mine.filter((item) => item.edited);
    expect(own).toHaveLength(1);
    expect(replan({ ...agenda, core: mine }, 20).agenda.core).toEqual(expect.arrayContaining(own));
  });

  test('R80: more time is filled from the reserve', () => {
    const short = buildAgenda(context());
    const { agenda: long, movedToFollowUp } = replan(short, 30);
    expect(movedToFollowUp).toEqual([]);
    expect(ids(long.core)).toEqual(expect.arrayContaining(ids([...short.core, ...short.reserve])));
    expect(long.reserve).toEqual([]);
  });

  test('C4.1, C4.4: any time gives an agenda that keeps its word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 5, max: 60 }), (from, to) => {
        const before = buildAgenda(context({ minutes: from }));
        const { agenda: after, movedToFollowUp } = replan(before, to);
        const { opening, core, closing, slack } = after;
        expect(opening + minutesOf(core) + minutesOf(closing) + slack).toBeLessThanOrEqual(to);
        const all = [...core, ...movedToFollowUp, ...after.reserve];
        expect(ids(all).toSorted()).toEqual(ids([...before.core, ...before.reserve]).toSorted());
        const found = checkAgenda(after, context({ minutes: to })).map((finding) => finding.code);
        expect(found).not.toContain('over_time');
        expect(found).not.toContain('depth_drops');
        expect(found).not.toContain('closing_fixed');
      }),
    );
  });

  test('C4.1: the same time changes nothing', () => {
    expect(replan(agenda, 30)).toEqual({ agenda, movedToFollowUp: [] });
  });

  test('R41: a visit stays a visit', () => {
    const visit = buildAgenda(context({ mode: 'observational_visit', minutes: 240 }));
    expect(replan(visit, 120).agenda.watching).toBeGreaterThan(80);
  });
});

describe('closingNow', () => {
  const agenda = buildAgenda(context());
  const shown = (nameGiven: boolean, mayUseName: 'yes' | 'rather_not' | null) =>
    ids(closingNow(agenda, { nameGiven, mayUseName }));

  test('C4.3: CLOSE2 waits for a name', () => {
    expect(shown(false, null)).toEqual(['CLOSE3', 'CLOSE1', 'CLOSE4']);
    expect(shown(true, null)).toEqual(['CLOSE3', 'CLOSE1', 'CLOSE2', 'CLOSE4']);
  });

  test('C4.3: "rather not" leads to CLOSE9 and gives no consent', () => {
    expect(shown(true, 'rather_not')).toContain('CLOSE9');
    expect(shown(true, 'yes')).not.toContain('CLOSE9');
    expect(nameUseConsent({ nameGiven: true, mayUseName: 'yes' })).toBe(true);
    expect(nameUseConsent({ nameGiven: true, mayUseName: 'rather_not' })).toBe(false);
    expect(nameUseConsent({ nameGiven: true, mayUseName: null })).toBe(false);
  });
});
