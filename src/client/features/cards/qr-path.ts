import { encode } from 'uqr';

/** Light modules around the code: readers need four (ISO/IEC 18004). */
const quiet = 4;

/** A QR code as an SVG path of squares, one unit each, in a square of `size` units with the light border it needs. */
export function qrPath(text: string): { d: string; size: number } {
  // Q: a quarter of the code can be dirty, folded or badly printed.
  const { data, size } = encode(text, { ecc: 'Q', border: quiet });
  let d = '';
  for (const [y, row] of data.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      d += `M${from} ${y}h${x + 1 - from}v1H${from}z`;
    }
  return { d, size };
}
