import { findJobAsk } from '../../../rules/job-ask.ts';
import { englishDates, englishMinutes, englishTimes, englishWeekdays } from './en-time.ts';
import type { LintLanguage } from './types.ts';

const SMALL_WORDS =
  /(?<!\p{L})(?:the|and|you|your|to|of|for|is|in|with|that|would|i|my|on)(?!\p{L})/giu;
const ANY_WORD = /\p{L}+/gu;

/** A third of plain English is small words; a tenth of another language may look like them. */
function readsAsEnglish(text: string): boolean {
  const words = text.match(ANY_WORD)?.length ?? 0;
  return words > 0 && (text.match(SMALL_WORDS)?.length ?? 0) / words > 0.15;
}

/** English. Patterns after D.5, with word edges where a longer word would be caught. */
export const english: LintLanguage = {
  tag: 'en',
  reads: readsAsEnglish,
  greetingLine:
    /^(?:dear|hello|hi|hey|greetings|good (?:morning|afternoon|evening|day)|to whom)\b/i,
  closingLine:
    /^(?:(?:kind|best|warm|warmest|many)\b.{0,30}|(?:yours|sincerely|regards|cheers|respectfully)\b.{0,20}|with (?:\w+ ){0,3}(?:thanks|wishes|regards|apologies)\b.{0,15}|(?:thank you|thanks)\b.{0,20}|see you\b.{0,15}),$/i,
  leftOvers:
    /\{\{|\}\}|\[\[|\]\]|‹[^›\n]*›|(?<![\p{L}\p{N}])X{2,}(?![\p{L}\p{N}])|\[(?:name|company|firm)\]|\bTODO\b|\blorem\b/giu,
  dullSubjects: new Set([
    'hi',
    'hello',
    'hey',
    'question',
    'a question',
    'quick question',
    'urgent',
    'request',
    'coffee chat',
    'coffee',
  ]),
  reason:
    /(trying to find out|want to understand|deciding whether|learn (more )?about|exploring|looking into)/i,
  minutes: englishMinutes,
  visitLength:
    /\b(?:(?:a few|a couple of|\d{1,2}|two|three|four|five|six|seven|eight) hours|half a day|half-day|(?:a|one|the) (?:full|whole) day|a day|(?:a|one) (?:morning|afternoon))\b/i,
  notHowFound:
    /\b(?:under|post)?graduat(?:e|ing) (?:student|programme|program|school|degree)s?\b/gi,
  dates: englishDates,
  frames:
    /\b(?:after|before|until|till|from|since|by|as of|between|week of|beginning of|end of)\s(?:the )?$/i,
  weekdays: englishWeekdays,
  times: englishTimes,
  yourTimeZone: /\bin your (?:own |local )?time[- ]?zone\b/i,
  zoneWords: /\byour (?:local )?time\b|\b[A-Z][a-z]+ time\b/,
  choice:
    /\b(?:whenever|whichever|whatever|wherever|at any hour|easiest for you|suits? you|your calendar|name another|please (?:choose|pick))\b/i,
  pressure:
    /\b(?:asap|urgent(?:ly)?|as soon as possible|by (?:tomorrow|tonight|end of day)|i need you to|you must|haven['’]?t heard)\b/gi,
  thanksForTime: /thank(?:s| you)[^.]{0,40}\btime\b/i,
  jobAsk: findJobAsk,
  praise:
    /\b(?:your amazing|your incredible|huge fan|long admired|dear friend|i feel like i know you|impressive (?:career|background|profile))\b/gi,
  // With a capital: "ms" are milliseconds, and one may miss a train.
  titles: /(?<![\p{L}\p{N}])(?:Mr|Mrs|Miss|Ms|Sir|Madam)(?![\p{L}\p{N}])\.?/gu,
  worn: /\b(?:pick your brain|hope this (?:e-?mail |message |note )?finds you well|touch base|circle back|reach(?:ing)? out to you today|to whom it may concern|dear sir or madam)\b/gi,
  apology: /sorry|apolog/gi,
  privateMatters:
    /\byour (?:wife|husband|spouse|kids(?!['’]s)|children(?!['’]s)|son|daughter|family(?! (?:business|firm|company|foundation|practice))|house(?! (?:style|rules))|home address|vacation|holiday photos|health|illness|pregnancy|religion|church|political (?:views|party)|facebook|instagram)\b/gi,
  theirMove: /\b(?:call me|let me know|get back to me)\b/gi,
  ownMove: /\bI(?:['’]ll| will)\b/,
  otherAsks: [
    {
      kind: 'a visit',
      pattern:
        /\b(?:shadow(?:ing)? (?:you|your)|observe (?:you|your)|visit (?:you|your)|see your (?:work|lab|plant) in person)\b/i,
    },
    {
      kind: 'a review',
      pattern:
        /\b(?:review|look (?:over|at|through)|feedback on|comments? on|proofread)\b[^.?]{0,30}\bmy\b/i,
    },
    {
      kind: 'an introduction',
      pattern:
        /\b(?:introduce me|put me in touch|connect me (?:with|to)|an introduction to (?:your|a colleague|somebody|someone|anyone|anybody))\b/i,
    },
  ],
  doubled: new Set(['had', 'that']),
  plainWords: new Set(
    `april august best both case could dear each early even field good grace great hand hope house
     joy kind land late little long love many march may more most much near page park part plan post
     read rest rich short some state still summer talk target thank time trust visa warm week well
     while will winter work would young`.split(/\s+/),
  ),
};
