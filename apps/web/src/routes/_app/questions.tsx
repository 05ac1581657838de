import { createFileRoute } from '@tanstack/react-router';
import { filterOf } from '../../features/questions/filter-of.ts';
import { QuestionsPage } from '../../features/questions/questions-page.tsx';
import { textOf } from '../../lib/search.ts';

export const Route = createFileRoute('/_app/questions')({
  // The page knows what the values may be: the route stands on the first screen.
  validateSearch: (search) => ({
    search: textOf(search['search']),
    purpose: textOf(search['purpose']),
    stage: textOf(search['stage']),
    depth: textOf(search['depth']),
  }),
  component: Page,
});

function Page() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <QuestionsPage
      filter={filterOf(search)}
      onFilter={(changes) =>
        void navigate({ search: (old) => ({ ...old, ...changes }), replace: true })
      }
    />
  );
}
