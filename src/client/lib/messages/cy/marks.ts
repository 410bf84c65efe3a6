import type { Words } from '../en.ts';
import type { en } from '../marks.ts';
import { days, hours, minutes, number, pointsOfView } from './counted.ts';
import { afterTo } from './groups.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const waited = (time: number) => {
  if (time < hour) return minutes(Math.max(1, Math.floor(time / minute)));
  if (time < day) return hours(Math.floor(time / hour));
  return days(Math.floor(time / day));
};

export const marks: Words<typeof en> = {
  questionFor: (group) => `Cwestiwn i ${group === null ? 'unrhyw un' : afterTo(group)}`,
  waiting: (time) => `yn aros ers ${waited(time)}`,
  answeredBy: 'atebwyd gan',
  somebody: 'rhywun',
  asChosen: (asker) => `(yn ôl ${asker})`,
  changedMindAbout: 'Rwyf wedi newid fy meddwl am',
  earlier: 'yr hyn a ddywedais o’r blaen',
  mindsChanged: (n) =>
    n === 1 ? 'Newidiodd hyn feddwl 1 person' : `Newidiodd hyn feddyliau ${number(n)} o bobl`,
  changedSince: (name) => `Mae ${name} wedi newid eu meddwl ers hynny`,
  saidBack: 'Beth ddeallais i ichi ei ddweud:',
  confirm: 'Ie, dyna oeddwn i’n ei olygu',
  confirmed: 'Ie, dyna oeddwn i’n ei olygu, meddai’r person a atebwyd.',
  confirmedByYou: 'Dywedoch chi: ie, dyna oeddwn i’n ei olygu.',
  takeBack: 'Tynnu hyn yn ôl',
  confirmedDone: 'Dywedoch chi mai dyna oeddech chi’n ei olygu.',
  takenBackDone: 'Rydych wedi’i dynnu’n ôl.',
  locked: 'Mae cymedrolwr wedi cloi’r gangen hon. Ni all neb ateb isod.',
  agreedAcross: (views) => `Cytundeb ar draws ${pointsOfView(views)}`,
  happened: 'Mae hyn wedi digwydd',
  trying: (n) =>
    n > 1 ? `Mae ${number(n)} o bobl yn rhoi cynnig ar hyn` : 'Mae rhywun yn rhoi cynnig ar hyn',
};
