/** What each check before sending asks, in the order of G.1. */
export const readyToSendPhrases = {
  off_limits: 'May this person be contacted?',
  identity: 'Is it somebody you have not asked already?',
  permission: 'Does your supervisor agree, where one has a say?',
  courtesy: 'Is it not too many, too soon?',
  name: 'Are name, title and form of address checked?',
  consent: 'Does everybody named agree to it?',
  words: 'Is the text in order?',
  window: 'Is it a good hour where they are?',
  seen: 'Have you read the whole text as it will arrive?',
} as const;
