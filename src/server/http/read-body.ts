import { limits } from '../../contract/limits.ts';
import { refuse } from './problem.ts';

const tooLarge = () => refuse('too-large', 'This is too long to be sent.');
const cutOff = () => refuse('bad-request', 'The connection ended before everything was sent.');

/** The bytes of a body, never more than the limit whatever its Content-Length says. */
async function bytesOf(request: Request): Promise<Uint8Array> {
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > limits.requestBody) tooLarge();
  if (length === null) return streamed(request);
  // HTTP itself lets through no more than was announced, and in one piece costs a third of a stream.
  const bytes = new Uint8Array(await request.arrayBuffer().catch(cutOff));
  return bytes.length > limits.requestBody ? tooLarge() : bytes;
}

async function streamed(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body !== null) {
    const reader = request.body.getReader();
    const next = () => reader.read().catch(cutOff);
    for (let part = await next(); !part.done; part = await next()) {
      size += part.value.length;
      if (size > limits.requestBody) {
        await reader.cancel();
        tooLarge();
      }
      chunks.push(part.value);
    }
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(request.headers.get('content-type') ?? ''))
    refuse('wrong-type', 'Send JSON, with the content type application/json.');
  const bytes = await bytesOf(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('bad-request', 'The content is not valid JSON.');
  }
}

/** For routes that take no content. */
export async function readNothing(request: Request): Promise<void> {
  if ((await bytesOf(request)).length > 0) refuse('bad-request', 'Send no content with this request.');
}
