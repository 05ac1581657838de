import { describe, expect, test } from 'vitest';
import { templateById } from '../library/templates.ts';
import { aDossier, agreed, held } from '../testing/dossier.ts';
import { aPermission, anInternship } from '../testing/records.ts';
import { render } from './render.ts';
import { textOf } from './segments.ts';
import { templateValues } from './values.ts';

const whyYou =
  'Your work as a hydrologist at River Trust caught my eye because it joins field data with weather models.';

function rendered(id: string, values: ReturnType<typeof templateValues>): string {
  const template = templateById(id);
  if (!template) throw new Error(`${id} is not in the library`);
  const message = render(template, values);
  if (!message.ok) throw new Error(message.missing.map(({ variable }) => variable).join(', '));
  return textOf(message.body);
}

describe('values of a request', () => {
  test('R12: fields come from the records, whatever stands under their name', () => {
    const values = templateValues(aDossier(), {
      whyYou,
      'contact.fullName': 'Somebody Else',
      greeting: 'Hi there',
    });
    expect(values.greeting).toBe('Dear Dr. Okafor');
    expect(values['contact.fullName']).toBe('Amara Okafor');
    expect(values.whyYou).toBe(whyYou);
  });

  test('D.0.1: records and two personal slots fill a cold request', () => {
    const text = rendered('T01', templateValues(aDossier(), { whyYou }));
    expect(text).toContain('I found your name in our alumni directory.');
    expect(text).toContain('find out how people find their way into flood forecasting.');
    expect(text).toContain('20 minutes in the next two weeks');
    expect(text).toContain('A short visit to your office would be fine');
  });

  test("the student's words for the goal go before the goal on record", () => {
    const values = templateValues(aDossier(), { goal: 'how a forecast turns into a warning' });
    expect(values.goal).toBe('how a forecast turns into a warning');
  });

  test('R17: nobody is greeted before a form of address is chosen', () => {
    const dossier = aDossier(({ contact }) => {
      contact.salutation = { value: null, verified: null };
    });
    expect(templateValues(dossier, {}).greeting).toBeNull();
  });

  test('G37: a contact who asked to wait is asked for the time after that', () => {
    const dossier = aDossier(({ contact }) => {
      contact.preferences.notBefore = '2026-04-01';
    });
    expect(templateValues(dossier, {}).timeFrame).toBe('in the two weeks after 1 April 2026');
  });

  test('R45: a letter has both addresses, its date, and the week of the call', () => {
    const text = rendered('T05', templateValues(aDossier(), { whyYou }));
    expect(text).toContain('2 March 2026');
    expect(text).toContain(
      'Hydrologist\nRiver Trust\n12 Quay Street\nLondon SE1 2AB\nUnited Kingdom',
    );
    expect(text).toContain('in the week of 9 March 2026');
  });

  test.each([
    [120, 'two hours'],
    [60, 'one hour'],
    [480, 'a full day'],
  ])('R41: a visit of %i minutes reads "%s"', (visitMinutes, words) => {
    const dossier = aDossier(({ interview }) => {
      interview.mode = 'observational_visit';
      interview.visitMinutes = visitMinutes;
    });
    expect(templateValues(dossier, {}).visitLength).toBe(words);
  });

  test("the part of the day is that of the contact's clock", () => {
    const dossier = aDossier((each) => {
      each.contact.timeZone = 'Asia/Tokyo';
    });
    expect(templateValues(dossier, {}).partOfDay).toBe('evening');
  });
});

describe('people who are named', () => {
  test('G12: without consent the referrer is unknown to the text', () => {
    const dossier = aDossier(({ contact }) => {
      contact.introducedBy = {
        contactId: null,
        name: 'Lena Hoff',
        link: 'my lecturer',
        nameUseConsent: false,
        referralInterviewId: null,
        at: '2026-02-27T10:00:00.000Z',
      };
    });
    expect(templateValues(dossier, {})['referrer.name']).toBeUndefined();
    if (dossier.contact.introducedBy) dossier.contact.introducedBy.nameUseConsent = true;
    const values = templateValues(dossier, {});
    expect(values['referrer.name']).toBe('Lena Hoff');
    expect(values['referral.date']).toBe('27 February 2026');
  });

  test('L27: a supervisor who is not to be named is not named', () => {
    const intern = aDossier((dossier) => {
      dossier.internships = [anInternship()];
      dossier.permissions = [aPermission()];
    });
    expect(templateValues(intern, {})['supervisor.name']).toBe('Jonas Weber');
    const [internship] = intern.internships;
    if (internship) internship.supervisor.mayBeNamed = false;
    expect(templateValues(intern, {})['supervisor.name']).toBeNull();
    expect(templateValues(intern, {})['supervisor.greeting']).toBe('Dear Mr. Weber');
  });
});

describe('values around a meeting', () => {
  test('R54: a confirmation repeats the facts on the clock that was agreed', () => {
    const text = rendered('T18', templateValues(aDossier(agreed), {}));
    expect(text).toContain(
      'we meet on Thursday, 12 March 2026, at 15:00 (UTC, London), for 20 minutes, at River Trust, 12 Quay Street, London, reception. I will ask for you there.',
    );
  });

  test.each([
    ['student', 'by phone', 'I will ring you on +44 20 7946 0123.'],
    ['contact', 'by phone', 'You kindly ring me on +44 20 7946 0123.'],
  ] as const)('R54: a call that the %s starts says who rings', (whoStarts, place, who) => {
    const dossier = aDossier((each) => {
      agreed(each);
      if (each.interview.meeting === null) return;
      each.interview.meeting.mode = 'telephone';
      each.interview.meeting.place = {
        kind: 'number',
        text: '+44 20 7946 0123',
        meetingPoint: null,
      };
      each.interview.meeting.whoStarts = whoStarts;
    });
    const values = templateValues(dossier, {});
    expect(values['meeting.place']).toBe(place);
    expect(values['meeting.who']).toBe(who);
  });

  test('L35: times on offer carry weekday, month as a word and zone, on their clock', () => {
    const slots = [
      { start: '2026-03-27T15:00:00.000Z', minutes: 20 },
      { start: '2026-03-30T14:00:00.000Z', minutes: 20 },
    ];
    expect(templateValues(aDossier(), {}, { slots }).slots).toBe(
      'Friday 27 March 2026, 15:00 (UTC, London)\nMonday 30 March 2026, 15:00 (UTC+1, London)',
    );
  });

  test('a thank-you knows the day of the talk', () => {
    const values = templateValues(aDossier(held), {});
    expect(values['meeting.weekday']).toBe('Thursday');
    expect(values['meeting.month']).toBe('March');
  });

  test('questions sent ahead stand under a line of their own', () => {
    const questionsAhead = ['What route brought you here?', 'What filled your day yesterday?'];
    expect(templateValues(aDossier(agreed), {}, { questionsAhead }).questionsAhead).toBe(
      'A few questions of mine, to look ahead:\nWhat route brought you here?\nWhat filled your day yesterday?',
    );
  });
});
