/** The language and manner of dates: the browser's English, or British English. */
export const locale: string =
  navigator.languages.find((language) => /^en(-|$)/i.test(language)) ?? 'en-GB';

/** The zone of this device, an IANA name. */
export const deviceZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone;
