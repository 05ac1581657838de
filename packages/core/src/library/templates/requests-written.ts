import { defineTemplate } from '../define-template.ts';

/** Written requests for a conversation (D.1). */
export const writtenRequests = [
  defineTemplate({
    id: 'T01',
    name: 'request-email-cold',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 60, max: 110 },
    subject: 'Question about {{field}} from a {{student.school}} student',
    body: `{{greeting}},

{{howFound}}. I am a {{student.year}} student of {{student.program}} at {{student.school}}, trying to find out {{goal}}.

{{whyYou}}

Could you spare {{minutes}} minutes {{timeFrame}} to tell me about your path? {{modeOffer}} would be fine, at any hour that suits you. I am after insight only.

Thank you for considering it.

Kind regards,
{{student.name}}
{{student.email}} | {{student.phone}}`,
  }),
  defineTemplate({
    id: 'T02',
    name: 'request-email-alumni',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 60, max: 110 },
    subject: '{{student.school}} student with a question about {{field}}',
    body: `{{greeting}},

We share a school: I am a {{student.year}} student of {{student.program}} at {{student.school}}. {{howFound}}.

{{whyYou}} At present I am trying to find out {{goal}}.

Would you have {{minutes}} minutes {{timeFrame}} for some questions about your way from campus to {{contact.role}}? {{modeOffer}} would do; please pick what is easiest for you.

Thank you, whatever your answer.

Kind regards,
{{student.name}}
{{student.email}} | {{student.phone}}`,
  }),
  defineTemplate({
    id: 'T03',
    name: 'request-email-referred',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 60, max: 110 },
    subject: '{{referrer.name}} suggested that I write to you',
    requires: 'referral.nameUseConsent',
    body: `{{greeting}},

{{referrer.name}}, {{referrer.link}}, named you as the person to ask about {{field}}. I am a {{student.year}} student of {{student.program}} at {{student.school}}, and I am trying to find out {{goal}}.

{{whyYou}}

May I ask you for {{minutes}} minutes {{timeFrame}}? {{modeOffer}} would work, whenever it suits you. I will keep to the time.

Thank you for thinking it over.

Kind regards,
{{student.name}}
{{student.email}} | {{student.phone}}`,
  }),
  defineTemplate({
    id: 'T04',
    name: 'request-email-internship-internal',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 60, max: 110 },
    subject: 'Short conversation about your work in {{contact.team}}?',
    requires: 'permission.granted',
    body: `{{greeting}},

I am the intern in {{student.team}} until {{internship.end}}; {{supervisor.name}} knows that I am writing to you. {{howFound}}.

{{whyYou}} While I am here I would like to find out {{goal}}.

Could I have {{minutes}} minutes {{timeFrame}}, over a coffee or wherever you like? Please choose the moment; I will arrange my tasks around it.

Thank you very much.

Kind regards,
{{student.name}}
{{student.email}} | {{student.phone}}`,
  }),
  defineTemplate({
    id: 'T05',
    name: 'request-letter',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'letter',
    words: { min: 120, max: 210 },
    layout:
      'sender block, date, inside address, subject line, greeting, body, closing, space for signature, printed name; one page',
    body: `{{student.name}}
{{student.address}}
{{student.email}} | {{student.phone}}

{{letter.date}}

{{contact.fullName}}
{{contact.role}}
{{contact.org}}
{{contact.address}}

Request for a short conversation about {{field}}

{{greeting}}:

I am a {{student.year}} student of {{student.program}} at {{student.school}}. {{howFound}}.

{{whyYou}} Before I decide how to go on, I am trying to find out {{goal}}. I have read what I could find; what I lack is the view of somebody who does the work.

May I ask for an appointment of {{minutes}} minutes {{timeFrame}}? I would be glad to come to your office, to meet over a coffee near it, or to telephone, whichever is easiest for you. My questions would be about your own path, the daily work, and what you would advise somebody at my stage. I will prepare with care and keep to the time.

I will telephone your office in the week of {{callWeek}} to ask whether a date can be found. If you would rather not, a line by mail is enough and I will not trouble you again.

Thank you for your attention.

Yours sincerely,



{{student.name}}`,
  }),
  defineTemplate({
    id: 'T12',
    name: 'observational-visit-request',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 90, max: 155 },
    subject: 'Could I see your work for {{visitLength}}?',
    body: `{{greeting}},

{{howFound}}. I am a {{student.year}} student of {{student.program}} at {{student.school}}, trying to find out {{goal}}.

{{whyYou}} Reading and talking have taken me some way; seeing the work would take me further. Would it be possible to observe you or your team for {{visitLength}}, on a day that suits you {{timeFrame}}?

I would stay in the background, follow your rules on safety, dress and confidentiality, sign what has to be signed, and bring my own lunch. If a visit is not practical, a talk of {{minutes}} minutes would already help me a great deal.

Thank you for considering it.

Kind regards,
{{student.name}}
{{student.email}} | {{student.phone}}`,
  }),
  defineTemplate({
    id: 'T25',
    name: 'referral-outreach',
    step: 'contact',
    kind: 'request',
    audience: 'contact',
    channel: 'email',
    words: { min: 60, max: 110 },
    subject: '{{referrer.name}} thought we should talk',
    requires: 'referral.nameUseConsent',
    note: 'to the person named at the end of an interview; sent within 7 days of the referral',
    body: `{{greeting}},

On {{referral.date}} I spoke with {{referrer.name}}, {{referrer.link}}, about {{field}}. When I asked who else I should hear, your name came first.

{{whyYou}} I study {{student.program}} at {{student.school}} and I am trying to find out {{goal}}.

Could you spare {{minutes}} minutes {{timeFrame}}? {{modeOffer}} would be fine, whenever it suits you.

Thank you for considering it.

Kind regards,
{{student.name}}
{{student.email}} | {{student.phone}}`,
  }),
] as const;
