import { isAbsolute } from '../../rules/not-overridable.ts';
import type { HandlerTable } from './handler.ts';
import { ALSO_WHEN_CLOSED, ALWAYS, WHILE_ACTIVE } from './handler.ts';
import { invalid, wrongState } from './refuse.ts';

type Types =
  | 'choosePurposes'
  | 'chooseField'
  | 'writeGoal'
  | 'writeShortlistReason'
  | 'chooseFormat'
  | 'chooseChannel'
  | 'changePlan'
  | 'setAgenda'
  | 'acknowledgeWarning'
  | 'overrideRule'
  | 'reportFeltUnsafe'
  | 'closeInterview'
  | 'withdrawInterview'
  | 'reopenInterview';

/** What the student chooses, ticks and ends. */
export const CHOICES: Pick<HandlerTable, Types> = {
  choosePurposes: {
    during: WHILE_ACTIVE,
    decide: ({ purposes }) => [{ type: 'purposesChosen', data: { purposes } }],
  },
  chooseField: {
    during: WHILE_ACTIVE,
    decide: ({ field }) => [{ type: 'fieldChosen', data: { field } }],
  },
  writeGoal: {
    during: WHILE_ACTIVE,
    decide: ({ goal }) => [{ type: 'goalWritten', data: { goal } }],
  },
  writeShortlistReason: {
    during: WHILE_ACTIVE,
    decide: ({ reason }) => [{ type: 'shortlistReasonWritten', data: { reason } }],
  },
  chooseFormat: {
    during: WHILE_ACTIVE,
    decide: (format) => [{ type: 'formatChosen', data: format }],
  },
  chooseChannel: {
    during: WHILE_ACTIVE,
    decide: ({ channel }) => [{ type: 'channelChosen', data: { channel } }],
  },
  changePlan: {
    during: WHILE_ACTIVE,
    decide: ({ changes }) => [{ type: 'planChanged', data: { changes } }],
  },
  setAgenda: {
    during: WHILE_ACTIVE,
    decide: (data) => [{ type: 'agendaSet', data }],
  },
  acknowledgeWarning: {
    during: ALSO_WHEN_CLOSED,
    done: ({ ruleId, why }, { acknowledged }) =>
      acknowledged.some((tick) => tick.ruleId === ruleId && tick.why === why),
    decide: (data) => [{ type: 'warningAcknowledged', data }],
  },
  overrideRule: {
    during: ALSO_WHEN_CLOSED,
    done: ({ ruleId, reason }, { overrides }) =>
      overrides.some((lifted) => lifted.ruleId === ruleId && lifted.reason === reason),
    decide: (data) =>
      isAbsolute(data.ruleId)
        ? invalid('ruleId', 'never_overridden')
        : [{ type: 'ruleOverridden', data }],
  },
  reportFeltUnsafe: {
    during: ALWAYS,
    done: (_, { feltUnsafeAt }) => feltUnsafeAt !== null,
    decide: () => [{ type: 'feltUnsafeReported', data: {} }],
  },
  closeInterview: {
    during: WHILE_ACTIVE,
    done: (_, { status }) => status === 'closed',
    decide: () => [{ type: 'interviewClosed', data: {} }],
  },
  withdrawInterview: {
    during: WHILE_ACTIVE,
    done: (_, { status }) => status === 'withdrawn',
    // Whoever waits for the student must hear of it first.
    decide: ({ reason }, { interview: { meeting } }) =>
      meeting?.status === 'to_confirm' || meeting?.status === 'confirmed'
        ? wrongState('meeting_still_on')
        : [{ type: 'interviewWithdrawn', data: { reason } }],
  },
  reopenInterview: {
    during: ['closed', 'withdrawn'],
    done: (_, { status }) => status === 'active',
    decide: () => [{ type: 'interviewReopened', data: {} }],
  },
};
