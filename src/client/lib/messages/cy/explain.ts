import type { Words } from '../en.ts';
import type { en } from '../explain.ts';

export const explain: Words<typeof en> = {
  explain: 'Esbonio geiriau anodd',
  inComment: 'Geiriau anodd yn y sylw hwn',
  inCommentCount: (n) =>
    n === 0
      ? 'Does dim geiriau anodd rydyn ni’n eu hadnabod yn y sylw hwn.'
      : `Geiriau anodd wedi’u hesbonio: ${n}.`,
  plainly: 'Mewn geiriau clir:',
};
