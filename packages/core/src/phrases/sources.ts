import type { FieldGroup } from '../library/define-field.ts';
import type { UrlFault } from '../library/public-url.ts';
import { SOURCE_LIMITS } from '../library/school-source.ts';

export const urlPhrases: Readonly<Record<UrlFault, string>> = {
  not_an_address: 'Please give a whole address, such as https://library.example.edu/guides.',
  not_https: 'Please give an address that begins with https://, so that nobody reads along.',
  has_password: 'There is a name or password in the address. Please take it out.',
  inside: 'This address works inside one network alone. Please give one that opens everywhere.',
};

export const sourcePhrases = {
  title_missing: 'Please give a title.',
  note_missing: 'Please say what students should look for there.',
  unknown_field: 'Please choose fields from the list.',
  too_many: `A school keeps ${SOURCE_LIMITS.sources} sources at most. Retire some that nobody needs.`,
} as const;

/** How groups of fields are called. */
export const fieldGroupPhrases: Readonly<Record<FieldGroup, string>> = {
  engineering: 'Engineering',
  computing: 'Computing and data',
  science: 'Science',
  health: 'Health',
  education: 'Education',
  business: 'Business',
  finance: 'Finance',
  law_government: 'Law and government',
  media_arts: 'Media and arts',
  social: 'Social work and communities',
  built_land: 'Buildings and land',
  service_trades: 'Services and trades',
};
