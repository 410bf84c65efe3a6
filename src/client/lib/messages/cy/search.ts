import type { Words } from '../en.ts';
import type { en } from '../search.ts';
import { comments, posts } from './counted.ts';

export const search: Words<typeof en> = {
  heading: 'Chwilio',
  description: 'Dewch o hyd i bostiadau a sylwadau drwy’r geiriau sydd ynddyn nhw.',
  title: (looked) => `Chwilio: ${looked}`,
  label: 'Geiriau i chwilio amdanyn nhw',
  submit: 'Chwilio',
  searching: 'Yn chwilio…',
  kind: 'Math o sylw',
  of: 'Safbwynt',
  any: 'Pob un',
  posts: 'Postiadau',
  comments: 'Sylwadau',
  count: (foundPosts, foundComments, isAll) =>
    foundPosts === 0 && foundComments === 0
      ? 'Dim wedi’i ganfod.'
      : [
          foundPosts > 0 && posts(foundPosts),
          foundComments > 0 && `${isAll ? '' : 'mwy na '}${comments(foundComments)}`,
        ]
          .filter(Boolean)
          .join(', '),
  newest: 'Y diweddaraf yn gyntaf',
  by: (name, title) => `${name} yn ${title}`,
  more: 'Dangos mwy o sylwadau',
  shown: (n) => `Dangoswyd ${comments(n)} arall.`,
  begin: 'Ysgrifennwch un gair neu fwy. Byddwch yn dod o hyd i bostiadau a sylwadau sy’n eu cynnwys i gyd.',
  nothing: (looked) => `Does dim yn cynnwys pob un o’r geiriau hyn: ${looked}.`,
  nothingHelp: 'Rhowch gynnig ar lai o eiriau, neu ar air arall am yr un peth.',
  nothingNarrowed: 'Neu chwiliwch ym mhob sylw.',
  everywhere: 'Chwilio ym mhob sylw',
};
