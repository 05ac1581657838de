import { TERM_DAYS } from '@acquaint/core/courtesy/term';
import { can } from '@acquaint/core/access/can';
import { dayOf } from '@acquaint/front/format';
import { locale } from '@acquaint/front/locale';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { Button } from '@acquaint/ui/button';
import { Callout } from '@acquaint/ui/callout';
import { PageHeader } from '@acquaint/ui/page-header';
import { Section } from '@acquaint/ui/section';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormSheet } from '../../lib/form-sheet.tsx';
import type { Me } from '../../lib/session.ts';
import { courtesyQuery } from './courtesy-query.ts';
import { DoNotContact } from './do-not-contact.tsx';
import { type ExceptionAbout, ExceptionDialog } from './exception-dialog.tsx';
import { Exceptions } from './exceptions.tsx';
import { EmployersTable, PeopleTable } from './load-tables.tsx';
import { NoteWish } from './note-wish.tsx';

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** How much the school asks of people outside, without names and without who asked. */
export function CourtesyPage({ me }: { me: Me }) {
  const { t } = useLingui();
  const now = useNow();
  const { role, organization } = me.membership;
  const today = dayOf(now, organization.timeZone);
  const { data } = useSuspenseQuery(courtesyQuery);
  const { people, employers, exceptions, contactCap, employerCap, shareAboveCap } = data;
  const mayExcept = can(role, 'courtesy.except');
  const [excepting, setExcepting] = useState<ExceptionAbout | null>(null);
  const [isNoting, setNoting] = useState(false);
  useTitle(t`Contacts`, t`Staff`);

  return (
    <>
      <PageHeader
        title={t`Contacts of the school`}
        lead={
          <Trans>
            How often people and employers were asked in the last {TERM_DAYS} days. People are known
            by a fingerprint alone, and nobody sees who asked.
          </Trans>
        }
        actions={
          can(role, 'do_not_contact.note') && (
            <Button onClick={() => setNoting(true)}>
              <Trans>Somebody wants no more letters…</Trans>
            </Button>
          )
        }
      />
      <div className="flex flex-col gap-8">
        {shareAboveCap !== null && (
          <Callout tone={shareAboveCap > 0 ? 'warning' : 'neutral'}>
            <Trans>
              {percent.format(shareAboveCap)} of the people asked are above the cap of {contactCap}.
              The aim is 0.
            </Trans>
          </Callout>
        )}
        <div className="grid items-start gap-8 xl:grid-cols-[3fr_2fr]">
          <Section title={t`People`} count={people.length}>
            {people.length === 0 ? (
              <p className="text-muted">{t`Nobody has been asked yet.`}</p>
            ) : (
              <PeopleTable
                people={people}
                cap={contactCap}
                today={today}
                onExcept={mayExcept ? setExcepting : null}
              />
            )}
          </Section>
          <Section title={t`Employers`} count={employers.length}>
            {employers.length === 0 ? (
              <p className="text-muted">{t`Nobody has been asked yet.`}</p>
            ) : (
              <EmployersTable employers={employers} cap={employerCap} />
            )}
          </Section>
        </div>
        <Section
          title={t`Exceptions`}
          count={exceptions.length}
          description={t`Who may be asked beyond the caps for now.`}
          actions={
            mayExcept && (
              <div className="flex flex-wrap gap-2">
                <Button onClick={() => setExcepting('known')}>
                  <Trans>Exception for a person…</Trans>
                </Button>
                <Button onClick={() => setExcepting('employer')}>
                  <Trans>Exception for an employer…</Trans>
                </Button>
              </div>
            )
          }
        >
          <Exceptions exceptions={exceptions} today={today} mayChange={mayExcept} />
        </Section>
        {can(role, 'do_not_contact.list') && <DoNotContact timeZone={organization.timeZone} />}
      </div>
      <FormSheet
        title={t`Somebody wants no more letters`}
        isOpen={isNoting}
        onOpenChange={setNoting}
      >
        {isNoting && <NoteWish onDone={() => setNoting(false)} />}
      </FormSheet>
      {excepting !== null && (
        <ExceptionDialog about={excepting} today={today} onClose={() => setExcepting(null)} />
      )}
    </>
  );
}
