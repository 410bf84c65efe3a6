import type { PointOfViewAtFirst } from '../../../../contract/vocabulary.ts';

/** All who speak from there. The operator's own have names of their own. */
export const groups: Record<PointOfViewAtFirst | 'not-said', string> = {
  'uses-support': 'Pobl sy’n defnyddio cymorth',
  family: 'Teuluoedd a ffrindiau',
  'support-staff': 'Gweithwyr cymorth',
  manager: 'Rheolwyr',
  commissioner: 'Comisiynwyr',
  'back-office': 'Staff swyddfa gefn',
  'not-said': 'Gwell gen i beidio â dweud',
};

/** As they stand after "i" and "gan", which soften the first letter: "cwestiwn i gomisiynwyr". */
const softened: Readonly<Record<string, string>> = {
  [groups['uses-support']]: 'bobl sy’n defnyddio cymorth',
  [groups.family]: 'deuluoedd a ffrindiau',
  [groups['support-staff']]: 'weithwyr cymorth',
  [groups.manager]: 'reolwyr',
  [groups.commissioner]: 'gomisiynwyr',
  [groups['back-office']]: 'staff swyddfa gefn',
};

/** A name that the operator gave stands as it is. */
export const afterTo = (group: string): string => softened[group] ?? group;
