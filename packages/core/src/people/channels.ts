import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

export type ChannelKind = 'email' | 'linkedin' | 'platform' | 'phone' | 'letter';
export type ChannelRefusal = {
  ok: false;
  ruleId: 'R31';
  field: string;
  reason: 'missing' | 'bad_syntax' | 'too_long' | 'no_country' | 'bad_number' | 'incomplete';
};
export type ChannelCheck = { ok: true; value: string } | ChannelRefusal;

function refuse(field: string, reason: ChannelRefusal['reason']): ChannelRefusal {
  return { ok: false, ruleId: 'R31', field, reason };
}

const EMAIL_LOCAL = /^[^\s@"(),:;<>[\\\]\p{Cc}.]+(?:\.[^\s@"(),:;<>[\\\]\p{Cc}.]+)*$/u;
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}][\p{L}\p{M}\p{N}-]{1,62}$/u;

/** E-mail syntax; the domain comes back in lower case, the part before @ as typed (R31). */
export function checkEmail(input: string | null | undefined, field = 'email'): ChannelCheck {
  const text = (input ?? '').trim().normalize('NFC');
  if (text === '') return refuse(field, 'missing');
  if (text.length > 254) return refuse(field, 'too_long');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const domain = text.slice(at + 1).toLowerCase();
  if (!EMAIL_LOCAL.test(local) || local.length > 64 || !DOMAIN.test(domain)) {
    return refuse(field, 'bad_syntax');
  }
  return { ok: true, value: `${local}@${domain}` };
}

/**
 * A phone number as E.164 ("+4930123456"), read with the contact's country when it has no "+".
 * An extension is kept after ";ext=" so that the number can be dialled (R31).
 */
export function checkPhone(
  input: string | null | undefined,
  country: string | null,
  field = 'phone',
): ChannelCheck {
  const text = (input ?? '').trim();
  if (text === '') return refuse(field, 'missing');
  if (text.length > 60) return refuse(field, 'too_long');
  const code = countryCode(country);
  if (code === null && !/^(?:\+|＋)/.test(text)) return refuse(field, 'no_country');
  const parsed = parsePhoneNumberFromString(text, {
    defaultCountry: code ?? undefined,
    extract: false,
  });
  if (!parsed?.isValid()) return refuse(field, 'bad_number');
  return { ok: true, value: parsed.ext ? `${parsed.number};ext=${parsed.ext}` : parsed.number };
}

function countryCode(country: string | null): CountryCode | null {
  const code = (country ?? '').toUpperCase();
  return isSupportedCountry(code) ? code : null;
}

/** A profile page on the web; comes back normalised for comparing (R31, G4). */
export function checkProfileUrl(
  input: string | null | undefined,
  field = 'profileUrl',
): ChannelCheck {
  const text = (input ?? '').trim();
  if (text === '') return refuse(field, 'missing');
  if (text.length > 500) return refuse(field, 'too_long');
  const value = normalizeProfileUrl(text);
  if (value === null) return refuse(field, 'bad_syntax');
  if (/^linkedin\.com(?:\/|$)/.test(value) && !/^linkedin\.com\/(?:in|pub)\/./.test(value)) {
    return refuse(field, 'incomplete');
  }
  return { ok: true, value: `https://${value}` };
}

/**
 * Host and path without scheme, "www", country subdomain of LinkedIn, query, fragment, final slash
 * and case, so that two ways to write one profile are equal. Null when it is no web address.
 */
export function normalizeProfileUrl(input: string): string | null {
  const match = /^(?:https?:\/\/)?([^\s/?#@:]+)(?::\d+)?(\/[^\s?#]*)?(?:[?#]\S*)?$/i.exec(
    input.trim(),
  );
  if (!match?.[1] || !DOMAIN.test(match[1].toLowerCase())) return null;
  const host = match[1]
    .toLowerCase()
    .replace(/^(?:www|m)\./, '')
    .replace(/^[a-z]{2}\.linkedin\.com$/, 'linkedin.com');
  const path = decoded(match[2] ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/+$/, '');
  return `${host}${path}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

export type PostalAddress = { lines: string[]; postalCode: string; city: string; country: string };

// Countries whose post goes without a code.
const NO_POSTAL_CODE = new Set(
  'AE AG AO AW BF BI BJ BO BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GA GD GH GM GQ GY HK JM KI KM KP LY ML MO MR MW NR NU QA RW SB SC SL SO SR ST SY TD TG TL TO TV UG VU YE ZW'.split(
    ' ',
  ),
);

/** R31: street line, city and country, and the code where the country has one. */
export function checkPostalAddress(
  address: PostalAddress | null | undefined,
): { ok: true; value: PostalAddress } | ChannelRefusal {
  if (!address) return refuse('postal', 'missing');
  const value = {
    lines: address.lines.map(tidy).filter((line) => line !== ''),
    postalCode: tidy(address.postalCode),
    city: tidy(address.city),
    country: tidy(address.country).toUpperCase(),
  };
  if (value.lines.length === 0) return refuse('postal.lines', 'incomplete');
  if (value.city === '') return refuse('postal.city', 'incomplete');
  if (value.country === '') return refuse('postal.country', 'incomplete');
  if (value.postalCode === '' && !NO_POSTAL_CODE.has(value.country)) {
    return refuse('postal.postalCode', 'incomplete');
  }
  return { ok: true, value };
}

function tidy(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/** The addresses of one contact, as far as the choice of a channel cares. */
export type ContactAddresses = {
  workEmail: string | null;
  privateEmail: string | null;
  workPhone: string | null;
  privatePhone: string | null;
  linkedinUrl: string | null;
  platformUrl: string | null;
  postal: PostalAddress | null;
  privateGivenByContact: boolean;
};

export type ChannelOption = {
  channel: ChannelKind;
  value: string;
  ownership: 'work' | 'private';
};

/**
 * Usable addresses, best first: work mail, platform, work phone, then LinkedIn and a letter;
 * private ones last and only when the contact gave them to this student (G35, R31).
 */
export function channelOptions(
  addresses: ContactAddresses,
  country: string | null,
): ChannelOption[] {
  const options: ChannelOption[] = [];
  const offer = (
    channel: ChannelKind,
    ownership: ChannelOption['ownership'],
    check: ChannelCheck,
  ) => {
    if (check.ok) options.push({ channel, ownership, value: check.value });
  };
  offer('email', 'work', checkEmail(addresses.workEmail));
  offer('platform', 'work', checkProfileUrl(addresses.platformUrl));
  offer('phone', 'work', checkPhone(addresses.workPhone, country));
  offer('linkedin', 'work', checkProfileUrl(addresses.linkedinUrl));
  const postal = checkPostalAddress(addresses.postal);
  if (postal.ok) {
    const { lines, postalCode, city, country: land } = postal.value;
    const value = [...lines, `${postalCode} ${city}`.trim(), land].join('\n');
    options.push({ channel: 'letter', ownership: 'work', value });
  }
  if (addresses.privateGivenByContact) {
    offer('email', 'private', checkEmail(addresses.privateEmail));
    offer('phone', 'private', checkPhone(addresses.privatePhone, country));
  }
  return options;
}
