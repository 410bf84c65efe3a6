import type { ListedPointOfView } from '../../../../contract/points-of-view.ts';
import type { PointOfView, PointOfViewAtFirst } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../invite.ts';

const somebody: Record<PointOfViewAtFirst, string> = {
  'uses-support': 'person sy’n defnyddio cymorth',
  family: 'aelod o deulu neu ffrind',
  'support-staff': 'gweithiwr cymorth',
  manager: 'rheolwr',
  commissioner: 'comisiynydd',
  'back-office': 'person sy’n gweithio yn y swyddfa gefn',
};

/** "comisiynydd"; a name that the operator gave stands as it is. */
const one = (list: readonly ListedPointOfView[], id: PointOfView): string => {
  const given = list.find((each) => each.id === id)?.names?.one;
  const words: Readonly<Record<string, string>> = somebody;
  return given === undefined ? (words[id] ?? `“${id}”`) : `“${given}”`;
};

export const invite: Words<typeof en> = {
  one,
  doYouKnow: (who) => `Ydych chi’n adnabod ${who} a ddylai ateb hyn?`,
  invite: 'Eu gwahodd',
  inviteName: (who) => `Eu gwahodd: ${who}`,
  copied: 'Mae’r ddolen wedi’i chopïo. Anfonwch hi atyn nhw.',
  address: 'Copïwch y ddolen hon a’i hanfon atyn nhw',
  invitedAs: (who) => `Rydych wedi cael eich gwahodd i ateb fel ${who}.`,
  invited: 'Rydych wedi cael eich gwahodd i ateb y cwestiwn hwn.',
  speaksAs: (choice) =>
    `Yn y drafodaeth hon rydych wedi dweud: “${choice}”. Bydd hynny’n aros, oni bai eich bod yn ei newid.`,
  unknown: 'Doedden ni ddim yn gallu darganfod o ba safbwynt rydych wedi siarad yma o’r blaen.',
  answerAs: (who) => `Ateb fel ${who}`,
  nowAs: (who) => `Rydych yn ateb fel ${who} nawr.`,
  closed: 'Mae’r drafodaeth hon ar gau, felly ni all neb ateb nawr. Gallwch ei darllen.',
};
