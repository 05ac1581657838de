import { locale } from '@acquaint/front/locale';

const TAGS = `ar cs da de el en es fi fr he hi hu id it ja ko nl no pl pt ro ru sv tr uk vi zh`;

const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });

export const languageName = (tag: string): string => names.of(tag) ?? tag;

/** Languages to write in, by their names. */
export const languageOptions = TAGS.split(' ')
  .map((value) => ({ value, label: languageName(value) }))
  .toSorted((a, b) => a.label.localeCompare(b.label, locale));
