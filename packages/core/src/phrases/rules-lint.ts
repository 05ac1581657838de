import type { RulePhraseTable } from './rule-phrases.ts';

/** The words of L01–L42. With `subject` among the parameters, the subject line is meant. */
export const lintPhrases: RulePhraseTable = {
  L01: {
    title: 'A length that gets read',
    why: 'A busy person reads a short message at once and puts a long one off.',
    says: {
      short: 'This has {count} {unit}; {min} to {max} work best. Something may be missing.',
      long: 'This has {count} {unit}; {min} to {max} work best. See what can go.',
      far_too_long: 'This has {count} {unit}, far more than {max}. Shorten it before you send it.',
    },
  },
  L01b: {
    title: 'Readable without scrolling',
    why: 'Under 100 words a message fits on one phone screen, and that is where most people read it.',
    says: { screen: '{count} words. Below {limit} it can be read without scrolling.' },
  },
  L02: {
    title: 'No blank left unfilled',
    why: 'A forgotten blank tells the reader that the message was made for anybody.',
    says: {
      left_over: 'Something is still to be filled in here: “{found}”.',
      subject: 'Something is still to be filled in: “{found}” in the subject.',
    },
  },
  L03: {
    title: 'The greeting is exact',
    why: 'People notice their own name before anything else.',
    says: {
      missing: 'The greeting is missing. It should read “{expected},”.',
      different: 'The greeting says “{found}”. It should read “{expected},”.',
    },
  },
  L04: {
    title: 'Nobody else’s name slips in',
    why: 'A name from another message shows that this one was copied.',
    says: {
      person: '“{found}” is another person in your contacts. Is this from a different message?',
      family_name: '“{found}” is the name of another person in your contacts.',
      employer: '“{found}” is where another of your contacts works, not this one.',
    },
  },
  L05: {
    title: 'A subject that says what it is about',
    why: 'Many people decide by the subject whether to open a message.',
    says: {
      missing: 'There is no subject yet.',
      dull: '“{found}” says little. Name the topic or the person who referred you.',
      length: 'The subject has {count} words; {min} to {max} are easy to take in.',
      no_topic: '“{found}” does not say the topic. Name the field, or who referred you.',
    },
  },
  L06: {
    title: 'One message, one person',
    why: 'Whoever sees that others were asked as well feels free not to answer.',
    says: {
      copies: 'There are {count} further people in copy. Send this to one person.',
      several: 'There is more than one address. Send this to one person.',
    },
  },
  L07: {
    title: 'Nothing attached unasked',
    why: 'A résumé with a request turns a friendly question into an application.',
    says: {
      resume: 'Leave out “{file}”. Your résumé goes along only when they ask for it.',
      calendar: 'Leave out “{file}”. An invitation belongs to the confirmation.',
      other: 'Leave out “{file}”. Attachments from people one does not know stay unopened.',
    },
  },
  L08: {
    title: 'One plain link at most',
    why: 'Many links, short links and tracking look like advertising and may land in spam.',
    says: {
      several: 'There are {count} links. One is enough.',
      shortened: '“{link}” hides where it leads. Use the full address.',
      tracking: '“{link}” tells somebody who followed it. Use the address without that part.',
    },
  },
  L09: {
    title: 'The note fits LinkedIn',
    why: 'LinkedIn does not send a note that is longer than its limit.',
    says: { too_long: '{count} characters; LinkedIn takes {limit}. Take out {over}.' },
  },
  L10: {
    title: 'Why you write',
    why: 'Somebody who knows what you want to find out can tell whether they are the right person.',
    says: { missing: 'Say what you are trying to find out.' },
  },
  L11: {
    title: 'How much time you ask for',
    why: 'A clear, small number makes it easy to say yes.',
    says: {
      missing: 'Say that you ask for {minutes} minutes.',
      different: 'The text says “{found}”, but you ask for {minutes} minutes.',
      long: '“{found}” is long for a first talk. 20 to 30 minutes are easier to give.',
    },
  },
  L12: {
    title: 'Why this person',
    why: 'A sentence that only fits them shows that you chose them with care.',
    says: {
      missing: 'Your own sentence on why you ask {name} is missing.',
      length: 'Your sentence on {name} has {count} words; {min} to {max} are right.',
      could_be_anyone:
        'This sentence could go to anybody. Name their organization, role or field, or something from your notes.',
    },
  },
  L13: {
    title: 'How you found their name',
    why: 'People wonder where a stranger got their name. Saying it builds trust.',
    says: {
      missing: 'Say how you found the name of {name}.',
      different: 'This does not agree with how you noted that you found {name}.',
    },
  },
  L14: {
    title: 'The note repeats what was agreed',
    why: 'If one fact is off, one of you will wait in the wrong place.',
    says: {
      no_date: 'The date of the meeting is missing.',
      date_differs: '“{found}” is not the agreed date.',
      no_weekday: 'The weekday is missing. It guards against a slip in the date.',
      weekday_differs: '“{found}” is not the weekday of the meeting.',
      no_time: 'The time is missing: {time}.',
      time_differs: '“{found}” is not the agreed time, {time}.',
      no_zone: 'The time zone of the meeting is missing.',
      zone_differs: '“{found}” is not the time zone of the meeting on that day.',
      place: 'The place is missing or differs from the agreed one: {place}.',
      no_minutes: 'The length is missing: {minutes} minutes.',
      minutes_differ: '“{found}” is not the agreed length, {minutes} minutes.',
    },
  },
  L15: {
    title: 'Every time has its zone',
    why: 'The same clock time is another hour elsewhere, and some short names mean several zones.',
    says: {
      no_zone: '“{found}” stands without a time zone.',
      ambiguous: '“{found}” can mean several time zones. Add the UTC offset.',
    },
  },
  L16: {
    title: 'They choose',
    why: 'They do you a favour, so day, time and place are theirs to choose.',
    says: { no_choice: 'Leave the choice to them, such as “whenever it suits you”.' },
  },
  L17: {
    title: 'No pressure',
    why: 'Nobody owes you an answer. Pressure makes a no likelier.',
    says: { pressure: '“{found}” puts pressure on somebody who owes you nothing.' },
  },
  L18: {
    title: 'Thanks for the time',
    why: 'Time is what they gave you. Thank them for that first.',
    says: { no_time: 'Thank {name} for their time.' },
  },
  L19: {
    title: 'One thing from the talk',
    why: 'Naming what stayed with you shows that you listened. That is what people remember.',
    says: {
      missing: 'Name one thing that {name} said and that stayed with you.',
      length: 'What stayed with you has {count} words; {min} to {max} are right.',
      not_from_talk: 'This shares no word with your notes on the talk. Is it what {name} said?',
      no_notes: 'There are no notes on your talk with {name} to compare this with.',
    },
  },
  L20: {
    title: 'No request for a job',
    why: 'People say yes because you ask for advice. A hidden request for a job breaks that promise.',
    says: { job: '“{found}” reads like asking for a job. Ask about the work instead.' },
  },
  L21: {
    title: 'No empty praise',
    why: 'Praise that fits anybody sounds like a form letter.',
    says: { praise: '“{found}” would fit anybody. Say what exactly caught your eye.' },
  },
  L22: {
    title: 'Only titles that are on record',
    why: 'Guessing whether somebody is Ms., Mrs. or Mr. goes wrong sooner or later, and it hurts.',
    says: {
      title: '“{found}” is not the title on record. Use the recorded one, or the full name.',
    },
  },
  L23: {
    title: 'A calm page',
    why: 'Exclamation marks, emoji and capitals read as shouting to people who do not know you.',
    says: {
      exclamations: 'One exclamation mark is enough.',
      emoji: 'Leave out “{found}” in a first message.',
      capitals: 'A line in capitals reads as shouting.',
    },
  },
  L24: {
    title: 'No worn phrases',
    why: 'Phrases that everybody uses are skipped, and the sentence around them too.',
    says: { worn: '“{found}” is a worn phrase. Plain words do more.' },
  },
  L25: {
    title: 'One ask only',
    why: 'Two requests at once are easy to put off. One is easy to answer.',
    says: {
      questions: 'There are {count} questions; {limit} at most are easy to answer.',
      two_asks: 'You ask for a talk and for {ask}. Keep to the talk.',
    },
  },
  L26: {
    title: 'Named only with consent',
    why: 'Whoever introduced you lends you their good name. They decide whether you may use it.',
    says: {
      no_referrer: 'This template names who referred you, and nobody is on record.',
      no_consent: '{referrer} has not agreed to be named yet.',
      misspelt: 'The text says “{found}”. The name is “{referrer}”.',
      not_named: 'Name {referrer}, who referred you.',
    },
  },
  L27: {
    title: 'Your supervisor knows',
    why: 'A message that says so has to be true, and your supervisor decides whether to be named.',
    says: {
      no_permission: 'The text says that your supervisor knows. They have not agreed yet.',
      not_intern: 'This template is for people where you are an intern. Choose another one.',
      not_to_be_named: '{supervisor} has not agreed to be named.',
    },
  },
  L28: {
    title: 'Every claim has a source',
    why: 'They know their own work best and see at once what is not true.',
    says: { not_sourced: 'Tick that each claim about them comes from your notes.' },
  },
  L29: {
    title: 'It arrives at a good hour',
    why: 'Rest time is theirs. A message in working hours is also read sooner.',
    says: {
      night: 'It would reach {name} at {clock}, in the night. A good moment: {next}.',
      holiday: 'It would reach {name} on a public holiday. A good moment: {next}.',
      weekend: 'It would reach {name} on a weekend. A good moment: {next}.',
      outside_hours:
        'It would reach {name} at {clock}, outside working hours. A good moment: {next}.',
      before_weekend:
        'It would reach {name} at {clock}, just before the weekend. A good moment: {next}.',
      night_always: 'It would reach {name} at {clock}, in the night.',
      holiday_always: 'It would reach {name} on a public holiday.',
      weekend_always: 'It would reach {name} on a day off.',
      outside_hours_always: 'It would reach {name} at {clock}, outside working hours.',
      before_weekend_always: 'It would reach {name} at {clock}, just before the weekend.',
    },
  },
  L30: {
    title: 'Nobody is asked too often',
    why: 'People help students gladly as long as they are not asked every week.',
    says: {
      off_limits: 'Please choose another person: this one cannot be asked.',
      open: 'Your request to {name} is still open. Wait for the answer, or note it.',
      cool_down: 'You asked {name} before. From {until} you may ask again.',
      contact_busy: 'This person has been asked often enough lately. Please choose another one.',
      contact_free_from: 'Please choose another person for now; this one is free from {date}.',
      employer_busy:
        'This organization has had {limit} new requests this week. Please wait, or choose another one.',
      wait: 'One person at a time here: from {from} you may ask the next one.',
      people: 'You asked {limit} people here within 30 days. Please choose another organization.',
      accepted: 'Somebody here has said yes already. Have that talk first.',
      today: 'You have sent {limit} requests today. Tomorrow is soon enough.',
      week: 'You have sent {limit} requests within 7 days. Give these people time first.',
    },
  },
  L31: {
    title: 'Written for one person',
    why: 'People in one place compare. Words that went to somebody else lose their worth.',
    says: {
      slot: 'You wrote nearly the same to {other}. Say what only fits this person.',
      body: 'This is very close to what you sent to {other} in the same organization.',
      same_thanks: 'This is nearly your thank-you to {other}, who works in the same place.',
    },
  },
  L32: {
    title: 'No slips of the pen',
    why: 'Small mistakes look like haste. One more look is enough.',
    says: {
      doubled: '“{found}” stands twice.',
      space_before_comma: 'There is a space before the comma.',
      misspelt: '“{found}” looks misspelt. Did you mean “{suggestion}”?',
      unknown_word: '“{found}” is not in the dictionary. Is it right?',
      no_table:
        'Checks of wording are not there yet for this language ({language}). Names, length, times and dates in figures are checked.',
    },
  },
  L33: {
    title: 'Easy to read',
    why: 'Short sentences and paragraphs are read on the way to a meeting. Long ones wait.',
    says: {
      sentences: 'Sentences have {mean} words on average; up to {limit} read easily.',
      paragraph: 'This paragraph has {count} words; up to {limit} read easily.',
    },
  },
  L34: {
    title: 'A farewell asks nothing',
    why: 'Without a question nobody owes you an answer, and the door stays open.',
    says: { question: 'There is a question here. A farewell leaves none open.' },
  },
  L35: {
    title: 'Dates that can mean one day only',
    why: 'Some people read 03/04 as 3 April and some as 4 March.',
    says: {
      numbers: '“{found}” can be read in two ways. Write the month as a word.',
      incomplete: '“{found}” is more than 30 days away. Add the weekday and the year.',
      weekday: '“{weekday}” and “{found}” do not belong together.',
      impossible: '“{found}” is not a day of the calendar.',
    },
  },
  L36: {
    title: 'Sorry once is enough',
    why: 'You have nothing to be sorry for. Asking politely is fine.',
    says: { apologies: 'There are more than {limit} apologies. One less reads better.' },
  },
  L37: {
    title: 'They see who you are',
    why: 'A full signature lets them answer in the way they like.',
    says: {
      no_name: 'Sign with your name, {name}.',
      no_reach: 'Add your e-mail, your phone number or your school to the signature.',
    },
  },
  L38: {
    title: 'A student of which school',
    why: 'It explains at once why you ask, and most people like to help a student.',
    says: {
      not_identified: 'Say where and what you study: {program}, {school}.',
      not_intern: 'Say in which team you are an intern, and until when.',
    },
  },
  L39: {
    title: 'The next move is yours',
    why: 'Asking them to get back to you gives them a task. Keep it yourself.',
    says: { their_move: '“{found}” leaves the next move to them. Say what you will do.' },
  },
  L40: {
    title: 'Their private life stays private',
    why: 'Family, home, health and beliefs are none of a stranger’s business. Mentioning them feels like being watched.',
    says: { private: 'Leave out “{found}”. Write about their work only.' },
  },
  L41: {
    title: 'News in good measure',
    why: 'News now and then is welcome. Often, and without an answer, it becomes a burden.',
    says: {
      unanswered: '{name} has not answered your last {count} updates. Let it rest now.',
      too_soon: 'There should be {days} days since your last message. From {date} it is welcome.',
    },
  },
  L42: {
    title: 'You decide what you tell about yourself',
    why: 'What you need is yours to tell or to keep. It goes out only by your own tick.',
    says: { not_ticked: 'Tick that you want this line in this message, or take it out.' },
  },
};

/** What to do about a finding, by rule and code; `default` serves codes without their own. */
export const lintFixHints: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  L01: { default: 'Cut what is not needed.', short: 'Add what is missing.' },
  L01b: { default: 'Shorten your own sentences first.' },
  L02: { default: 'Fill it in, or take it out.' },
  L03: { default: 'Put in “{expected},”.' },
  L04: { default: 'Take it out.' },
  L05: { default: 'Write “Question about …”, or “Referred by …”.' },
  L06: { default: 'Keep one address.' },
  L07: { default: 'Remove the file.' },
  L08: {
    default: 'Keep the one link that matters.',
    shortened: 'Put in the full address.',
    tracking: 'Take out the tracking part.',
  },
  L09: { default: 'Take out {over} characters.' },
  L10: { default: 'Add “I am trying to find out …”.' },
  L11: { default: 'Write “{minutes} minutes”.', long: 'Ask for 20 to 30 minutes.' },
  L12: {
    default: 'Write one or two sentences that only fit this person.',
    length: 'Write {min} to {max} words.',
  },
  L13: { default: 'Put in the sentence from the contact’s record.' },
  L14: { default: 'Take the facts from the meeting.' },
  L15: { default: 'Add the zone, or write “in your time zone” once.' },
  L16: { default: 'Add “at any hour that suits you”.' },
  L17: { default: 'Take it out.' },
  L18: { default: 'Begin with “Thank you for your time”.' },
  L19: {
    default: 'Look at your notes and pick one thing.',
    no_notes: 'Write down a few words first.',
  },
  L20: { default: 'Ask how people find their way into this work.' },
  L21: { default: 'Name one piece of their work.' },
  L22: { default: 'Use the recorded title, or none.' },
  L23: {
    default: 'Take it out.',
    exclamations: 'Use a full stop.',
    capitals: 'Use small letters.',
  },
  L24: { default: 'Say it in your own words, or take it out.' },
  L25: { default: 'Keep the question for a talk.' },
  L26: {
    default: 'Ask for consent first, or use another template.',
    misspelt: 'Write “{referrer}”.',
  },
  L27: { default: 'Ask your supervisor first, or use another template.' },
  L28: { default: 'Link each sentence to a note, then tick.' },
  L29: { default: 'Choose a moment in their working hours.' },
  L30: { default: 'Wait, or choose another person.' },
  L31: { default: 'Write it anew for this person.' },
  L32: {
    default: 'Look at the word again.',
    doubled: 'Take one out.',
    space_before_comma: 'Take out the space.',
    misspelt: 'Write “{suggestion}”.',
    no_table: 'Let somebody who knows the language read it.',
  },
  L33: { default: 'Make two out of one.' },
  L34: { default: 'Turn it into a wish.' },
  L35: { default: 'Write weekday, day, month and year.', numbers: 'Write the month as a word.' },
  L36: { default: 'Take one out.' },
  L37: { default: 'Complete the signature.' },
  L38: { default: 'Add it to your first sentences.' },
  L39: { default: 'Write what you will do next.' },
  L40: { default: 'Take it out.' },
  L41: { default: 'Wait for a good occasion.' },
  L42: { default: 'Tick it, or take the line out.' },
};
