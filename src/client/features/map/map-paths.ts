import type { MapPiece } from '../../../contract/map.ts';
import { paths } from '../../lib/paths.ts';

/** The map of one branch, or of the whole debate. */
export const mapPath = (slug: string, branch: string | null): string =>
  `${paths.tab(slug, 'map')}${branch === null ? '' : `?${new URLSearchParams({ branch })}`}`;

/** Where a piece leads: further in where there are replies, else to the comment itself. */
export const piecePath = (slug: string, { id, replyCount }: MapPiece): string =>
  replyCount > 0 ? mapPath(slug, id) : paths.comment(slug, id);
