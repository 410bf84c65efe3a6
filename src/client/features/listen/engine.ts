/** What an engine says of the utterance it was given; `turn` tells of which. */
export type Told = { turn: number } & (
  | { type: 'started' | 'ended' | 'held' | 'released' }
  /** It neither began nor went on for so long that it will not. */
  | { type: 'silent' }
  /** `error` as the Web Speech API names it. */
  | { type: 'failed'; error: string }
);

export type Utterance = { turn: number; text: string; lang: string; voice: string | null; rate: number };

/** What speaks. It keeps no state that anybody needs: asked for something new, it forgets what it was saying. */
export type Engine = {
  speak: (utterance: Utterance) => void;
  /** Not every browser can: then nothing is told. */
  hold: () => void;
  release: () => void;
  cancel: () => void;
};

export type OpenEngine = (tell: (told: Told) => void) => Engine;
