import type { EasyReadFile, Fault } from './easy-read-file.ts';

/** The most words of a sentence that is easy to read. */
const mostWords = 15;

type Words = {
  /** Hard words in small letters, and what to write instead. */
  hard: Readonly<Record<string, string>>;
  /** Words the site's glossary explains, in small letters. */
  glossary: ReadonlySet<string>;
};

/** What an author of Easy Read should put right, in the order of the file. */
export function checkEasyRead(file: EasyReadFile, words: Words): Fault[] {
  const text = file.rows.map(({ sentence }) => sentence).join('\n');
  const explained = (word: string) => words.glossary.has(word) || explains(text, word);
  const found = hardWordsIn(words.hard);
  const told = new Set<string>();
  const faults = [...file.faults];
  const check = (line: number, sentence: string) => {
    const many = countWords(sentence);
    if (many > mostWords)
      faults.push({
        line,
        reason: `This has ${many} words. Use ${mostWords} or fewer: "${begin(sentence)}"`,
      });
    if (ends(sentence) > 1)
      faults.push({ line, reason: `This is more than one sentence. Give each its own picture.` });
    for (const word of found(sentence)) {
      if (told.has(word) || explained(word)) continue;
      told.add(word);
      const instead = words.hard[word] ? ` Write "${words.hard[word]}", or explain it:` : ' Explain it:';
      faults.push({ line, reason: `"${word}" is a hard word.${instead} "${capital(word)} means …"` });
    }
  };
  if (file.title !== null) check(1, file.title);
  for (const { line, heading, headingLine, sentence, picture } of file.rows) {
    if (heading !== null) check(headingLine, heading);
    check(line, sentence);
    if (picture === null) faults.push({ line, reason: `This has no picture: "${begin(sentence)}"` });
  }
  if (file.question !== null) check(1, file.question);
  return faults.sort((a, b) => a.line - b.line);
}

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

const ends = (text: string): number =>
  text.split(/(?<!\b(?:Mr|Mrs|Ms|Dr|St|e\.g|i\.e|No))[.!?]+["”’)]*\s+(?=["“‘(]?\p{Lu})/u).length;

const begin = (text: string): string => {
  const first = text.split(' ').slice(0, 6).join(' ');
  return first.length < text.length ? `${first} …` : text;
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "X means …", "X is when …", "X is a …", "This is called X". */
function explains(text: string, word: string): boolean {
  const it = `["“‘]?${literal(word)}["”’]?`;
  return new RegExp(
    `(?<!\\p{L})${it} (?:means?|(?:is|are) (?:when|where|how|a|an|the|people|things))(?!\\p{L})|(?<!\\p{L})called (?:an? |the )?${it}(?!\\p{L})`,
    'iu',
  ).test(text);
}

/** Finds the longest ones first, each once in a sentence. */
function hardWordsIn(hard: Words['hard']): (sentence: string) => string[] {
  const all = Object.keys(hard).sort((a, b) => b.length - a.length);
  const any = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${all.map(literal).join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (sentence) => [...new Set([...sentence.matchAll(any)].map(([word]) => word.toLowerCase()))];
}
