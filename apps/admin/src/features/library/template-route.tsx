import { templateKinds } from '@acquaint/core/library/school-template';
import { useSuspenseQuery } from '@tanstack/react-query';
import { NotFoundPage } from '../frame/not-found-page.tsx';
import { templatesQuery } from './library-queries.ts';
import { TemplatePage } from './template-page.tsx';

interface TemplateRouteProps {
  /** Of a template, or `new`. */
  id: string;
  /** The message that a new one is for. */
  kind: string | undefined;
  mayWrite: boolean;
  timeZone: string;
}

/** The page of one template, or of one that is about to be made. */
export function TemplateRoute({ id, kind, mayWrite, timeZone }: TemplateRouteProps) {
  const { data: templates } = useSuspenseQuery(templatesQuery);
  const template = templates.find((one) => one.id === id) ?? null;
  const shown = template?.kind ?? templateKinds.find((one) => one === kind);
  const isThere = template !== null || (id === 'new' && mayWrite);
  if (!isThere || shown === undefined) return <NotFoundPage />;
  return (
    <TemplatePage
      key={`${id} ${shown}`}
      kind={shown}
      template={template}
      mayWrite={mayWrite}
      timeZone={timeZone}
    />
  );
}
