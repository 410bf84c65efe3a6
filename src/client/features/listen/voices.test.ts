import { describe, expect, it } from 'vitest';
import { groupVoices, pickVoice, type Voice } from './voices.ts';

const voice = (id: string, lang: string, isOnDevice = true): Voice => ({ id, name: id, lang, isOnDevice });
const none = new Set<string>();

const amy = voice('Amy', 'en_US');
const ben = voice('Ben', 'en-GB');
const far = voice('Far', 'en-GB', false);
const cerys = voice('Cerys', 'cy', false);
const ola = voice('Ola', 'pl-PL');

describe('the voice that reads', () => {
  it.each<[string, Voice[], string, string | undefined, string | undefined]>([
    ['one on the device, of the very region', [far, ola, amy, ben], 'en-GB', undefined, 'Ben'],
    ['one on the device before one that is not', [far, amy], 'en-GB', undefined, 'Amy'],
    ['one of the language before one on the device', [amy, cerys], 'cy', undefined, 'Cerys'],
    ['any, where none speaks the language', [far, amy], 'cy', undefined, 'Amy'],
    ['the one that was chosen', [far, amy, ben], 'en-GB', 'Far', 'Far'],
    ['another one, where the chosen one is not there any more', [far, amy], 'en-GB', 'Ben', 'Amy'],
    ['none where there is none', [], 'en', undefined, undefined],
  ])('is %s', (_, voices, lang, chosen, expected) => {
    expect(pickVoice(voices, lang, chosen, none)?.id).toBe(expected);
  });

  it('is none that could not be reached', () => {
    expect(pickVoice([far, amy], 'en-GB', 'Far', new Set(['Far']))?.id).toBe('Amy');
  });
});

describe('the voices to choose from', () => {
  it('are on the device first, and in each half of the text’s language first', () => {
    const groups = groupVoices([far, ola, cerys, amy, ben], ['cy', 'en-GB']);
    expect(groups.map(({ isOnDevice, language, voices }) => [isOnDevice, language, voices.length])).toEqual([
      [true, 'en', 2],
      [false, 'cy', 1],
      [false, 'en', 1],
    ]);
  });

  it('are all there are where none speaks the language', () => {
    expect(groupVoices([ola], ['en']).map(({ language }) => language)).toEqual(['pl']);
  });
});
