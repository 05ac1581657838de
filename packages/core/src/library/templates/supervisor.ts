import { defineTemplate } from '../define-template.ts';

/** Messages to the supervisor of an internship (D.1, D.4). */
export const supervisorMessages = [
  defineTemplate({
    id: 'T08',
    name: 'supervisor-permission-request',
    step: 'locate',
    kind: 'permission',
    audience: 'supervisor',
    channel: 'email',
    words: { min: 70, max: 130 },
    subject: 'May I talk with {{contact.fullName}} about their field?',
    body: `{{supervisor.greeting}},

I would like to use my time here to learn how people found their way into different roles. May I ask {{contact.fullName}} ({{contact.role}}, {{contact.team}}) for a talk of {{minutes}} minutes {{timeFrame}}? My reason: {{goal}}.

I would do it outside busy hours and make sure that my tasks do not suffer. It would be about their path and field; nothing internal would leave the house, and I would not ask about openings.

If you would rather I waited, asked somebody else, or kept to certain topics, please tell me. A one-line answer is plenty.

Thank you,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T09',
    name: 'supervisor-ask-for-names',
    step: 'locate',
    kind: 'ask_for_names',
    audience: 'supervisor',
    channel: 'email',
    words: { min: 50, max: 100 },
    subject: 'Whom should I get to know here?',
    body: `{{supervisor.greeting}},

Now that I have found my feet in {{student.team}}, I would like to understand the rest of {{contact.org}} better. Are there two or three people, in this team or others, whom you would suggest for a talk of {{minutes}} minutes about their work? I am mainly trying to find out {{goal}}.

May I say that the idea came from you? And is there anybody, or any week, that I should leave in peace?

Thank you,
{{student.name}}`,
  }),
  defineTemplate({
    id: 'T32',
    name: 'supervisor-answer-thanks',
    step: 'locate',
    kind: 'permission_thanks',
    audience: 'supervisor',
    channel: 'email',
    words: { min: 15, max: 50 },
    body: `{{supervisor.greeting}},

Thank you for your answer about {{contact.fullName}}. I will do as you say: {{permissionSummary}}. I will tell you afterwards how it went.

Kind regards,
{{student.name}}`,
  }),
] as const;
