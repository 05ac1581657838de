import { greeting } from '@acquaint/core/people/greeting';
import { effectiveState, isGuess } from '@acquaint/core/people/pronunciation';
import { fill } from '@acquaint/core/phrases/say';
import { nextPhrases } from '@acquaint/core/phrases/next';
import type { NextAction } from '@acquaint/core/rules/assessment';
import type { Contact } from '@acquaint/core/workflow/records';
import { Link } from '@acquaint/ui/link';
import { NameCard } from '@acquaint/ui/name-card';
import type { VerificationMark } from '@acquaint/ui/name-card';
import { useLingui } from '@lingui/react/macro';
import { formatDate, formatMoment } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import type { UseInterview } from './use-interview.ts';

const isNextCode = (code: string): code is keyof typeof nextPhrases =>
  Object.hasOwn(nextPhrases, code);

/** "Send your thank-you to Dr. Okafor" */
export function nextSentence({ code, params }: Pick<NextAction, 'code' | 'params'>): string {
  return isNextCode(code) ? fill(nextPhrases[code], params) : code;
}

/** Who it is, how sure we are of the name, and the one thing that is next. */
export function InterviewHeader({ interview }: { interview: UseInterview }) {
  const { t } = useLingui();
  const { contact, student, interview: state, now } = interview.view.dossier;
  const marks = useMarks(contact, student.timeZone);
  const greeted = greeting({
    fullName: contact.fullName.value,
    givenName: contact.givenName,
    addressName: contact.addressName,
    salutation: contact.salutation.value,
    addressForm: contact.addressForm,
  });
  const [next] = interview.view.assessment.next;
  const { respelling } = contact.pronunciation;
  return (
    <NameCard
      name={contact.fullName.value}
      nameLang={contact.language}
      respelling={respelling ?? undefined}
      sayLabel={isGuess(contact.pronunciation) ? t`say (a guess):` : t`say:`}
      salutation={greeted.ok ? { label: t`write:`, text: `${greeted.text},` } : undefined}
      title={contact.jobTitle.value || undefined}
      employer={contact.employer.value || undefined}
      verificationLabel={t`What is checked`}
      marks={marks}
      next={
        <>
          {state.status === 'active' && next && (
            <p>
              <span className="text-muted">{next.waiting ? t`Now:` : t`Next:`} </span>
              <Link href={paths.step(interview.id, next.step)} isQuiet>
                {nextSentence(next)}
              </Link>
              {next.dueAt && (
                <span className="text-muted">
                  {' '}
                  · {next.overdue ? t`was due` : next.waiting ? t`until` : t`due`}{' '}
                  {formatMoment(next.dueAt, student.timeZone, now)}
                </span>
              )}
            </p>
          )}
          {state.status === 'closed' && <p>{t`This interview is closed.`}</p>}
          {state.status === 'withdrawn' && <p>{t`You stopped pursuing this interview.`}</p>}
        </>
      }
      actions={
        <Link href={paths.contact(contact.id)} className="text-sm">
          {t`Everything about this contact`}
        </Link>
      }
    />
  );
}

export function useMarks(contact: Contact, zone: string): VerificationMark[] {
  const { t } = useLingui();
  const checked = (at: string) => {
    const day = formatDate(at, zone);
    return t`checked on ${day}`;
  };
  const verified = (proof: { at: string } | null) =>
    proof ? checked(proof.at) : t`not checked yet`;
  const { pronunciation, salutation } = contact;
  const sounds = effectiveState(pronunciation);
  const soundStates = {
    verified: pronunciation.at ? checked(pronunciation.at) : t`checked`,
    asked: t`you asked`,
    plan_to_ask: t`you plan to ask`,
    unknown: t`not known yet`,
  };
  const isPlain = salutation.value?.kind === 'none';
  return [
    {
      id: 'name',
      label: t`Spelling`,
      isVerified: contact.fullName.verified !== null,
      stateLabel: verified(contact.fullName.verified),
    },
    {
      id: 'title',
      label: t`Title and employer`,
      isVerified: contact.jobTitle.verified !== null && contact.employer.verified !== null,
      stateLabel: contact.employer.verified
        ? verified(contact.jobTitle.verified)
        : t`not checked yet`,
    },
    {
      id: 'salutation',
      label: t`Form of address`,
      isVerified: isPlain || salutation.verified !== null,
      stateLabel: isPlain
        ? t`full name, always right`
        : salutation.value
          ? verified(salutation.verified)
          : t`not chosen yet`,
    },
    {
      id: 'pronunciation',
      label: t`How to say it`,
      isVerified: sounds !== 'unknown',
      stateLabel: soundStates[sounds],
    },
  ];
}
