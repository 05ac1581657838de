import type { Finding } from '@acquaint/core/rules/rule';
import { Button } from '@acquaint/ui/button';
import { FindingList } from '@acquaint/ui/finding-list';
import type { Finding as Item } from '@acquaint/ui/finding-list';
import { LinkButton } from '@acquaint/ui/link-button';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { fixHref, fixLabels, fixPlaces } from './fix-places.ts';
import { findingSentence, sourceLine, wordsOf } from './rule-words.ts';
import { goToPart } from './go-to-part.ts';
import type { UseInterview } from './use-interview.ts';

/** Findings that are settled, by a tick or an advisor, stay out of the way. */
export const isOpenFinding = (finding: Finding): boolean =>
  !finding.overridden && !finding.acknowledged;

const keyOf = (finding: Finding, index: number): string =>
  `${finding.ruleId}-${finding.code}-${finding.fix ?? ''}-${index}`;

/** Findings as sentences, each with its reason and the button that mends it. */
export function InterviewFindings({
  interview,
  findings,
  label,
  empty,
}: {
  interview: UseInterview;
  findings: readonly Finding[];
  label: string;
  empty?: ReactNode;
}) {
  const { t } = useLingui();
  const toItem = useFindingItem(interview);
  return (
    <FindingList
      label={label}
      labels={{ why: t`Why?`, show: t`Show`, fix: t`Fix` }}
      findings={findings.map((finding, index) => toItem(finding, keyOf(finding, index)))}
      empty={empty}
    />
  );
}

/** A finding in the form that the list draws. */
export function useFindingItem(interview: UseInterview): (finding: Finding, id: string) => Item {
  const { t, i18n } = useLingui();
  const severityLabels = {
    BLOCK: t`Needed first`,
    WARN: t`Please check`,
    REMIND: t`Due`,
    INFO: t`Good to know`,
    OFFER: t`Idea`,
  };
  const ids = { interviewId: interview.id, contactId: interview.view.dossier.contact.id };

  return (finding, id) => {
    const why = wordsOf(finding.ruleId)?.why;
    return {
      id,
      severity: finding.severity,
      severityLabel: severityLabels[finding.severity],
      sentence: findingSentence(finding),
      why: why ? { text: why, source: sourceLine(finding) } : undefined,
      action: (
        <>
          {finding.fix && (
            <FixButton fix={finding.fix} ids={ids} label={i18n._(fixLabels[finding.fix])} />
          )}
          {finding.severity === 'WARN' && !finding.acknowledged && (
            <Button
              size="small"
              variant="plain"
              isPending={interview.pending === 'acknowledgeWarning'}
              onClick={() =>
                void interview.act({
                  type: 'acknowledgeWarning',
                  data: { ruleId: finding.ruleId, why: null },
                })
              }
            >
              {t`I have read this`}
            </Button>
          )}
        </>
      ),
    };
  };
}

function FixButton({
  fix,
  ids,
  label,
}: {
  fix: NonNullable<Finding['fix']>;
  ids: { interviewId: string; contactId: string };
  label: string;
}) {
  const place = fixPlaces[fix];
  return (
    <LinkButton
      size="small"
      href={fixHref(fix, ids)}
      onClick={() => place.page === 'step' && goToPart(place.part)}
    >
      {label}
    </LinkButton>
  );
}
