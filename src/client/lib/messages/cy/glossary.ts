import type { Words } from '../en.ts';
import type { en } from '../glossary.ts';
import { plural } from './plural.ts';

const words = (n: number) => plural(n, { two: 'air', other: 'gair' });

export const glossary: Words<typeof en> = {
  title: 'Geiriau anodd',
  description: 'Geiriau Saesneg am gymorth, a beth maen nhw’n ei olygu mewn Saesneg clir.',
  intro:
    'Mae pobl yn aml yn defnyddio’r geiriau Saesneg hyn am gymorth a gofal. Dyma beth maen nhw’n ei olygu.',
  letters: 'Mynd i lythyren',
  find: 'Dod o hyd i air',
  findHint: 'Mae’r rhestr yn mynd yn fyrrach wrth ichi deipio.',
  count: words,
  none: (typed) => `Does dim gair yma sy’n cynnwys “${typed}”.`,
  noneHelp: 'Gofynnwch mewn trafodaeth beth mae’n ei olygu. Mae’n gwestiwn da.',
  showAll: 'Dangos pob gair',
  also: 'Hefyd:',
  all: 'Pob gair anodd',
  close: 'Cau',
};
