/** Words that fill the fields of templates (D.0.1). `{…}` marks a parameter. */
export const valuePhrases = {
  frame: {
    soon: 'in the next two weeks',
    after: 'in the two weeks after {date}',
  },
  /** Each begins a sentence that goes on "would be fine". */
  offers: {
    unchosen: 'A phone or video call',
    telephone: 'A phone call',
    video: 'A video call',
    in_person: 'Meeting near your office',
    workplace: 'A short visit to your office',
    coffee: 'A coffee near your office',
    lunch: 'A lunch near your office',
    observational_visit: 'A phone or video call',
  },
  /** What was thought of stands first; each reads after "Would you prefer". */
  modeChoices: {
    telephone: 'the phone, video or a meeting in person',
    video: 'video, the phone or a meeting in person',
    in_person: 'a meeting in person, the phone or video',
    observational_visit: 'a meeting in person, the phone or video',
  },
  fullDay: 'a full day',
  /** True in both halves of the world. */
  season: 'year',
  place: { address: 'at {where}', phone: 'by phone', video: 'by video' },
  who: {
    address: {
      student: 'I will come to you.',
      contact: 'I will wait for you there.',
      meet_there: 'I will ask for you there.',
    },
    number: {
      student: 'I will ring you on {where}.',
      contact: 'You kindly ring me on {where}.',
      meet_there: 'We speak on {where}.',
    },
    link: {
      student: 'I will open the call; the link is {where}',
      contact: 'You kindly open the call; the link is {where}',
      meet_there: 'We meet at this link: {where}',
    },
  },
  questionsAhead: 'A few questions of mine, to look ahead:',
} as const;
