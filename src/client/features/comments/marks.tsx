import { memo, Suspense } from 'react';
import { drawnPart } from '../../lib/drawn-part.tsx';
import type { MarksProps } from './comment-marks.tsx';
import { marks } from './lazy.ts';

/** What draws the marks of comments; few comments have any. */
const { Part, load: loadMarks } = drawnPart(marks);
export { loadMarks };

/**
 * A page from the server has them drawn: they stay as they are until this is loaded, and nothing moves. Untouched by what
 * else changes in the row, since React would take them away to draw them anew.
 */
export const Marks = memo((props: MarksProps) => (
  <Suspense fallback={null}>
    <Part {...props} />
  </Suspense>
));
