import type { TestResult } from '../../../contract/settings.ts';

type Match = TestResult['matches'][number];
/** `list` null: nothing was found there. */
export type Piece = { from: number; text: string; list: Match['list'] | null };

/** The text in pieces, found or not; where two lists find the same place, the graver one counts. Pure. */
export function piecesOf(text: string, matches: readonly Match[]): Piece[] {
  const cuts = [...new Set([0, ...matches.flatMap(({ from, to }) => [from, to]), text.length])]
    .filter((at) => at <= text.length)
    .toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1];
    if (to === undefined) break;
    const here = matches.filter((match) => match.from <= from && match.to >= to);
    const list = here.some((match) => match.list === 'refuse') ? 'refuse' : (here[0]?.list ?? null);
    const last = pieces.at(-1);
    if (last?.list === list) last.text += text.slice(from, to);
    else pieces.push({ from, text: text.slice(from, to), list });
  }
  return pieces;
}
