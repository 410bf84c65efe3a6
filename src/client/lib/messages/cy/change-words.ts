import type { ChangeState } from '../../../../contract/vocabulary.ts';
import { number } from './counted.ts';

/** Where a change stands. */
export const changeStates: Record<ChangeState, string> = {
  idea: 'Syniad',
  trying: 'Mae rhywun yn rhoi cynnig arno',
  happened: 'Digwyddodd',
};

export const tryingThisToo = (n: number): string =>
  n === 1
    ? 'Mae 1 person yn rhoi cynnig ar hyn hefyd'
    : `Mae ${number(n)} o bobl yn rhoi cynnig ar hyn hefyd`;
