import type { Id, Student } from '@acquaint/core/workflow/records';

export interface NewStudent {
  id: Id;
  name: string;
  email: string;
  school: string;
  timeZone: string;
  country: string;
  program?: string | null;
  year?: string | null;
}

/** What sign-up and the school know of a new student, nothing guessed. */
export function newProfile(student: NewStudent): Student {
  const { id, name, email, school, timeZone, country, program, year } = student;
  return {
    id,
    version: 1,
    fullName: name,
    firstName: name.split(/\s+/u)[0] ?? name,
    email,
    phone: null,
    address: [],
    school,
    schoolShort: null,
    program: program ?? '',
    programShort: null,
    year: year ?? '',
    fields: [],
    stage: 'EX',
    timeZone,
    country,
    locale: 'en',
    noCostOnly: false,
    isMinor: false,
    guardianConsent: false,
    advisorApprovedOutreach: false,
    payQuestions: false,
    paidLinkedin: false,
    resume: null,
  };
}
