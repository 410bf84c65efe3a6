import { describe, expect, it } from 'vitest';
import { commentHtml } from '../text/markdown.ts';
import { before, type Facts, type ReadyRules } from './before.ts';
import { countLinks } from './rules/links.ts';
import { saidHash } from './rules/said.ts';
import { wordList } from './rules/word-list.ts';

const said = (body: string, more: { alias?: string; saidBack?: string } = {}) => ({
  body,
  html: commentHtml(body),
  alias: 'Blue Kettle',
  saidBack: null,
  ...more,
});
const facts: Facts = {
  isModerator: false,
  post: { isHeld: false, slowSeconds: 0 },
  lastHereAt: null,
  repeat: null,
  isNew: false,
};
const rules: ReadyRules = {
  holdFirst: false,
  links: 1,
  holdWords: wordList(['lottery']),
  refuseWords: wordList(['badword']),
};
const now = 1_000_000;
const decide = (body: string, more: Partial<Facts> = {}, rule: Partial<ReadyRules> = {}) =>
  before(said(body), { ...facts, ...more }, { ...rules, ...rule }, now);
const links = 'See [a](https://a.example) and [b](https://b.example).';

describe('before a comment appears', () => {
  it('nothing happens to most of them', () => {
    expect(decide('Our team has tried this.')).toEqual({ appear: true });
    expect(decide('Hello', { isNew: true })).toEqual({ appear: true });
  });

  it('words that are refused are named, as they were written', () => {
    expect(decide('So b.a.d.w.o.r.d it is')).toEqual({
      refuse: {
        code: 'words-refused',
        detail:
          '“b.a.d.w.o.r.d” cannot be posted here. It is read as “badword”. Please say it in other words.',
        fields: { body: expect.stringContaining('badword') as string },
      },
    });
    expect(decide('Badword')).toMatchObject({
      refuse: { detail: '“Badword” cannot be posted here. Please say it in other words.' },
    });
  });

  it('words that only show when it is drawn count too', () => {
    expect(decide('[bad](https://a.example)word')).toMatchObject({ refuse: { code: 'words-refused' } });
    expect(decide('b&#97;dword')).toMatchObject({ refuse: { code: 'words-refused' } });
  });

  it('words in the name and in what is said back count too', () => {
    const named = before(said('Hello', { alias: 'B4dword' }), facts, rules, now);
    expect(named).toMatchObject({ refuse: { fields: { alias: expect.any(String) as string } } });
    const back = before(said('Hello', { saidBack: 'You like the lottery.' }), facts, rules, now);
    expect(back).toEqual({ hold: 'words' });
  });

  it('the pause is as long as it says, and not longer', () => {
    const post = { isHeld: false, slowSeconds: 60 };
    expect(decide('Hello', { post, lastHereAt: now - 20_000 })).toEqual({
      refuse: {
        code: 'too-soon',
        detail: 'Everybody waits 1 minute between their comments in this debate. You can post in 40 seconds.',
        retryAfter: 40,
      },
    });
    expect(decide('Hello', { post, lastHereAt: now - 60_000 })).toEqual({ appear: true });
    expect(decide('Hello', { post })).toEqual({ appear: true });
  });

  it.each<[string, string, Partial<Facts>, Partial<ReadyRules>, string]>([
    ['the same words elsewhere', 'Hello', { repeat: 'elsewhere' }, {}, 'repeat'],
    ['more links than may be', links, {}, {}, 'links'],
    ['a listed word', 'I won the l0ttery', {}, {}, 'words'],
    ['a new person', 'Hello', { isNew: true }, { holdFirst: true }, 'first'],
    ['a debate that is checked', 'Hello', { post: { isHeld: true, slowSeconds: 0 } }, {}, 'post'],
  ])('%s makes it wait', (_title, body, more, rule, hold) => {
    expect(decide(body, more, rule)).toEqual({ hold });
  });

  it('the first rule that applies is told', () => {
    const all: Partial<Facts> = {
      repeat: 'elsewhere',
      isNew: true,
      post: { isHeld: true, slowSeconds: 60 },
      lastHereAt: now,
    };
    const order = [
      decide(`badword lottery ${links}`, all, { holdFirst: true }),
      decide(`lottery ${links}`, all, { holdFirst: true }),
      decide(`lottery ${links}`, { ...all, lastHereAt: null }, { holdFirst: true }),
      decide(`lottery ${links}`, { ...all, lastHereAt: null, repeat: null }, { holdFirst: true }),
      decide('lottery', { ...all, lastHereAt: null, repeat: null }, { holdFirst: true }),
      decide('Hello', { ...all, lastHereAt: null, repeat: null }, { holdFirst: true }),
      decide('Hello', { ...all, lastHereAt: null, repeat: null, isNew: false }, { holdFirst: true }),
    ];
    expect(
      order.map((one) => ('refuse' in one ? one.refuse.code : 'hold' in one ? one.hold : 'appear')),
    ).toEqual(['words-refused', 'too-soon', 'repeat', 'links', 'words', 'first', 'post']);
  });

  it('moderators wait for nobody, and use no word that is refused', () => {
    const all: Partial<Facts> = { isModerator: true, isNew: true, post: { isHeld: true, slowSeconds: 60 } };
    expect(decide(`lottery ${links}`, all, { holdFirst: true })).toEqual({ appear: true });
    expect(decide('badword', all)).toMatchObject({ refuse: { code: 'words-refused' } });
  });
});

it('links count once, whether they are written out or not', () => {
  expect(countLinks(commentHtml('No links & no <a href="x">tags</a>.'))).toBe(0);
  expect(countLinks(commentHtml(links))).toBe(2);
  expect(countLinks(commentHtml('[https://a.example](https://a.example)'))).toBe(1);
  expect(countLinks(commentHtml('https://a.example www.b.example HTTP://C.EXAMPLE'))).toBe(3);
});

it('the same words are the same, whatever their clothes; a few words never are', () => {
  const hash = (text: string) => saidHash('secret', text);
  expect(hash('Our team has tried this, and it works.')).toBe(
    hash('our TEAM has tried this — and it works!!'),
  );
  expect(hash('Our team has tried this, and it works.')).not.toBe(
    hash('Our team has tried this, and it worked.'),
  );
  expect(hash('Thank you. I agree!')).toBeNull();
  expect(hash('Our team has tried this, and it works.')).not.toBe(
    saidHash('another', 'Our team has tried this, and it works.'),
  );
});
