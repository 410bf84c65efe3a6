import type { ListedPointOfView } from '../../../contract/points-of-view.ts';
import type { PointOfView } from '../../../contract/vocabulary.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { named } from '../../lib/points-of-view.ts';
import { useDebate } from './debate-context.ts';

/** What is chosen, as long as it is offered. */
export const ifOffered = (
  list: readonly ListedPointOfView[],
  chosen: PointOfView | null | undefined,
): PointOfView | null =>
  chosen === 'not-said' || list.some(({ id, isRetired }) => id === chosen && !isRetired)
    ? (chosen ?? null)
    : null;

/** "I am a manager", for all one can speak from in this debate; "I would rather not say" comes last. */
export function usePointOfViewChoices(): { value: PointOfView; label: string }[] {
  const c = useComposerMessages();
  const { pointsOfView } = useDebate();
  const offered = pointsOfView.filter(({ isRetired }) => !isRetired).map(({ id }) => id);
  return [...offered, 'not-said'].map((value) => ({
    value,
    label: named(pointsOfView, value, 'choice', c.pointOfViewChoice),
  }));
}
