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

describe('tone', () => {
  test.each([
    ['Please write asap.', 'WARN pressure «asap»'],
    ['I haven’t heard from you.', 'WARN pressure «haven’t heard»'],
  ])('L17: “%s” is pointed at', (sentence, expected) => {
    expect(says('L17', adding(sentence))).toEqual([expected]);
  });
  test('L17: what only looks like it is fine', () => {
    expectSilence('L17', adding('The insurgent river is a resurgent one.'));
  });
  test.each([['I have long admired rivers.', 'WARN praise «long admired»']])(
    'L21: “%s” is pointed at',
    (sentence, expected) => {
      expect(says('L21', adding(sentence))).toEqual([expected]);
    },
  );
  test('L21: what only looks like it is fine', () => {
    expectSilence('L21', adding('Your report on gauges made me think.'));
  });
  test.each([
    ['May I pick your brain?', 'WARN worn «pick your brain»'],
    ['I hope this email finds you well.', 'WARN worn «hope this email finds you well»'],
    ['I hope this finds you well.', 'WARN worn «hope this finds you well»'],
  ])('L24: “%s” is pointed at', (sentence, expected) => {
    expect(says('L24', adding(sentence))).toEqual([expected]);
  });
  test('L24: what only looks like it is fine', () => {
    expectSilence('L24', adding('I would like to hear how you began.'));
  });
  test.each([
    ['I saw your children online.', 'BLOCK private «your children»'],
    ['I saw your holiday photos.', 'BLOCK private «your holiday photos»'],
  ])('L40: “%s” is pointed at', (sentence, expected) => {
    expect(says('L40', adding(sentence))).toEqual([expected]);
  });
  test('L40: what only looks like it is fine', () => {
    expectSilence('L40', adding('I read about your children’s hospital and your family business.'));
  });
  test.each([
    ['I AM VERY KEEN ON RIVERS', 'WARN capitals «I AM VERY KEEN ON RIVERS»'],
    ['I like rivers 🌊.', 'WARN emoji «🌊»'],
    ['Rivers! Floods!', 'WARN exclamations «!»'],
  ])('L23: “%s” is pointed at', (sentence, expected) => {
    expect(says('L23', adding(sentence))).toEqual([expected]);
  });
  test('L23: what only looks like it is fine', () => {
    expectSilence('L23', adding('Rivers! I study at the ETH ZH in 2026 © all.'));
  });
  test.each([['I am sorry to ask. I apologise.', 'INFO apologies «apolog»']])(
    'L36: “%s” is pointed at',
    (sentence, expected) => {
      expect(says('L36', adding(sentence))).toEqual([expected]);
    },
  );
  test('L36: what only looks like it is fine', () => {
    expectSilence('L36', adding('I am sorry to ask.'));
  });
  test('L23: an emoji later on is their affair', () => {
    expectSilence('L23', note('propose_times', 'See you soon 🌊.'));
  });
  test('L36: moving or missing a meeting may apologise twice', () => {
    expectSilence('L36', note('reschedule', 'I am sorry. I apologise.'));
    expect(says('L36', note('reschedule', 'Sorry. I am sorry. I apologise.'))).toHaveLength(1);
  });
  test('L39: the next move stays with the student', () => {
    expect(says('L39', adding('Let me know.'))).toEqual(['WARN their_move «Let me know»']);
    expectSilence('L39', adding('Let me know, or I will ring next week.'));
  });
  test('L31 to L40: a warning holds nothing up, a block holds up the sending', () => {
    expect(findingsOf('L24', adding('May I pick your brain?'))[0]?.gates).toBeUndefined();
    expect(findingsOf('L40', adding('I saw your wife.'))[0]?.gates).toEqual(['send_request']);
  });
});

describe('asks', () => {
  test('L16: the choice is theirs', () => {
    expectSilence('L16', drafted());
    const fixed = drafted(({ draft }) => {
      draft.text = draft.text.replace(', at any hour that suits you', '');
    });
    expect(says('L16', fixed)).toEqual(['BLOCK no_choice']);
    expect(says('L16', note('propose_times', 'Tuesday it is.'))).toEqual(['BLOCK no_choice']);
    expectSilence('L16', note('propose_times', 'Please pick a day.'));
  });
  test.each([
    ['Do you have a job for me?', 'have a job'],
    ['Are there any openings?', 'any openings'],
    ['Do you know of an internship?', 'know of an internship'],
    ['Are you hiring?', 'hiring'],
    ['Could you pass on my résumé?', 'pass on my résumé'],
  ])('L20: “%s”', (sentence, found) => {
    expect(says('L20', adding(sentence))).toEqual([`BLOCK job «${found}»`]);
  });
  test('L20: what one is, and what one is not after', () => {
    expectSilence('L20', adding('I am the intern in Planning. I am not applying to your firm.'));
  });
  test('L20: in the subject', () => {
    const dossier = drafted(
      ({ draft }) => (draft.subject = 'Do you have any positions in hydrology'),
    );
    expect(findingsOf('L20', dossier)).toMatchObject([{ params: { subject: 1 } }]);
  });
  test('L25: at most two questions, and one ask', () => {
    expectSilence('L25', adding('Is that fine?'));
    expect(says('L25', adding('Is that fine? Or not?'))).toEqual(['WARN questions «?»']);
    expect(says('L25', adding('I could also shadow you.'))).toEqual(['WARN two_asks «shadow you»']);
    expect(says('L25', adding('Please review my thesis.'))).toEqual(['WARN two_asks «review my»']);
    expect(says('L25', adding('Please introduce me.'))).toEqual(['WARN two_asks «introduce me»']);
  });
  test('L34: a farewell asks nothing', () => {
    expectSilence('L34', note('close', 'I will not write again.'));
    expect(says('L34', note('close', 'Is that fine?'))).toEqual(['BLOCK question «?»']);
  });
});

describe('other languages', () => {
  const german = (text: string): Drafted =>
    note('request', text, ({ contact }) => (contact.language = 'de'));
  test('L32: a text in a language without a table says so, and keeps the checks of form', () => {
    const dossier = german(
      'Ich studiere Wasserbau und lese gern über Pegel , Flüsse und {{feld}}.',
    );
    expect(says('L32', dossier)).toEqual(['WARN space_before_comma « ,»', 'INFO no_table']);
    expect(says('L02', dossier)).toEqual(['BLOCK left_over «{{»', 'BLOCK left_over «}}»']);
    expect(findingsOf('L17', german('Bitte asap antworten.'))).toEqual([]);
  });
  test('L32: English to somebody who speaks German is read as English', () => {
    const english = adding('Please write to me asap.');
    english.contact.language = 'de';
    expect(says('L17', english)).toEqual(['WARN pressure «asap»']);
  });
});
