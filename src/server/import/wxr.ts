/** A WordPress export file (WXR), read as a stream: one post with its comments at a time is in memory. */
import { createReadStream, statSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** Fields by the names of their elements, e.g. `wp:comment_author`; what stands in none is left out. */
export type Fields = Record<string, string>;
export type WxrPost = {
  fields: Fields;
  tags: string[];
  comments: Fields[];
  /** Where it begins in the file. */
  line: number;
  /** More text than is kept in memory: its words and comments are not here. */
  tooLarge: boolean;
};
/** What stands before the first post; filled while reading. */
export type WxrSite = { url: string; names: Map<string, string> };
export const unknownSite = (): WxrSite => ({ url: '', names: new Map() });

export type Progress = (read: number, total: number) => void;

/** Something wrong with the file, in plain words. */
export class BadFile extends Error {
  override name = 'BadFile';
  constructor(reason: string, line: number) {
    super(`Line ${line}: ${reason}`);
  }
}

/** Characters of one post with its comments. */
const mostOfOne = 16_000_000;

const postFields = new Set(
  'title guid content:encoded excerpt:encoded dc:creator wp:post_id wp:post_date wp:post_date_gmt wp:comment_status wp:post_name wp:status wp:post_type wp:post_password'.split(
    ' ',
  ),
);
const commentFields = new Set(
  'wp:comment_id wp:comment_author wp:comment_date wp:comment_date_gmt wp:comment_content wp:comment_approved wp:comment_type wp:comment_parent'.split(
    ' ',
  ),
);
const depth = { siteField: 3, item: 3, itemField: 4, commentField: 5 };

/** The posts of a file in its order. Throws BadFile as soon as something is wrong, after the posts before it. */
export async function* readWxr(path: string, site: WxrSite, progress: Progress): AsyncGenerator<WxrPost> {
  const ready: WxrPost[] = [];
  const parser = wxrParser(site, (post) => ready.push(post));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const total = statSync(path).size;
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    if (!(chunk instanceof Uint8Array)) continue;
    parser.write(decode(decoder, chunk, parser.line()));
    read += chunk.length;
    progress(read, total);
    yield* ready.splice(0);
  }
  parser.end(decode(decoder, null, parser.line()));
  yield* ready;
}

function decode(decoder: TextDecoder, chunk: Uint8Array | null, line: number): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new BadFile('The file is not in UTF-8, or was cut off inside a character. Export it again.', line);
  }
}

function wxrParser(site: WxrSite, onPost: (post: WxrPost) => void) {
  const xml = new SaxesParser();
  const fail = (reason: string): never => {
    throw new BadFile(reason, xml.line);
  };
  const open: string[] = [];
  let isExport = false;
  let post: WxrPost | null = null;
  let comment: Fields | null = null;
  let author: Fields = {};
  let size = 0;
  let sinceTag = 0;
  let text: string[] | null = null;

  /** Which field the open elements lead to, if it is one we keep. */
  const target = (name: string): boolean => {
    if (comment !== null) return open.length === depth.commentField && commentFields.has(name);
    if (post !== null)
      return open.length === depth.itemField && (postFields.has(name) || name === 'category');
    return open.length >= depth.siteField;
  };
  const keep = (value: string) => {
    if (text === null) return;
    size += value.length;
    if (size <= mostOfOne) text.push(value);
    else if (post === null) fail('This is more text than can be read at once.');
  };

  xml.on('error', (error) => fail(`This is not well-formed XML (${said(error)}). The file may be cut off.`));
  xml.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?8$/i.test(encoding)) fail(`The file says that it is in ${encoding}. Only UTF-8 can be read.`);
  });
  xml.on('doctype', () =>
    fail('The file has a DOCTYPE. No WordPress export has one, and it can be an attack.'),
  );
  xml.on('text', keep);
  xml.on('cdata', keep);
  xml.on('opentag', ({ name, attributes }) => {
    if (open.push(name) > 100) fail('Elements are nested too deep.');
    if (name === 'item' && open.length === depth.item) {
      size = 0;
      post = { fields: {}, tags: [], comments: [], line: xml.line, tooLarge: false };
    } else if (name === 'wp:comment' && open.length === depth.itemField && post !== null) comment = {};
    else if (target(name)) text = name === 'category' && !isTag(attributes) ? null : [];
  });
  xml.on('closetag', ({ name }) => {
    sinceTag = 0;
    const value = (text ?? []).join('');
    const isField = text !== null && target(name);
    open.pop();
    if (name === 'item' && post !== null && open.length === depth.item - 1) {
      const tooLarge = size > mostOfOne;
      onPost(tooLarge ? { ...post, fields: headOf(post.fields), comments: [], tooLarge } : post);
      post = null;
    } else if (name === 'wp:comment' && comment !== null && open.length === depth.itemField - 1) {
      if (size <= mostOfOne) post?.comments.push(comment);
      comment = null;
    } else if (isField) {
      if (comment !== null) comment[name] = copied(value);
      else if (post !== null && name === 'category') post.tags.push(value);
      else if (post !== null) post.fields[name] = value;
      else siteField(name, value);
    }
    text = null;
  });

  const siteField = (name: string, value: string) => {
    size = 0;
    if (name === 'wp:wxr_version') isExport = true;
    if (name === 'wp:base_blog_url' || (name === 'link' && site.url === '')) site.url = value.trim();
    if (name === 'wp:author_login') author = { login: value };
    if (name === 'wp:author_display_name' && author['login']) site.names.set(author['login'], value);
  };

  return {
    write: (chunk: string) => {
      // The parser keeps a text until it ends.
      if ((sinceTag += chunk.length) > mostOfOne) fail('This is more text than can be read at once.');
      xml.write(chunk);
    },
    end: (rest: string) => {
      xml.write(rest);
      xml.close();
      if (!isExport) fail('This is XML, but not an export file of WordPress.');
    },
    line: () => xml.line,
  };
}

const isTag = ({ domain }: Record<string, string>) => domain === 'post_tag' || domain === 'category';
const headOf = ({ title = '', guid = '', ...rest }: Fields): Fields => ({
  title,
  guid,
  'wp:status': rest['wp:status'] ?? '',
  'wp:post_type': rest['wp:post_type'] ?? '',
});
/** A part of a string keeps the whole in memory, here a piece of the file around every comment. */
const copied = (text: string) => Buffer.from(text).toString();
/** Saxes begins with the place, which we tell in our own way. */
const said = (error: Error) => error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
