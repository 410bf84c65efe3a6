import { beforeEach, describe, expect, it } from 'vitest';
import { isThere, sentencesOn } from './read-text.ts';
import { hasReplies, placeIn, sentencesOf } from './what-to-read.ts';

const says = (name: string) => `${name} says`;
const draw = (html: string) => {
  document.documentElement.lang = 'en-GB';
  document.body.innerHTML = html;
  return document.body;
};
const heard = (html: string) => sentencesOn(draw(html)).map(({ text }) => text);

describe('what is read of a page', () => {
  it('is its words, sentence by sentence, links by their words', () => {
    expect(
      heard(`<h2>The rota</h2>
        <p>Ask <a href="/x">Dr. <em>Patel</em></a> first.
           Then go.</p><ul><li>One thing</li><li>Another</li></ul>`),
    ).toEqual(['The rota', 'Ask Dr. Patel first.', 'Then go.', 'One thing', 'Another']);
  });

  it('leaves out what is to be pressed, hidden or only seen, but not a word with an explanation', () => {
    expect(
      heard(`<p>A <dfn><button>rota</button><span popover>List of shifts</span></dfn> is a plan.
        <button>3 comments</button><span aria-hidden="true">BK</span></p><p hidden>No.</p><p> — </p>`),
    ).toEqual(['A rota is a plan.']);
  });

  it('knows the language of each part, and takes a sentence that is marked as one', () => {
    const sentences = sentencesOn(
      draw(
        '<p>It says <span lang="cy">Croeso i bawb</span> there.</p><p data-sentence>Ask first. Then go.</p>',
      ),
    );
    expect(sentences.map(({ lang, text }) => [lang, text])).toEqual([
      ['en-GB', 'It says'],
      ['cy', 'Croeso i bawb'],
      ['en-GB', 'there.'],
      ['en-GB', 'Ask first. Then go.'],
    ]);
  });

  it('knows where each sentence stands, and whether it still does', () => {
    const sentences = sentencesOn(draw('<p>One <b>is. Two</b> <i>is</i> here. Three.</p>'));
    expect(sentences.map(({ range }) => range.toString())).toEqual(['One is.', 'Two is here.', 'Three.']);
    expect(sentences.every(isThere)).toBe(true);
    document.querySelector('i')!.textContent = 'was';
    expect(sentences.map(isThere)).toEqual([true, false, true]);
  });
});

describe('a comment', () => {
  const comment = (id: string, name: string, body: string, more = '') =>
    `<li><article data-comment id="${id}"><header><span aria-hidden="true">X</span><h3>${name}</h3>
      <a>2 days ago</a></header><p class="stance">From experience</p><div class="body"><p>${body}</p></div>
      <footer><button>Reply</button></footer></article>${more}</li>`;
  const gone =
    '<li><article data-comment id="c"><p><strong>This comment was hidden.</strong></p></article></li>';
  beforeEach(() => {
    draw(
      `<ol>${comment(
        'a',
        'Blue Kettle',
        'I live there. So I know.',
        `<ol>${comment('b', 'Tall Lamp', 'Yes.')}${gone}
        <li hidden="until-found"><article data-comment id="d"><header><h3>Away</h3></header></article></li></ol>`,
      )}</ol>`,
    );
  });
  const heardOf = (withReplies: boolean) =>
    sentencesOf({ type: 'comment', anchor: 'a', withReplies }, says).map((one) => one.says ?? one.text);

  it('begins with who says it', () => {
    expect(heardOf(false)).toEqual(['Blue Kettle says', 'From experience', 'I live there.', 'So I know.']);
  });

  it('is followed by the replies that are shown, each by its author’s name', () => {
    expect(hasReplies('a')).toBe(true);
    expect(hasReplies('b')).toBe(false);
    expect(heardOf(true).slice(4)).toEqual([
      'Tall Lamp says',
      'From experience',
      'Yes.',
      'This comment was hidden.',
    ]);
  });

  it('is gone on with where it was when the page is drawn anew, unless it is gone', () => {
    const what = { type: 'comment', anchor: 'a', withReplies: true } as const;
    const before = sentencesOf(what, says);
    const draws = (html: string) => (document.querySelector('#a .body')!.innerHTML = html);
    expect(placeIn(sentencesOf(what, says), before, 2)).toBe(2);
    draws('<p>I live there. So I know.</p>');
    expect(placeIn(sentencesOf(what, says), before, 2)).toBe(2);
    draws('<p>Well, it is like this. I lived there. So I know.</p>');
    expect(placeIn(sentencesOf(what, says), before, 2)).toBe(4);
    document.body.innerHTML = '';
    expect(placeIn(sentencesOf(what, says), before, 2)).toBeNull();
  });
});
