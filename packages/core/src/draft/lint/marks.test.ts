import { describe, expect, test } from 'vitest';

import {
  adding,
  drafted,
  expectSilence,
  findingsOf,
  note,
  says,
  type Drafted,
} from './lint.fixture.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'river').join(' . ');
const bodyOf = (count: number): Drafted =>
  note('request', words(count), ({ draft }) => (draft.templateId = 'T01'));

describe('length', () => {
  test('L01: 60 and 110 words fit T01', () => {
    expectSilence('L01', bodyOf(60));
    expectSilence('L01', bodyOf(110));
  });
  test('L01: outside the bounds warns, and points at the body alone', () => {
    const short = findingsOf('L01', bodyOf(59));
    expect(short).toMatchObject([{ severity: 'WARN', code: 'short', start: 18 }]);
    expect(says('L01', bodyOf(111))).toEqual([`WARN long «${words(111)}»`]);
    expect(findingsOf('L01', bodyOf(165))).toMatchObject([{ severity: 'WARN' }]);
  });
  test('L01: beyond one and a half times the upper bound blocks', () => {
    expect(findingsOf('L01', bodyOf(166))).toMatchObject([
      { severity: 'BLOCK', code: 'far_too_long', gates: ['send_request'] },
    ]);
  });
  test('L01: a text without a template takes the bounds of its kind', () => {
    expect(says('L01', note('confirmation', 'See you.'))).toEqual(['WARN short «See you.»']);
  });
  test('L01b: more than 100 words in a mail is worth a look', () => {
    expectSilence('L01b', bodyOf(100));
    expect(findingsOf('L01b', bodyOf(101))).toMatchObject([{ severity: 'INFO', code: 'screen' }]);
  });

  const onLinkedin = (length: number, change: (dossier: Drafted) => void = () => {}): Drafted =>
    drafted((dossier) => {
      Object.assign(dossier.draft, { channel: 'linkedin', templateId: 'T10' });
      dossier.draft.text = 'Dear Dr. Okafor, '.padEnd(length, 'ab ');
      change(dossier);
    });
  test('L09: 200 characters, or 300 on a paid account', () => {
    expectSilence('L09', onLinkedin(200));
    expect(findingsOf('L09', onLinkedin(201))).toMatchObject([
      { severity: 'BLOCK', code: 'too_long', start: 200, end: 201, params: { over: 1 } },
    ]);
    const paid = (length: number) =>
      onLinkedin(length, ({ student }) => (student.paidLinkedin = true));
    expectSilence('L09', paid(300));
    expect(findingsOf('L09', paid(301))).toHaveLength(1);
  });
  test('L09: counts UTF-16 units, which are never fewer than code points', () => {
    const note = onLinkedin(199, ({ draft }) => (draft.text += '🌊'));
    expect(note.draft.text).toHaveLength(201);
    expect(findingsOf('L09', note)).toHaveLength(1);
  });
  test('L33: long sentences and paragraphs, as information', () => {
    expectSilence('L33', drafted());
    const long = Array.from({ length: 71 }, () => 'river').join(' ');
    expect(findingsOf('L33', note('other', long))).toMatchObject([
      { severity: 'INFO', code: 'sentences', params: { mean: 71 } },
      { severity: 'INFO', code: 'paragraph', params: { count: 71 }, start: 18 },
    ]);
  });
});

describe('left-overs and form', () => {
  test.each(['{{goal}', '[[', 'XXX', '[name]', 'TODO', 'lorem', '‹Their job title›'])(
    'L02: %s blocks',
    (blank) => {
      const found = blank === '{{goal}' ? '{{' : blank;
      expect(says('L02', adding(`Here ${blank} stands.`))).toEqual([`BLOCK left_over «${found}»`]);
    },
  );
  test('L02: words that only hold such letters are fine, and so is a firm called XX', () => {
    expectSilence('L02', adding('The mastodon lived on Mastodon Hill.'));
    const firm = adding('I read about XX Rivers.');
    firm.contact.employer.value = 'XX Rivers';
    expectSilence('L02', firm);
  });
  test('L02: the subject is read too', () => {
    const dossier = drafted(({ draft }) => (draft.subject = 'Question about {{field}}'));
    expect(findingsOf('L02', dossier)).toMatchObject([{ code: 'subject', params: { subject: 1 } }]);
  });

  const subject = (text: string | null): Drafted => drafted(({ draft }) => (draft.subject = text));
  test('L05: three to ten words that say the topic', () => {
    expectSilence('L05', subject('Question about water engineering'));
    expect(says('L05', subject(null))).toEqual(['WARN missing']);
    expect(says('L05', subject('Coffee chat'))).toEqual(['WARN dull']);
    expect(says('L05', subject('Hello!'))).toEqual(['WARN dull']);
    expect(says('L05', subject('Water engineering'))).toEqual(['WARN length']);
    expect(says('L05', subject('One thing I would ask'))).toEqual(['WARN no_topic']);
    expect(findingsOf('L05', subject(null))[0]?.params).toMatchObject({ subject: 1 });
  });
  test('L05: a reply keeps the subject of its thread', () => {
    const nudge = note('nudge', 'Would 20 minutes suit you?', ({ draft }) => {
      draft.templateId = 'T13';
    });
    expectSilence('L05', nudge);
  });

  test('L06: one addressee, nobody in copy', () => {
    expectSilence('L06', drafted());
    expect(
      says(
        'L06',
        drafted(({ draft }) => (draft.cc = ['b@x.example'])),
      ),
    ).toEqual(['BLOCK copies']);
    const two = drafted(({ draft }) => (draft.to.address = 'a@x.example, b@x.example'));
    expect(says('L06', two)).toEqual(['BLOCK several']);
  });

  const attaching = (kind: 'resume' | 'calendar' | 'other', change?: (d: Drafted) => void) =>
    drafted((dossier) => {
      dossier.draft.attachments = [{ name: 'file.pdf', kind }];
      change?.(dossier);
    });
  test('L07: nothing attached, except a résumé they asked for and a calendar file to confirm', () => {
    expect(says('L07', attaching('resume'))).toEqual(['BLOCK resume']);
    expect(says('L07', attaching('calendar'))).toEqual(['BLOCK calendar']);
    expect(says('L07', attaching('other'))).toEqual(['BLOCK other']);
    const asked = attaching('resume', (d) => (d.interview.capture.resumeAskedAt = d.now));
    expectSilence('L07', asked);
    expectSilence(
      'L07',
      attaching('calendar', (d) => (d.draft.kind = 'confirmation')),
    );
  });

  test('L08: one plain link', () => {
    expectSilence('L08', adding('See https://rivertrust.example/report.'));
    expect(says('L08', adding('See https://a.example/x and https://b.example/y.'))).toEqual([
      'WARN several «https://b.example/y»',
    ]);
    expect(says('L08', adding('See bit.ly/abc.'))).toEqual(['WARN shortened «bit.ly/abc»']);
    const tracked = 'https://a.example/x?id=4&utm_source=mail#top';
    expect(says('L08', adding(`See ${tracked}.`))).toEqual([`WARN tracking «${tracked}»`]);
  });
  test('L08: links in the signature do not count', () => {
    const dossier = adding('See https://a.example/x.');
    dossier.draft.text += '\nhttps://lena.example';
    expectSilence('L08', dossier);
  });

  test('L37: a signature with the name, and a way to reach the sender', () => {
    expectSilence('L37', drafted());
    const unsigned = drafted(({ draft }) => {
      draft.text = draft.text.slice(0, draft.text.indexOf('Lena Hoffmann'));
    });
    expect(says('L37', unsigned)).toEqual(['BLOCK no_name']);
    const bare = drafted(({ draft }) => {
      draft.text = draft.text.slice(0, draft.text.indexOf('\nlena.hoffmann@'));
    });
    expect(says('L37', bare)).toEqual(['BLOCK no_reach «Kind regards,\nLena Hoffmann»']);
  });
  test('L38: school and programme are there', () => {
    expectSilence('L38', drafted());
    const nobody = drafted(({ draft }) => {
      draft.text = draft.text.replace('of Environmental Science at Northgate University', '');
    });
    expect(says('L38', nobody)).toEqual(['BLOCK not_identified']);
  });
});
