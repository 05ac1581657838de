import { classYearOf } from '@acquaint/core/outcomes/class-year';
import { OUTCOME_BYTES } from '@acquaint/core/outcomes/columns';
import { FILE_TOO_LARGE } from '@acquaint/core/phrases/outcomes';
import { client } from '@acquaint/front/api';
import { dayOf } from '@acquaint/front/format';
import { newId } from '@acquaint/front/new-id';
import { useNow } from '@acquaint/front/use-now';
import { useTitle } from '@acquaint/front/use-title';
import { NativeSelect } from '@acquaint/ui/native-select';
import { PageHeader } from '@acquaint/ui/page-header';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { FileDrop } from '../file-import/file-drop.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportSetup, type ChosenFile } from './import-setup.tsx';
import type { OutcomeImportResult } from './outcomes-queries.ts';
import { readBase64 } from './read-base64.ts';

const CLASSES_OFFERED = 8;

/** Brings what became of a class: choose class and file, see what it would do, then do it. */
export function ImportPage({ timeZone }: { timeZone: string }) {
  const { t } = useLingui();
  const now = useNow();
  const last = classYearOf(dayOf(now, timeZone));
  // In autumn and winter the class that ended in June is collected.
  const [classYear, setClassYear] = useState(last - 1);
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [done, setDone] = useState<OutcomeImportResult | null>(null);
  useTitle(t`Bring outcomes`, t`Staff`);
  const years = Array.from({ length: CLASSES_OFFERED }, (_, at) => last - at);

  return (
    <>
      <PageHeader
        title={t`Bring outcomes`}
        back={{ href: paths.outcomes, label: t`Outcomes` }}
        lead={
          <Trans>
            Your first-destination survey makes a class what the file says; the next file of the
            class takes its place.
          </Trans>
        }
      />
      {done !== null && chosen !== null ? (
        <ImportDone
          result={done}
          classYear={classYear}
          onAgain={() => {
            setDone(null);
            setChosen(null);
          }}
        />
      ) : (
        <div className="flex flex-col gap-10">
          <div className="flex flex-col gap-6">
            <NativeSelect
              className="max-w-xs"
              label={t`Class`}
              description={t`Graduates from 1 July ${classYear - 1} to 30 June ${classYear}.`}
              value={String(classYear)}
              options={years.map((year) => ({ value: String(year), label: t`Class of ${year}` }))}
              onChange={({ target }) => {
                setClassYear(Number(target.value));
                setChosen(null);
              }}
            />
            <FileDrop
              key={classYear}
              label={t`First-destination file`}
              refusal={(file) => (file.size > OUTCOME_BYTES ? FILE_TOO_LARGE : null)}
              take={async (file) => {
                const given = { file: await readBase64(file), classYear, words: {} };
                const preview = await client.outcomes.preview.query({ ...given, mapping: null });
                return { id: newId(), name: file.name.slice(0, 200), file: given.file, preview };
              }}
              onTry={() => setChosen(null)}
              onTaken={setChosen}
            >
              <Trans>
                A CSV file with one graduate a line: student key and status, and if you like the day
                it was collected and the graduation date. Names are not needed, and the file is not
                kept. Nothing happens until you have seen what would change.
              </Trans>
            </FileDrop>
          </div>
          {chosen && (
            <ImportSetup key={chosen.id} chosen={chosen} classYear={classYear} onDone={setDone} />
          )}
        </div>
      )}
    </>
  );
}
