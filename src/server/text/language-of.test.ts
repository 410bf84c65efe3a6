import { describe, expect, it } from 'vitest';
import { langOfComment, languageOf } from './language-of.ts';

describe('the language of what somebody wrote', () => {
  it.each([
    ['en', 'I agree. The rota should follow the person, not the bus.'],
    ['en', 'My support worker stays late when there is a concert.'],
    ['en', 'We tried this in Llanelli and it worked.'],
    ['en', "Don't ask me, ask them."],
    ['en', 'It’s the same in our house'],
    ['cy', 'Rwy’n cytuno. Dylai’r rota ddilyn y person, nid y bws.'],
    ['cy', "Mae'r gweithiwr cymorth yn aros yn hwyr pan fydd cyngerdd."],
    ['cy', 'Dydw i ddim yn deall pam mae hyn mor anodd.'],
    ['cy', 'Roedden ni eisiau siŵr o fod yn y tŷ.'],
    ['cy', 'Diolch i chi am ofyn'],
    ['cy', 'Mae fy mrawd yn hoffi’r **manager** newydd'],
  ])('is %s: %s', (language, text) => {
    expect(languageOf(text, 'en')).toBe(language);
    expect(languageOf(text, 'cy')).toBe(language);
  });

  it.each(['', 'OK', '👍', 'Cardiff', 'Ie', 'Yes!', '10:30', 'https://example.org'])(
    'is that of the post where it does not say: %s',
    (text) => {
      expect(languageOf(text, 'en')).toBe('en');
      expect(languageOf(text, 'cy')).toBe('cy');
    },
  );

  it('is only kept where it is not that of the post', () => {
    expect(langOfComment('Rwy’n cytuno â hyn yn llwyr.', 'en')).toBe('cy');
    expect(langOfComment('Rwy’n cytuno â hyn yn llwyr.', 'cy')).toBeNull();
    expect(langOfComment('I agree with this.', 'en')).toBeNull();
  });
});
