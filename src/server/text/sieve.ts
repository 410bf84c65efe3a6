/**
 * The first look at HTML from elsewhere: it is copied tag by tag, and only tags of the forms we show are copied, with
 * the few attributes that matter. So the parser behind it never meets scripts, comments, foreign content or tables,
 * and how deep it can get is known before it starts. Linear in the length of the text.
 */
const names = (words: string) => new Set(words.split(' '));

/** Gone with everything in them: what they hold was never words for a reader. */
const dropped = names(
  'script style template iframe object svg math noembed noframes xmp title head canvas map datalist',
);
/** Shown as a paragraph of its own. */
const asBlock = names(
  'address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'header hgroup legend main nav option section select summary table tbody td textarea tfoot th thead tr',
);
const asWritten = names('a blockquote br code em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong ul');
const renamed = new Map(
  Object.entries({
    ...{ b: 'strong', i: 'em', cite: 'em', dfn: 'em', var: 'em', menu: 'ul' },
    ...{ kbd: 'code', samp: 'code', tt: 'code' },
  }),
);
const kept: Record<string, string[]> = { a: ['href'], img: ['src', 'alt'], ol: ['start'], div: ['class'] };

/** Without an end, or with one that may be left out. */
const shallow = names('br hr img li p');
const inline = names('a strong em code img');

const maxDepth = 200;
/** Start tags times how deep they stand: an unclosed `b` is opened again in every paragraph that follows. */
const maxWork = 1_000_000;
/** Unfinished quotes make a tag look endless; after so many, quotes are no longer believed. */
const maxDoubts = 50;

const wholeTag = /<(\/?)([a-z][^\s/>]*)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/iy;
const shortTag = /<(\/?)([a-z][^\s/<>]*)(?=[\s/<>])([^<>]*)>/iy;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

export function sieve(html: string): string {
  const copy = { html: [] as string[], text: [] as string[] };
  const tooDeep = depthGauge();
  const ends = endFinder(html);
  let doubts = 0;
  let deep = false;
  for (let at = 0; at < html.length;) {
    const start = html.indexOf('<', at);
    const words = html.slice(at, start < 0 ? html.length : start);
    copy.html.push(words);
    copy.text.push(words);
    if (start < 0) break;
    at = ends.ofNonsense(start);
    if (at > start) continue;
    const whole = doubts < maxDoubts ? match(wholeTag, html, start) : null;
    if (whole === null) doubts += 1;
    const tag = whole ?? match(shortTag, html, start);
    if (tag === null) {
      copy.html.push('&lt;');
      copy.text.push('&lt;');
      at = start + 1;
      continue;
    }
    at = start + tag[0].length;
    const [, slash = '', written = '', attributes = ''] = tag;
    const name = written.toLowerCase();
    if (dropped.has(name) && slash === '') at = ends.ofDropped(name, at);
    const shown = asBlock.has(name) ? 'div' : asWritten.has(name) ? name : renamed.get(name);
    if (shown === undefined) continue;
    copy.html.push(slash === '/' ? `</${shown}>` : `<${shown}${attributesOf(shown, attributes)}>`);
    if (!inline.has(shown)) copy.text.push('<br>');
    deep ||= tooDeep(shown, slash === '/');
  }
  return (deep ? copy.text : copy.html).join('');
}

function match(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

/** Never less than how deep the parser can get: an end tag counts only when it ends the newest element. */
function depthGauge() {
  const open: string[] = [];
  let work = 0;
  return (name: string, isEnd: boolean): boolean => {
    if (!isEnd) {
      if (!shallow.has(name)) open.push(name);
      work += open.length;
    } else if (open.at(-1) === name) open.pop();
    return open.length > maxDepth || work > maxWork;
  };
}

const nonsense = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '>'],
] as const;

/** Where things end; what has no end is looked for once only. */
function endFinder(html: string) {
  const endless = new Set<string>();
  const find = (what: string, from: number): number => {
    if (endless.has(what)) return -1;
    const found = what.startsWith('</') ? match(new RegExp(what, 'gi'), html, from) : null;
    const index = found?.index ?? html.indexOf(what, from);
    if (index < 0) endless.add(what);
    return index;
  };
  return {
    /** Past a comment, a declaration or a processing instruction; `start` itself when there is none. */
    ofNonsense: (start: number): number => {
      for (const [opening, end] of nonsense) {
        const found = html.startsWith(opening, start) ? find(end, start) : -1;
        if (found >= 0) return found + end.length;
      }
      return start;
    },
    /** Past the end tag of an element whose content is dropped; without one, only the tag is dropped. */
    ofDropped: (name: string, from: number): number => {
      const end = find(`</${name}`, from);
      const close = end < 0 ? -1 : find('>', end);
      return close < 0 ? from : close + 1;
    },
  };
}

function attributesOf(name: string, written: string): string {
  const wanted = kept[name] ?? [];
  const found = new Map<string, string>();
  for (const [, key = '', double, single, bare] of written.matchAll(attribute)) {
    const lower = key.toLowerCase();
    if (wanted.includes(lower) && !found.has(lower)) found.set(lower, double ?? single ?? bare ?? '');
  }
  if (name === 'div') return found.get('class') === 'note' ? ' class="note"' : '';
  return [...found].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`).join('');
}
