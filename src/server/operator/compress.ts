import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below this a packet is a packet (bytes). */
const worthwhile = 1024;

export const isWorthwhile = (bytes: Uint8Array): boolean => bytes.length >= worthwhile;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
// 4 of 11: on a page of 150 kB within a few milliseconds of gzip, and a tenth smaller.
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 };

const forms = {
  br: { said: /\bbr\b(?!;q=0(?!\.))/, of: (bytes: Uint8Array) => brotli(bytes, { params }) },
  gzip: { said: /\bgzip\b(?!;q=0(?!\.))/, of: (bytes: Uint8Array) => gzipped(bytes) },
};

export type Encoding = keyof typeof forms;

/** The form that whoever asks takes; null: none of ours. */
export function encodingFor(request: Request): Encoding | null {
  const accepted = request.headers.get('accept-encoding');
  if (accepted === null) return null;
  return (['br', 'gzip'] as const).find((form) => forms[form].said.test(accepted)) ?? null;
}

export const shrink = (encoding: Encoding, bytes: Uint8Array): Promise<Uint8Array> =>
  forms[encoding].of(bytes);

/**
 * Shrinks pages and public answers on the way out. Answers that are one's own are left as they are: their length must not
 * tell a network what is in them.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers } = response;
  if (!headers.get('cache-control')?.startsWith('public')) return response;
  if (!/^(text\/html|application\/json)/.test(headers.get('content-type') ?? '')) return response;
  headers.append('vary', 'accept-encoding');
  const encoding = encodingFor(request);
  if (encoding === null || response.status !== 200 || request.method === 'HEAD' || !response.body)
    return response;

  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!isWorthwhile(bytes)) return new Response(bytes, response);
  const small = await shrink(encoding, bytes);
  const sent = new Headers(headers);
  sent.set('content-encoding', encoding);
  sent.set('content-length', String(small.length));
  return new Response(new Uint8Array(small), { status: response.status, headers: sent });
}
