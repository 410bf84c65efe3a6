export type EasyReadRow = {
  /** A post's id, or the name of a written page. */
  subject: string;
  /** null: that of the post or page. */
  title: string | null;
  question: string | null;
  /** JSON array of rows as in the contract. */
  rows: string;
  /** When it was imported: milliseconds UTC. */
  at: number;
};
