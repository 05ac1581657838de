/** Why a question is refused (C.3, G14, G18). */
export const blockedCodes = [
  'job_ask',
  'resume',
  'own_pay',
  'age',
  'marriage',
  'children',
  'religion',
  'politics',
  'health',
  'origin',
  'orientation',
  'confidential',
  'gossip',
  'first_page',
] as const;
export type BlockedCode = (typeof blockedCodes)[number];

const post = String.raw`(?:jobs?|internships?|openings?|vacanc(?:y|ies)|positions?|placements?)`;
const firm = String.raw`(?:your |the )?(?:company|firm|organi[sz]ation|employer|agency)`;
// `\b` does not know the accent, composed or not, as a letter.
const papers = String.raw`(?:r(?:é|e\u0301?)sum(?:é|e\u0301?)|cv|application)(?!\w)`;
const boss = String.raw`(?:your (?:boss|manager|supervisor|ceo|director|colleagues?|co-?workers?)|(?:dr|mr|mrs|ms|mx|prof)\.? ?[a-z]+)`;

/** English. A pattern speaks to the contact ("you", "your"), never of the field in general. */
export const blockedPatterns: Readonly<Record<BlockedCode, readonly RegExp[]>> = {
  job_ask: [
    new RegExp(
      String.raw`\b(?:do|would|could|can) you (?:\w+ ){0,3}?(?:have|offer|know of|get)\b[^?.]{0,40}\b${post}\b`,
      'i',
    ),
    new RegExp(
      String.raw`\b(?:is|are) there (?:any |a |an )?[^?.]{0,20}\b${post}\b[^?.]{0,30}\b(?:for me|i could|i can|on your team|in your team|at your)\b`,
      'i',
    ),
    new RegExp(String.raw`\b(?:does|has) ${firm} (?:have )?[^?.]{0,20}\b${post}\b`, 'i'),
    new RegExp(String.raw`\b${post} for me\b`, 'i'),
    /\b(?:hire|employ|recruit|refer|recommend) me\b/i,
    /\b(?:are|is) (?:you|your \w+|your \w+ \w+) (?:currently |now )?(?:hiring|recruiting)\b/i,
    /\b(?:can|could|may) i (?:work|intern|apply) (?:for|with|at|to) (?:you|your)\b/i,
    /\b(?:put in a (?:good )?word|get me an? (?:interview|foot))\b/i,
  ],
  resume: [
    new RegExp(
      String.raw`\b(?:pass|hand|forward|give|send|submit|share|put|drop)\b[^?.]{0,40}\bmy ${papers}`,
      'i',
    ),
    new RegExp(String.raw`\bmy ${papers}[^?.]{0,30}\b(?:forwarded|passed|handed)\b`, 'i'),
  ],
  own_pay: [
    /\b(?:what|how much)\b[^?.]{0,30}\b(?:do|did|are|were) you\b[^?.]{0,15}\b(?:earn(?:ing)?|(?:get |being )?paid|take home)\b/i,
    /\bhow much (?:money )?(?:do|did) you make\b/i,
    /\byour (?:own |current |yearly |annual |starting )*(?:salary|pay|wages?|income|bonus|compensation|pay ?check)\b/i,
  ],
  age: [/\bhow old (?:are|were) you\b/i, /\byour age\b/i, /\b(?:when|what year) were you born\b/i],
  marriage: [
    /\bare you (?:married|single|divorced|engaged|in a relationship|seeing (?:someone|somebody|anyone))\b/i,
    /\bdo you have an? (?:husband|wife|spouse|boyfriend|girlfriend|partner at home)\b/i,
    /\byour (?:husband|wife|spouse|boyfriend|girlfriend|marriage|marital status)\b/i,
  ],
  children: [
    /\b(?:do|did|will|would|are) you\b[^?.]{0,30}\b(?:have|having|want|planning|plan|expecting)\b[^?.]{0,20}\b(?:children|kids|a child|a baby|a family)\b/i,
    /\byour (?:children|kids|sons?|daughters?|baby|pregnancy)\b/i,
    /\b(?:are|were) you pregnant\b/i,
    /\bhow many (?:children|kids) do you\b/i,
  ],
  religion: [
    /\b(?:are|were) you (?:\w+ )?(?:religious|christian|catholic|muslim|jewish|hindu|buddhist|atheist)\b/i,
    /\b(?:what|which) (?:is your )?(?:religion|church|faith)\b/i,
    /\byour (?:religion|church|mosque|synagogue|faith(?! in\b))\b/i,
    /\bdo you (?:pray|believe in god|go to church)\b/i,
  ],
  politics: [
    /\b(?:whom?|how|what) (?:did|do|will|would) you vote\b/i,
    /\byour (?:politics|political (?:views?|opinions?|party|leanings?))\b/i,
    /\bare you an? (?:democrat|republican|conservative|liberal|socialist)\b/i,
    /\bwhich (?:political )?party do you\b/i,
  ],
  health: [
    /\byour (?:own )?(?:health|mental health|illness|disability|diagnosis|medical \w+)\b/i,
    /\b(?:are|were|have) you (?:ever )?(?:been )?(?:ill|sick|disabled|diagnosed|depressed|burn(?:t|ed) out)\b/i,
    /\bdo you (?:have|suffer from|take) (?:an? |any )?(?:disability|illness|disease|condition|medication|depression|anxiety)\b/i,
  ],
  origin: [
    /\bwhere are you (?:really |originally |actually )?from\b/i,
    /\bwhere (?:were you|was your family) born\b/i,
    /\byour (?:ethnic\w*|race|nationality|ancestry|citizenship|immigration status|skin colou?r|accent)\b/i,
  ],
  orientation: [
    /\bare you (?:gay|lesbian|bisexual|straight|queer|trans(?:gender)?|homosexual|heterosexual)\b/i,
    /\byour (?:sexual \w+|sexuality|gender identity)\b/i,
  ],
  confidential: [
    /\b(?:tell|show|share|give|reveal|send|say|talk|speak)\b[^?.]{0,40}\b(?:confidential|secrets?|unreleased|unannounced|unpublished|not yet public|internal (?:figures|numbers|documents))\b/i,
    /\b(?:what|which)\b[^?.]{0,15}\b(?:confidential|secret|unreleased|unannounced|unpublished)\b[^?.]{0,20}\b(?:projects?|products?|clients?|customers?|figures|numbers|plans?)\b/i,
    /\b(?:names? of|who are) your (?:biggest |main |secret )?(?:clients|customers)\b/i,
  ],
  gossip: [
    new RegExp(String.raw`\bwhat do you (?:really )?think (?:of|about) ${boss}`, 'i'),
    new RegExp(
      String.raw`\b(?:do you (?:like|get along with)|is it true (?:that|about)|what is wrong with) ${boss}`,
      'i',
    ),
    /\b(?:rumou?rs?|gossip)\b/i,
    /\b(?:worst|most difficult) (?:colleague|boss|manager|co-?worker) (?:here|there|on|in|at)\b/i,
    /\bwho (?:was|got|is being) (?:fired|let go|laid off)\b/i,
  ],
  first_page: [
    new RegExp(
      String.raw`\bwhat (?:does|is) ${firm} (?:actually )?(?:do|does|make|sell|produce|offer|called)\b`,
      'i',
    ),
    new RegExp(String.raw`\bwhere (?:is|are) (?:${firm}|your (?:offices?|headquarters))\b`, 'i'),
    new RegExp(
      String.raw`\b(?:when|what year) (?:was|did) ${firm} (?:founded|started|set up|start)\b`,
      'i',
    ),
    new RegExp(
      String.raw`\bhow many (?:employees|people|staff) (?:work (?:at|for)|does|do) (?:${firm}|you)\b`,
      'i',
    ),
    /\bwho is (?:your|the) (?:ceo|chief executive)\b/i,
    /\bwhat is your (?:website|web address|job title)\b/i,
  ],
};
