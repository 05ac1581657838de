import type { ChannelRefusal } from '../people/channels.ts';
import type { IdentityReason } from '../people/identity.ts';
import type { NameRefusal } from '../people/names.ts';
import type { SalutationCheck } from '../people/salutation.ts';

/** Stands where the name of somebody stood who had their details erased. */
export const erasedName = 'Erased person';

type SalutationRefusal = Extract<SalutationCheck, { ok: false }>['reason'];

/** Every refusal that must have a sentence; a missing one is a type error. */
type PeopleCode =
  | `fullName.${NameRefusal}`
  | `salutation.${SalutationRefusal}`
  | `identity.${IdentityReason}`
  | `email.${Exclude<ChannelRefusal['reason'], 'no_country' | 'bad_number' | 'incomplete'>}`
  | `phone.${Exclude<ChannelRefusal['reason'], 'bad_syntax' | 'incomplete'>}`
  | `profileUrl.${Exclude<ChannelRefusal['reason'], 'no_country' | 'bad_number'>}`
  | `postal.${'lines' | 'city' | 'country' | 'postalCode'}.incomplete`
  | 'postal.missing'
  | 'howFound.missing'
  | 'howFound.detail.missing'
  | 'timeZone.unknown'
  | 'pronunciation.guess'
  | 'addressForm.suggest';

/** Opens every greeting; the address follows. */
export const greetingOpening = 'Dear';

/**
 * How the name was found, as a sentence without its final stop and as it reads after "found you
 * through". `{detail}` is the person, event, title or text on record.
 */
export const howFoundPhrases = {
  supervisor: {
    plain: 'My supervisor suggested your name',
    withDetail: 'My supervisor, {detail}, suggested your name',
    shortPlain: 'my supervisor',
    shortWithDetail: 'my supervisor, {detail}',
  },
  own_relationship: {
    plain: 'I have heard of your work from people I know at {employer}',
    withDetail: 'I have heard of your work from {detail}',
    shortPlain: 'people I know at {employer}',
    shortWithDetail: '{detail}',
  },
  alumni_directory: {
    plain: 'I found your name in our alumni directory',
    withDetail: 'I found your name in our alumni directory, {detail}',
    shortPlain: 'our alumni directory',
    shortWithDetail: 'our alumni directory, {detail}',
  },
  referral: {
    plain: '',
    withDetail: '{detail} suggested that I talk with you',
    shortPlain: '',
    shortWithDetail: '{detail}',
  },
  event: {
    plain: '',
    withDetail: 'I came across your name at {detail}',
    shortPlain: '',
    shortWithDetail: '{detail}',
  },
  publication: {
    plain: '',
    withDetail: 'I found your name through “{detail}”',
    shortPlain: '',
    shortWithDetail: '“{detail}”',
  },
  staff_page: {
    plain: 'I found your name on the staff page of {employer}',
    withDetail: 'I found your name on the staff page of {employer}, under {detail}',
    shortPlain: 'the staff page of {employer}',
    shortWithDetail: 'the staff page of {employer}',
    unnamedEmployer: 'your organization',
  },
  linkedin: {
    plain: 'I found your profile on LinkedIn',
    withDetail: 'I found your profile on LinkedIn, in {detail}',
    shortPlain: 'LinkedIn',
    shortWithDetail: 'LinkedIn',
  },
  family_or_friend: {
    plain: 'I heard of you from family and friends',
    withDetail: 'I heard of you from {detail}',
    shortPlain: 'family and friends',
    shortWithDetail: '{detail}',
  },
  faculty: {
    plain: 'The faculty of my programme suggested your name',
    withDetail: '{detail}, who teaches in my programme, suggested your name',
    shortPlain: 'the faculty of my programme',
    shortWithDetail: '{detail}',
  },
  career_centre: {
    plain: 'Our career centre suggested your name',
    withDetail: '{detail} of our career centre suggested your name',
    shortPlain: 'our career centre',
    shortWithDetail: 'our career centre',
  },
  other: { plain: '', withDetail: '{detail}', shortPlain: '', shortWithDetail: '{detail}' },
} as const;

/** The kinds as a form names them (R28). */
export const howFoundLabels: Readonly<Record<keyof typeof howFoundPhrases, string>> = {
  supervisor: 'My supervisor named them',
  own_relationship: 'I know people there',
  alumni_directory: 'Alumni directory',
  referral: 'Somebody I talked with named them',
  event: 'An event',
  publication: 'Something they wrote or a talk they gave',
  staff_page: 'Staff page',
  linkedin: 'LinkedIn',
  family_or_friend: 'Family or a friend',
  faculty: 'A teacher of mine',
  career_centre: 'Career centre',
  other: 'Something else, in my words',
};

/** What is wrong with a person's data, by `field.reason` of the checks in people/. */
export const peoplePhrases: Readonly<Record<PeopleCode, string>> = {
  'fullName.empty': 'Write the name of the person. One part is enough if they have one name.',
  'fullName.no_letter': 'A name holds at least one letter.',
  'fullName.role_word':
    'This reads like a department. Find out who the person is, or keep it as a lead for now.',
  'fullName.address': 'This is an address. Write the person’s name here.',
  'fullName.too_long': 'This is longer than any name. Keep notes in the field for notes.',
  'fullName.control': 'The name holds a line break or a hidden sign. Please type it again.',
  'salutation.not_chosen':
    'Choose how to address them. If you do not know, choose “none”: the full name is always polite.',
  'salutation.empty_title': 'Write the title, or choose “none”.',
  'salutation.too_long': 'A title has at most 40 characters.',
  'salutation.control': 'The title holds a line break or a hidden sign. Please type it again.',
  'email.missing': 'There is no e-mail address yet.',
  'email.bad_syntax': 'This e-mail address is not complete. Compare it with your source.',
  'email.too_long': 'This is longer than any e-mail address.',
  'phone.missing': 'There is no phone number yet.',
  'phone.no_country':
    'Start the number with + and the country code, or say which country it is in.',
  'phone.bad_number':
    'This is not a number one can dial in that country. Compare it with your source.',
  'phone.too_long': 'This is longer than any phone number.',
  'profileUrl.missing': 'There is no profile address yet.',
  'profileUrl.bad_syntax': 'This is not a web address.',
  'profileUrl.incomplete': 'Copy the address of the profile itself, like linkedin.com/in/name.',
  'profileUrl.too_long': 'This address is too long to be a profile.',
  'timeZone.unknown': 'Please choose a time zone from the list, such as Europe/London.',
  'postal.missing': 'There is no postal address yet.',
  'postal.lines.incomplete': 'A letter needs a street or a post office box.',
  'postal.city.incomplete': 'A letter needs a town.',
  'postal.country.incomplete': 'A letter needs a country.',
  'postal.postalCode.incomplete': 'A letter to that country needs a postal code.',
  'howFound.missing': 'Say how you found this name: they will want to know.',
  'howFound.detail.missing': 'Name the person, event or title, so that your message can say it.',
  'identity.email': 'You have {name} already, with the same e-mail address.',
  'identity.profile_url': 'You have {name} already, with the same profile page.',
  'identity.phone': 'You have {name} already, with the same phone number.',
  'identity.name_and_organization': 'You may have this person already: {name} at {employer}.',
  'pronunciation.guess': 'Guess',
  'addressForm.suggest':
    'They signed as {givenName}. Do you want to write “Dear {givenName}” from now on?',
};
