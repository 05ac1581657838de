/** Sentences of a host's page: where somebody says whether students may ask them, and what about. */
export const guestHostEn = {
  host_title: 'May students of {school} ask you for a conversation?',
  host_title_yes: 'Students of {school} may ask you',
  host_asked_student:
    '{student} talked with you and asks whether the career centre of {school} may offer you to other students.',
  host_asked_office: 'The career centre of {school} asks whether it may offer you to students.',
  host_noted:
    'The career centre of {school} noted on {date} that you agreed. Here you can see and change what it says.',
  host_promise_capacity: 'Never more students in a term than you say here.',
  host_promise_names:
    'Nobody sees you before you say yes. Then students see your name, work and topics; your address only those who have a place with you.',
  host_promise_link: 'This link stays yours: change, pause or stop at any time, on any device.',
  host_yes_now: 'Students see you as below. {left} of {capacity} places of this term are free.',
  host_paused_now: 'You take a pause. Nobody can ask you until it is over.',
  host_ended_now: 'You are not on the list, and no student is sent to you.',
  host_about: 'About you',
  host_name: 'Your name',
  host_role: 'What you do',
  host_employer: 'Where you work',
  host_email: 'E-mail to which students may write',
  host_topics: 'What you like to talk about',
  host_topics_hint: 'One topic or field a line, up to {max}.',
  host_formats: 'How you like to talk',
  host_visit: 'A visit of some hours at my workplace',
  host_languages: 'In which languages',
  host_languages_hint: 'With commas between them; may stay empty.',
  host_capacity: 'How many students in a term, at most',
  host_pause: 'A pause, if you need one',
  host_pause_from: 'First day',
  host_pause_until: 'Last day',
  host_words: 'A line for students',
  host_say_yes: 'Yes, students may ask me',
  host_save: 'Save',
  host_to_no: 'No, rather not',
  host_to_end: 'Do not offer me any more',
  host_end_title: 'Not on the list',
  host_end_text:
    'No student is sent to you any more. Talks that are agreed stay as they are. If you change your mind, the same link takes you back.',
  host_end_send: 'Take me off the list',
  host_thanks: 'Thank you. Saved.',

  e_employer: 'Please say where you work.',
  e_email: 'Please give an e-mail address, such as name@example.org.',
  e_topics: 'Please name one to {max} topics, each in at most {length} characters.',
  e_formats: 'Please choose at least one way to talk.',
  e_languages: 'Please name at most {max} languages, in a word or two each.',
  e_capacity: 'Please give a number from 1 to {max}.',
} as const;

export type GuestHostPhrases = Readonly<Record<keyof typeof guestHostEn, string>>;
