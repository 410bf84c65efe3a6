import hard from '../../../content/hard-words.json' with { type: 'json' };
import { builtInWords } from '../glossary/built-in.ts';

/** The words to look for in Easy Read: each with what to write instead, and which of them the glossary explains. */
export const hardWords = () => ({
  hard: hard as Readonly<Record<string, string>>,
  glossary: new Set(builtInWords().flatMap(({ forms }) => forms.map((form) => form.toLowerCase()))),
});
