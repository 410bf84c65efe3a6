import { Refusal } from '../lib/api.ts';

/** Was a place in a list (`?after=`) refused? Its address was cut short or made up: then the list from its beginning. */
export const isBadPlace = (error: unknown): boolean =>
  error instanceof Refusal && (error.problem.code === 'bad-request' || error.problem.code === 'invalid');
