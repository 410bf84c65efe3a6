/** Threads to measure with: the same n always gives the same comments. Pure. */

/** A comment before it is stored. `createdAt`: milliseconds UTC. */
export type BenchComment = {
  id: string;
  parentId: string | null;
  author: string;
  createdAt: number;
  /** Markdown. */
  body: string;
};

const words = (
  'we they she he staff people rota evening home house support family manager shift bus money time week choice risk ' +
  'form meeting door kitchen garden key visit plan review worker friend question answer reason rule policy and but so ' +
  'because when if then who what where asked said told wanted changed decided agreed refused went came stayed left ' +
  'the a an this that every some no more less never often always again only still with without about from for at in ' +
  'on to of by own other new old late early quiet long short fair real plain difficult possible ordinary different'
).split(' ');

const most = { length: 1200, levels: 12 };
const least = 40;
const day = 24 * 60 * 60 * 1000;
const first = Date.UTC(2026, 0, 5);

/** Numbers from 0 up to 1, the same for the same seed (xorshift). */
export function numbersFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** Log-normal, the middle one about 200. Twelve even numbers add up to nearly a normal one. */
function lengthOf(random: () => number): number {
  const normal = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  return Math.round(Math.min(most.length, Math.max(least, 200 * Math.exp(0.8 * normal))));
}

/** Sentences of 6 to 18 words, paragraphs of some 350 characters. */
function textOf(length: number, random: () => number): string {
  const paragraphs: string[] = [];
  let paragraph = '';
  let room = length;
  while (room > 0) {
    const sentence = Array.from({ length: 6 + Math.floor(random() * 13) }, () => pick(words, random)).join(
      ' ',
    );
    paragraph += `${paragraph && ' '}${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    if (paragraph.length < Math.min(350, room)) continue;
    paragraphs.push(paragraph);
    room -= paragraph.length + 2;
    paragraph = '';
  }
  const text = paragraphs.join('\n\n').slice(0, length - 1);
  return `${text.replace(/[\s.]+$/, '')}.`;
}

/** A quarter at the top; replies are mostly to one of the last forty comments, else to any. Twelve levels. */
export function thread(n: number): BenchComment[] {
  const random = numbersFrom(n * 2_654_435 + 1);
  const comments: (BenchComment & { parent: number; level: number })[] = [];
  // All of them within the same hundred days, as a busy debate would be.
  const step = Math.floor((100 * day) / n);
  for (let index = 0; index < n; index += 1) {
    let parent = -1;
    if (index > 0 && random() >= 0.25) {
      const reach = random() < 0.65 ? Math.min(index, 40) : index;
      parent = index - 1 - Math.floor(random() * reach);
      while (comments[parent]!.level >= most.levels - 1) parent = comments[parent]!.parent;
    }
    const above = comments[parent];
    comments.push({
      id: `c${index}`,
      parentId: above?.id ?? null,
      // A few write much, many write once.
      author: `Person ${Math.floor(random() ** 2 * Math.max(12, n / 5))}`,
      createdAt: first + index * step,
      body: textOf(lengthOf(random), random),
      parent,
      level: above === undefined ? 0 : above.level + 1,
    });
  }
  return comments.map(({ parent: _parent, level: _level, ...comment }) => comment);
}

/** JSON lines `{id, parentId, author, createdAt, body}`; ids may be numbers, times may be ISO texts. Throws for others. */
export function readThread(lines: string): BenchComment[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const { id, parentId, author, createdAt, body } = JSON.parse(line) as Record<string, unknown>;
      const at = new Date(createdAt as string | number).getTime();
      if (id === undefined || typeof author !== 'string' || typeof body !== 'string' || Number.isNaN(at))
        throw new Error(
          `Line ${index + 1} is not a comment: id, parentId, author, createdAt and body are needed`,
        );
      const parent = parentId === null || parentId === undefined ? null : String(parentId);
      return { id: String(id), parentId: parent, author, createdAt: at, body };
    });
}
