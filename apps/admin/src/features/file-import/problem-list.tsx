import { ListRow, RowList } from '@acquaint/ui/list-row';
import { useLingui } from '@lingui/react/macro';

interface Problem {
  line: number;
  column: string | null;
  sentence: string;
}

/** Rows that cannot be taken, by line and cell. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t } = useLingui();
  return (
    <RowList label={t`Rows that cannot be taken`}>
      {problems.map(({ line, column, sentence }) => (
        <ListRow
          key={`${line} ${column} ${sentence}`}
          title={column === null ? t`Line ${line}` : t`Line ${line}, ${column}`}
          subtitle={sentence}
        />
      ))}
    </RowList>
  );
}
