/** A bar of a length between 0 and 1, for those who see it: what it shows stands beside it as a number. */
export const Bar = ({ share }: { share: number }) => (
  <svg className="count-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect width={Math.round(share * 1000) / 10} height="10" />
  </svg>
);
