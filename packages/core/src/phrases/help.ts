export const helpPhrases = {
  not_a_phone: 'Please give a telephone number, such as +49 30 1234567.',
} as const;
