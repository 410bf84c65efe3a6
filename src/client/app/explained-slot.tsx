import { drawnPart } from '../lib/drawn-part.tsx';

/** What the hard words of a post mean. `loadExplained`: before a post that has some is drawn. */
export const { Part: ExplainedSlot, load: loadExplained } = drawnPart(
  async () => (await import('../features/glossary/explained-words.tsx')).ExplainedWords,
);
