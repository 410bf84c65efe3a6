import type { Words } from '../en.ts';
import type { en } from '../posts.ts';

export const posts: Words<typeof en> = {
  description:
    'Darllenwch am newid diwylliant mewn gofal cymdeithasol, a dywedwch beth yw eich barn. Mae barn pawb yn cyfrif yr un fath.',
  heading: 'Darllenwch stori. Atebwch ei chwestiwn.',
  intro:
    'Mae pobl sy’n defnyddio cymorth, teuluoedd, staff, rheolwyr a chomisiynwyr yn ysgrifennu yma yn gyfartal. Does dim angen cyfrif arnoch.',
  newest: 'Postiad diweddaraf',
  empty: 'Does dim postiadau eto.',
  emptyWhy: 'Pan fydd postiad, byddwch yn dod o hyd iddo yma.',
  closed: 'Trafodaeth ar gau',
  tags: 'Am beth mae',
  more: 'Dangos mwy o bostiadau',
  news: 'Sylwadau newydd',
  newsSince: 'ers eich ymweliad diwethaf',
};
