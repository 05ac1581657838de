import { greeting, partOfDay, spokenAddress } from '../people/greeting.ts';
import type { Addressee, GreetingResult } from '../people/greeting.ts';
import { howFoundText } from '../people/provenance.ts';
import { howFoundContext } from '../rules/locate/found.ts';
import { activeInternships, internshipWithContact } from '../rules/locate/internship.ts';
import { contactZone, dateIn, studentToday } from '../rules/moments.ts';
import { isVariableName, variableOf } from '../library/variables.ts';
import { valuePhrases } from '../phrases/values.ts';
import { fill } from '../phrases/say.ts';
import { formatClock, formatDayMonthYear, formatMoment, zonedText } from '../schedule/format.ts';
import { daysDate, dateDays, instantMs, isoWeekday } from '../schedule/instant.ts';
import type { Dossier } from '../workflow/dossier.ts';
import type { InterviewState, MeetingFacts, Slot } from '../workflow/interview.ts';
import type { Contact, Instant, Internship, PostalAddress } from '../workflow/records.ts';
import { clockAt } from '../schedule/zone-offset.ts';
import type { Values } from './fields.ts';

/** What one message adds to the records. */
export interface ValueExtras {
  /** Times on offer, written on the contact's clock (L35). */
  slots?: readonly Slot[];
  /** Three to five questions, never the whole list. */
  questionsAhead?: readonly string[];
  eta?: Instant;
  /** The person whom the contact had named, for reporting back. */
  newContactName?: string;
  /** Where the contact chooses a time without an account, for texts that do not go through us. */
  guestLink?: string;
}

/**
 * Every value that a template may ask for, computed from the records, with the student's own words
 * for the slots. A field comes from the records alone: what stands in `written` under its name is
 * left aside, so that no text can differ from what was verified (R12, R37). Unknown values are
 * absent.
 */
export function templateValues(
  dossier: Dossier,
  written: Readonly<Record<string, string>>,
  extras: ValueExtras = {},
): Values {
  const slots = Object.fromEntries(
    Object.entries(written).filter(
      ([name]) => isVariableName(name) && variableOf(name).kind === 'slot',
    ),
  );
  const { interview } = dossier;
  return {
    ...studentValues(dossier),
    ...contactValues(dossier),
    ...referrerValues(dossier),
    ...askingValues(dossier),
    ...meetingValues(dossier),
    field: interview.field,
    slots: slotLines(dossier, extras.slots ?? interview.proposals.at(-1)?.slots ?? []),
    questionsAhead: questionLines(extras.questionsAhead ?? []),
    eta: extras.eta ? formatClock(extras.eta, contactZone(dossier), localeOf(dossier)) : null,
    'newContact.name': extras.newContactName ?? null,
    guestLink: extras.guestLink ?? null,
    goal: interview.goal,
    ...slots,
  };
}

/** Messages are written in English; the order of day and month is the student's habit. */
function localeOf({ student }: Dossier): string {
  if (/^en-/i.test(student.locale)) return student.locale;
  return student.country === 'US' ? 'en-US' : 'en-GB';
}

function studentValues(dossier: Dossier): Values {
  const { student } = dossier;
  const internship = internshipWithContact(dossier) ?? activeInternships(dossier)[0] ?? null;
  return {
    'student.name': student.fullName,
    'student.firstName': student.firstName,
    'student.school': student.school,
    'student.schoolShort': student.schoolShort ?? student.school,
    'student.program': student.program,
    'student.programShort': student.programShort ?? student.program,
    'student.year': student.year,
    'student.email': student.email,
    'student.phone': student.phone,
    'student.address': student.address.join('\n'),
    'letter.date': formatDayMonthYear(studentToday(dossier), localeOf(dossier)),
    ...(internship && internshipValues(internship, localeOf(dossier))),
  };
}

const internshipValues = (internship: Internship, locale: string): Values => ({
  'student.team': internship.team,
  'internship.end': formatDayMonthYear(internship.end, locale),
  'supervisor.greeting': internship.supervisor.greeting,
  // L27: a supervisor who has not agreed is nobody's door-opener.
  'supervisor.name': internship.supervisor.mayBeNamed ? internship.supervisor.name : null,
});

function contactValues(dossier: Dossier): Values {
  const { contact, student } = dossier;
  const found = howFoundText(contact.howFound, howFoundContext(dossier));
  const person = addressee(contact);
  return {
    greeting: textOf(greeting(person)),
    // “Dear” is the shortest opening that is polite, so the words are the same (L03).
    greetingShort: textOf(greeting(person)),
    'contact.spokenAddress': textOf(spokenAddress(person)),
    'contact.fullName': contact.fullName.value,
    'contact.role': contact.jobTitle.value,
    'contact.org': contact.employer.value,
    'contact.team': contact.team,
    'contact.respelling': contact.pronunciation.respelling,
    'contact.address': contact.channels.postal
      ? addressLines(
          withoutEmployer(contact.channels.postal, contact.employer.value),
          contact.region,
          student.country,
        )
      : null,
    howFound: found.ok ? found.sentence : null,
    howFoundShort: found.ok ? found.short : null,
  };
}

/** The letter names the organization on the line above; nobody is written to twice. */
function withoutEmployer(postal: PostalAddress, employer: string): PostalAddress {
  const lines = postal.lines.filter((line) => line.trim() !== employer.trim());
  return { ...postal, lines };
}

const addressee = (contact: Contact): Addressee => ({
  fullName: contact.fullName.value,
  givenName: contact.givenName,
  addressName: contact.addressName,
  salutation: contact.salutation.value,
  addressForm: contact.addressForm,
});

const textOf = (result: GreetingResult): string | null => (result.ok ? result.text : null);

/** Countries in which the postal code follows the town. */
const CODE_LAST = new Set(['US', 'CA', 'AU', 'NZ', 'GB', 'IE', 'IN', 'SG', 'ZA']);
/** Countries that write the state between town and code. */
const WITH_REGION = new Set(['US', 'CA', 'AU']);

/** An inside address as the country writes it; its name only where the letter crosses a border. */
function addressLines(
  { lines, postalCode, city, country }: PostalAddress,
  region: string | null,
  home: string | null,
): string {
  const state = WITH_REGION.has(country) && region ? `, ${region}` : '';
  const town = CODE_LAST.has(country)
    ? `${city}${state} ${postalCode}`.trim()
    : `${postalCode} ${city}`.trim();
  const land = country !== '' && country !== home ? [countryName(country)] : [];
  return [...lines, town, ...land].join('\n');
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(code) ?? code;
}

function referrerValues(dossier: Dossier): Values {
  const { introducedBy } = dossier.contact;
  // G12: no name without a yes; the template stays locked instead.
  if (!introducedBy?.nameUseConsent) return {};
  const { name, link, at } = introducedBy;
  return {
    'referrer.name': name,
    'referrer.link': link,
    'referral.date': at
      ? formatDayMonthYear(dateIn(at, dossier.student.timeZone), localeOf(dossier))
      : null,
  };
}

const DAYS_UNTIL_CALL = 7;

function askingValues(dossier: Dossier): Values {
  const { interview, contact, policy, now } = dossier;
  const zone = contactZone(dossier);
  const { notBefore } = contact.preferences;
  const locale = localeOf(dossier);
  const today = dateIn(now, zone);
  return {
    minutes: String(interview.minutes),
    timeFrame:
      notBefore !== null && notBefore > today
        ? fill(valuePhrases.frame.after, { date: formatDayMonthYear(notBefore, locale) })
        : valuePhrases.frame.soon,
    modeOffer: modeOffer(interview),
    modeChoices: valuePhrases.modeChoices[interview.mode ?? 'telephone'],
    visitLength: visitLength(interview.visitMinutes, policy.visitFullDayMinutes.from),
    callWeek: formatDayMonthYear(mondayAfter(today, DAYS_UNTIL_CALL), locale),
    partOfDay: partOfDay(Number(clockAt(instantMs(now), zone).slice(0, 2))),
    season: valuePhrases.season,
  };
}

function modeOffer({ mode, setting }: InterviewState): string {
  const { offers } = valuePhrases;
  if (mode === 'in_person') {
    if (setting === 'coffee' || setting === 'lunch' || setting === 'workplace') {
      return offers[setting];
    }
    return offers.in_person;
  }
  return mode === null ? offers.unchosen : offers[mode];
}

const HOUR_WORDS = ['', 'one hour', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** "three hours", "a full day" (R41). */
function visitLength(minutes: number | null, fullDayFrom: number): string | null {
  if (minutes === null) return null;
  if (minutes >= fullDayFrom) return valuePhrases.fullDay;
  const hours = Math.max(1, Math.round(minutes / 60));
  return hours === 1 ? 'one hour' : `${HOUR_WORDS[hours] ?? hours} hours`;
}

/** The first Monday at least so many days ahead. */
function mondayAfter(date: string, days: number): string {
  const from = dateDays(date) + days;
  return daysDate(from + ((8 - isoWeekday(from)) % 7));
}

function meetingValues(dossier: Dossier): Values {
  const { interview } = dossier;
  const meeting = interview.meeting ?? interview.pastMeetings.at(-1) ?? null;
  if (meeting === null || meeting.start === '') return {};
  const locale = localeOf(dossier);
  const words = zonedText(meeting.start, meeting.zone, locale);
  return {
    'meeting.weekday': words.weekday,
    'meeting.date': words.date,
    'meeting.time': words.time,
    'meeting.tz': words.tz,
    'meeting.minutes': String(meeting.minutes),
    'meeting.place': placeWords(meeting),
    'meeting.who': whoWords(meeting),
    'meeting.month': new Intl.DateTimeFormat(locale, {
      month: 'long',
      timeZone: meeting.zone,
    }).format(instantMs(meeting.start)),
  };
}

/** As it reads after "for 20 minutes": "at 4 Mill Road, room 4", "by phone", "by video". */
function placeWords({ place, mode }: MeetingFacts): string | null {
  if (place?.kind === 'address') {
    const where = [place.text, place.meetingPoint].filter(Boolean).join(', ');
    return fill(valuePhrases.place.address, { where: where.replaceAll(/\s*\n\s*/g, ', ') });
  }
  if (place?.kind === 'number' || mode === 'telephone') return valuePhrases.place.phone;
  if (place?.kind === 'link' || mode === 'video') return valuePhrases.place.video;
  return null;
}

/** Who rings whom, and where; the number or link itself stands here (L14). */
function whoWords({ place, whoStarts }: MeetingFacts): string | null {
  if (place === null || whoStarts === null) return null;
  return fill(valuePhrases.who[place.kind][whoStarts], { where: place.text.trim() });
}

/** One dated time a line, each with its zone (L35). */
function slotLines(dossier: Dossier, slots: readonly Slot[]): string | null {
  if (slots.length === 0) return null;
  const zone = contactZone(dossier);
  return slots.map(({ start }) => formatMoment(start, zone, localeOf(dossier))).join('\n');
}

function questionLines(questions: readonly string[]): string | null {
  if (questions.length === 0) return null;
  return [valuePhrases.questionsAhead, ...questions].join('\n');
}
