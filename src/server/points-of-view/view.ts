import type { ListedPointOfView } from '../../contract/points-of-view.ts';
import type { Schema } from '../db/schema.ts';

/** A row without a name has those of the catalogue of words. */
export const listedPointOfView = (row: Omit<Schema['points_of_view'], 'position'>): ListedPointOfView => ({
  id: row.id,
  names:
    row.name === null
      ? null
      : { one: row.name, group: row.group_name ?? row.name, choice: row.choice ?? row.name },
  isRetired: row.retired_at !== null,
});
