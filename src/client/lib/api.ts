import type { Problem } from '../../contract/problem.ts';
import { apiClient } from './api-client.ts';

type Transport = (request: Request) => Promise<Response>;

let transport: Transport = (request) => fetch(request);
let base = typeof location === 'undefined' ? 'http://in-process' : location.origin;

/**
 * On the server the page's own requests are answered inside the process. They are the public ones, which carry no
 * cookies and are the same for everybody, so one transport serves every page.
 */
export function answerInProcess(inProcess: Transport): void {
  transport = inProcess;
  base = 'http://in-process';
}

export const api = apiClient((path, init) => transport(new Request(base + path, init)));

/** The API refused, and said why. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** No answer came: no signal, or the server is down. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

type JsonResponse<T> = { ok: boolean; status: number; json: () => Promise<T> };

/** The body of a successful answer. Throws Refusal or NoAnswer. */
export async function answer<T>(sending: Promise<JsonResponse<T>>): Promise<T> {
  let response: JsonResponse<T>;
  try {
    response = await sending;
  } catch (error) {
    throw new NoAnswer('No answer', { cause: error });
  }
  if (response.ok) return response.json();
  // A refusal is problem details, unless something between us and the server spoke.
  const problem = (await response.json().catch(() => null)) as Problem | null;
  if (problem?.code) throw new Refusal(problem);
  throw new NoAnswer(`Answer ${response.status}`);
}

/** For a write that must happen once, however often it is sent; and as nobody but this viewer, when one is named. */
export const once = (key: string, viewerId?: string) => ({
  headers: { 'idempotency-key': key, ...(viewerId === undefined ? {} : { 'x-viewer': viewerId }) },
});
