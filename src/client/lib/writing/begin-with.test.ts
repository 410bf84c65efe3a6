import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginWith } from './begin-with.ts';

const openings = ['I agree because '];
/** With the caret at `|`, or two of them around what is selected. */
const begun = (marked: string) => {
  const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|')];
  const text = marked.replaceAll('|', '');
  const edit = beginWith(text, { start, end: end > start ? end - 1 : end }, 'For me', openings);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
};

describe('words to begin with', () => {
  it.each([
    ['|', 'For me '],
    ['  \n|', 'For me '],
    ['I agree because |', 'For me '],
    ['I agree because it is|', 'I agree because it is For me '],
    ['Yes. |', 'Yes. For me '],
    ['Yes.|', 'Yes. For me '],
    ['Yes.| No.', 'Yes. For me No.'],
    ['|No.', 'No For me .'],
    ['Yes.\n|', 'Yes.\nFor me '],
    ['It |was| so.', 'It was For me so.'],
    ['It wa|s so.', 'It was For me so.'],
  ])('go into %j', (text, expected) => expect(begun(text)).toBe(expected));

  it('lose nothing that was typed, wherever the caret is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(text.trim() !== '');
        const at = { start: a % (text.length + 1), end: b % (text.length + 1) };
        const edit = beginWith(text, at, 'For me', openings);
        expect(edit.start).toBe(edit.end);
        expect(edit.start).toBeLessThanOrEqual(text.length);
        expect(edit.text).toMatch(/^ ?For me ?$/);
      }),
    );
  });
});
