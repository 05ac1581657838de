import { Button } from '@acquaint/ui/button';
import { EmptyState } from '@acquaint/ui/empty-state';
import { ListRow, RowList } from '@acquaint/ui/list-row';
import { OwnText, PersonName } from '@acquaint/ui/person-name';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Briefcase } from 'lucide-react';
import { useState } from 'react';
import { dayOf, formatDay } from '../../lib/format.ts';
import { deviceZone } from '../../lib/locale.ts';
import { newId } from '../../lib/new-id.ts';
import { useNow } from '../../lib/use-now.ts';
import { useTitle } from '../../lib/use-title.ts';
import { InternshipForm } from './internship-form.tsx';
import type { InternshipDraft } from './internship-form.tsx';
import { internshipsQuery } from './profile-queries.ts';

const blank = (): InternshipDraft => ({
  id: newId(),
  version: null,
  employer: '',
  team: null,
  start: '',
  end: '',
  settledIn: false,
  supervisor: { name: '', greeting: '', email: null, contactId: null, mayBeNamed: false },
});

/** Where the student works, and who is asked first there. */
export function InternshipsPage() {
  const { t } = useLingui();
  useTitle(t`Internships`, t`Settings`);
  const { data } = useSuspenseQuery(internshipsQuery);
  const [draft, setDraft] = useState<InternshipDraft | null>(null);
  const today = dayOf(useNow(), deviceZone);

  if (draft) {
    return <InternshipForm key={draft.id} draft={draft} onClose={() => setDraft(null)} />;
  }
  return (
    <div className="flex flex-col gap-6">
      {data.length === 0 ? (
        <EmptyState
          icon={<Briefcase />}
          title={t`No internship yet`}
          actions={
            <Button variant="primary" onClick={() => setDraft(blank())}>
              <Trans>Add an internship</Trans>
            </Button>
          }
        >
          <Trans>
            Inside the organisation of your internship, your supervisor is asked before anybody else
            is written to. They also know best who likes to talk about their work. Everywhere else
            you are free to ask.
          </Trans>
        </EmptyState>
      ) : (
        <>
          <RowList>
            {data.map((internship) => (
              <ListRow
                key={internship.id}
                title={
                  <OwnText
                    text={[internship.team, internship.employer].filter(Boolean).join(', ')}
                  />
                }
                subtitle={
                  <>
                    {t`${formatDay(internship.start, today)} to ${formatDay(internship.end, today)}`}{' '}
                    · <PersonName name={internship.supervisor.name} />
                  </>
                }
                actions={
                  <Button size="small" onClick={() => setDraft(internship)}>
                    <Trans>Change</Trans>
                  </Button>
                }
              />
            ))}
          </RowList>
          <Button className="self-start" onClick={() => setDraft(blank())}>
            <Trans>Add another</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
