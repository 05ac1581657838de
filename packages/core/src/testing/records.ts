import type {
  Contact,
  CourtesyFacts,
  Internship,
  Student,
  SupervisorPermission,
} from '../workflow/records.ts';

/** Fixed ids for tests: valid UUIDv7 that sort by their last digits. */
export const testId = (n: number): string =>
  `01930000-0000-7000-8000-${n.toString().padStart(12, '0')}`;

export const ids = {
  organization: testId(1),
  student: testId(2),
  contact: testId(3),
  interview: testId(4),
  internship: testId(5),
  permission: testId(6),
  advisor: testId(7),
  otherContact: testId(8),
  otherInterview: testId(9),
} as const;

/** A student in Berlin with everything that requests need. */
export function aStudent(): Student {
  return {
    id: ids.student,
    version: 1,
    fullName: 'Lena Hoffmann',
    firstName: 'Lena',
    email: 'lena.hoffmann@northgate.example',
    phone: '+493012345678',
    address: ['Lindenweg 4', '10115 Berlin'],
    school: 'Northgate University',
    schoolShort: 'Northgate',
    program: 'Environmental Science',
    programShort: 'Env Science',
    year: 'second-year',
    fields: ['water engineering'],
    stage: 'EX',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    locale: 'en',
    noCostOnly: false,
    isMinor: false,
    guardianConsent: false,
    advisorApprovedOutreach: false,
    payQuestions: false,
    paidLinkedin: false,
    resume: { version: 'February 2026', updatedAt: '2026-02-10' },
  };
}

/** A hydrologist in London, located with proof: nothing about the record blocks a request. */
export function aContact(): Contact {
  const verified = { source: 'staff_page' as const, at: '2026-02-20T10:00:00.000Z' };
  return {
    id: ids.contact,
    version: 1,
    state: 'active',
    fullName: { value: 'Amara Okafor', verified },
    givenName: 'Amara',
    familyName: 'Okafor',
    addressName: 'Okafor',
    pronunciation: {
      state: 'verified',
      respelling: 'ah-MAH-rah oh-KAH-for',
      ipa: null,
      source: 'assistant',
      at: '2026-02-20T10:00:00.000Z',
    },
    jobTitle: { value: 'Hydrologist', verified },
    employer: { value: 'River Trust', verified },
    employerKey: 'river trust',
    team: 'Flood Forecasting',
    salutation: { value: { kind: 'title', title: 'Dr.' }, verified },
    addressForm: 'formal',
    addressFormSuggestion: null,
    howFound: { kind: 'alumni_directory', detail: null },
    introducedBy: null,
    channels: {
      workEmail: 'a.okafor@rivertrust.example',
      privateEmail: null,
      workPhone: '+442079460123',
      privatePhone: null,
      linkedinUrl: null,
      platformUrl: null,
      postal: {
        lines: ['River Trust', '12 Quay Street'],
        postalCode: 'SE1 2AB',
        city: 'London',
        country: 'GB',
      },
      privateGivenByContact: false,
      bouncedAddresses: [],
    },
    preferences: {
      days: [],
      from: null,
      until: null,
      notBefore: null,
      media: [],
      modes: [],
      place: null,
      words: null,
    },
    timeZone: 'Europe/London',
    country: 'GB',
    region: 'ENG',
    language: 'en',
    travelMinutes: 40,
    warmth: 'warm',
    conflictOfInterest: null,
    pausedUntil: null,
    nextTouchAt: null,
    notes: null,
    createdAt: '2026-02-20T09:00:00.000Z',
  };
}

/** An internship that is active in March 2026, at another employer than the contact's. */
export function anInternship(): Internship {
  return {
    id: ids.internship,
    version: 1,
    employer: 'City Water Works',
    employerKey: 'city water works',
    team: 'Network Planning',
    start: '2026-02-02',
    end: '2026-04-30',
    settledIn: true,
    supervisor: {
      name: 'Jonas Weber',
      greeting: 'Dear Mr. Weber',
      email: 'j.weber@citywater.example',
      contactId: null,
      mayBeNamed: true,
    },
  };
}

export function aPermission(): SupervisorPermission {
  return {
    id: ids.permission,
    version: 1,
    internshipId: ids.internship,
    scope: { kind: 'contact', contactId: ids.contact },
    status: 'granted',
    askedAt: '2026-02-23T09:00:00.000Z',
    answeredAt: '2026-02-24T09:00:00.000Z',
    conditions: null,
  };
}

/** Nobody has been asked too often. */
export function calmCourtesy(): CourtesyFacts {
  return {
    doNotContact: false,
    contact: {
      openRequestsByOthers: 0,
      requestsLast7Days: 0,
      requestsThisTerm: 0,
      ownLimit: null,
      freeFrom: null,
    },
    employer: { requestsLast7DaysBySchool: 0 },
    student: {
      firstRequestsLast24Hours: 0,
      firstRequestsLast7Days: 0,
      sameEmployer: {
        openRequests: 0,
        lastRequestAt: null,
        peopleLast30Days: 0,
        accepted: false,
      },
    },
  };
}
