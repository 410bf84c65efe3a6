import { drawnPart } from '../../lib/drawn-part.tsx';
import { marks } from './lazy.ts';

/** What draws the marks of comments; few comments have any. */
export const { Part: Marks, load: loadMarks } = drawnPart(marks);
