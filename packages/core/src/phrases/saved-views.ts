import { MOST_VIEWS, type ViewRefusal } from '../saved-views/saved-view.ts';

export const viewRefusals: Readonly<Record<ViewRefusal, string>> = {
  name_taken: 'You have a view of that name already. Another name tells them apart.',
  too_many: `${MOST_VIEWS} views are the most. Delete one that you no longer need.`,
};
