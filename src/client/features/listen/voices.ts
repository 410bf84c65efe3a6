/** A voice this browser has. */
export type Voice = {
  id: string;
  name: string;
  /** A language tag: "en-GB". */
  lang: string;
  /** If not, the words it reads are sent to somebody else's computer. */
  isOnDevice: boolean;
};

/** "en" of "en-GB", and of Android's "en_GB". */
export const languageOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

const isExact = (one: string, other: string) => one.replace('_', '-').toLowerCase() === other.toLowerCase();

/**
 * Which voice reads a text of this language: the one that was chosen for it, else one on the device, of the very region if
 * there is one; of another language only where no voice speaks it. Null when there is none at all.
 */
export function pickVoice(
  voices: readonly Voice[],
  lang: string,
  chosen: string | undefined,
  failed: ReadonlySet<string>,
): Voice | null {
  const able = voices.filter(({ id }) => !failed.has(id));
  const own = able.find(({ id }) => id === chosen);
  if (own) return own;
  const cost = (voice: Voice) =>
    (languageOf(voice.lang) === languageOf(lang) ? 0 : 4) +
    (voice.isOnDevice ? 0 : 2) +
    (isExact(voice.lang, lang) ? 0 : 1);
  // Sorting keeps the browser's own order among equals.
  return able.toSorted((a, b) => cost(a) - cost(b))[0] ?? null;
}

export type VoiceGroup = { isOnDevice: boolean; language: string; voices: Voice[] };

/** Those that may read a text of this language: on the device first, and in each half the text's language first. */
export function groupVoices(voices: readonly Voice[], languages: readonly string[]): VoiceGroup[] {
  const wanted = [...new Set(languages.map(languageOf))];
  const groups = [true, false].flatMap((isOnDevice) =>
    wanted.map((language) => ({
      isOnDevice,
      language,
      voices: voices.filter((one) => one.isOnDevice === isOnDevice && languageOf(one.lang) === language),
    })),
  );
  const found = groups.filter((group) => group.voices.length > 0);
  // Nothing speaks it: whatever there is.
  if (found.length > 0 || voices.length === 0) return found;
  return groupVoices(
    voices,
    voices.map(({ lang }) => lang),
  );
}
