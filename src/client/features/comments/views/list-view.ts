import type { PointOfView, Side } from '../../../../contract/vocabulary.ts';

/** Comments of a debate that stand each for itself: in one of its views, from the start or from a place in it. */
export type ListView =
  | { kind: 'common-ground'; from: string | null }
  | { kind: 'side'; side: Side; from: string | null }
  | { kind: 'waiting'; of: PointOfView | null; from: string | null };

/** Else it is a thread, or one conversation of it. */
export const isList = (view: { kind: string }): view is ListView =>
  view.kind !== 'debate' && view.kind !== 'conversation';
