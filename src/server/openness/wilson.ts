/** Of the normal distribution, so that 95 % lie within. */
const z = 1.959963984540054;

/**
 * Between which shares the true one lies, at 95 %, where `count` of `of` were seen: the score interval (E. B. Wilson,
 * Journal of the American Statistical Association 22, 1927). Of none it says nothing: 0 to 1.
 */
export function wilson(count: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  return {
    // Rounding must not make less than none of none.
    low: count === 0 ? 0 : (middle - half) / whole,
    high: count === of ? 1 : (middle + half) / whole,
  };
}
