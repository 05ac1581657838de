import { noticePhrase, pushPhrases } from '../phrases/notices.ts';
import { fill } from '../phrases/say.ts';
import type { Params } from '../rules/rule.ts';
import type { Id } from '../workflow/records.ts';
import { staffPlace } from './staff-place.ts';

/** What a browser is handed to show. */
export interface PushPayload {
  /** Names nobody where the person wants it so. */
  body: string;
  /** The page of ours that it opens. */
  url: string;
  /** One that comes twice replaces the first. */
  tag: string;
}

interface Told {
  code: string;
  params: Params;
  interviewId: Id | null;
  /** The page of a talk is the student's own; staff have their own pages. */
  isStudent: boolean;
  isDiscreet: boolean;
  tag: string;
}

export function pushPayload(told: Told): PushPayload {
  const { code, params, interviewId, isStudent, isDiscreet, tag } = told;
  const sentence = fill(noticePhrase(code) ?? pushPhrases.something, params);
  const page = interviewId === null ? '/notices' : `/interviews/${interviewId}`;
  return {
    body: isDiscreet ? pushPhrases.something : sentence,
    url: isStudent ? page : `/admin${staffPlace(code, interviewId) ?? '/notices'}`,
    tag,
  };
}
