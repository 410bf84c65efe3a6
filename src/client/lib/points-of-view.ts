import type { ListedPointOfView } from '../../contract/points-of-view.ts';
import type { PointOfView } from '../../contract/vocabulary.ts';
import type { Messages } from './messages/en.ts';

type List = readonly ListedPointOfView[];

/** What the operator calls it, else the catalogue; without either it is its own name. */
export const named = (
  list: List,
  id: PointOfView,
  form: 'one' | 'group' | 'choice',
  words: Readonly<Record<string, string>>,
): string => list.find((one) => one.id === id)?.names?.[form] ?? words[id] ?? id;

/** "Manager": what one person is. `list` comes with every post. */
export const pointOfViewName = (m: Messages, list: List, id: PointOfView): string =>
  named(list, id, 'one', m.comment.pointOfView);

/** "Managers": all who speak from there. */
export const pointOfViewGroup = (m: Messages, list: List, id: PointOfView): string =>
  named(list, id, 'group', m.composer.pointOfViewGroup);
