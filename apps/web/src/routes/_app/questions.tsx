import { questionCategories, stages } from '@acquaint/core/library/kinds';
import { createFileRoute } from '@tanstack/react-router';
import { QuestionsPage } from '../../features/questions/questions-page.tsx';
import { oneOf, textOf } from '../../lib/search.ts';

const depths = ['1', '2', '3'] as const;
const depthOf = { '1': 1, '2': 2, '3': 3 } as const;

export const Route = createFileRoute('/_app/questions')({
  validateSearch: (search) => ({
    search: textOf(search['search']),
    purpose: oneOf(search['purpose'], questionCategories),
    stage: oneOf(search['stage'], stages),
    depth: oneOf(search['depth'], depths),
  }),
  component: Page,
});

function Page() {
  const { search = '', purpose, stage, depth } = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <QuestionsPage
      filter={{ search, category: purpose, stage, depth: depth && depthOf[depth] }}
      onFilter={(changes) =>
        void navigate({
          // Empty and unknown values leave the address by its own check above.
          search: (old) => ({ ...old, ...changes }) as typeof old,
          replace: true,
        })
      }
    />
  );
}
