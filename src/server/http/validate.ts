import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { plainFields } from './plain-issues.ts';
import { refuse } from './problem.ts';
import { readJson, readNothing } from './read-body.ts';

/** NUL cannot be stored by PostgreSQL; half a surrogate pair is no character and no UTF-8. */
const unstorable = /\0|[\uD800-\uDFFF]/u;

const hasUnstorable = (value: unknown): boolean =>
  typeof value === 'string'
    ? unstorable.test(value)
    : value !== null && typeof value === 'object' && Object.values(value).some(hasUnstorable);

function parse<S extends z.ZodObject>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success)
    return refuse('invalid', 'Something you sent is missing or not right.', {
      fields: plainFields(parsed.error.issues),
    });
  if (hasUnstorable(parsed.data))
    return refuse('invalid', 'The text has a character that cannot be stored.', {
      fields: Object.fromEntries(
        Object.entries(parsed.data)
          .filter(([, field]) => hasUnstorable(field))
          .map(([name]) => [name, 'This has a character that cannot be stored.']),
      ),
    });
  return parsed.data;
}

type Json<S extends z.ZodObject> = { in: { json: z.input<S> }; out: { json: z.output<S> } };
type Query<S extends z.ZodObject> = { in: { query: z.input<S> }; out: { query: z.output<S> } };

/** The body is JSON and exactly this. `c.req.valid('json')` has it. */
export const json =
  <S extends z.ZodObject>(schema: S): MiddlewareHandler<object, string, Json<S>> =>
  async (c, next) => {
    c.req.addValidatedData('json', parse(schema, await readJson(c.req.raw)));
    await next();
  };

export const nothing: MiddlewareHandler = async (c, next) => {
  await readNothing(c.req.raw);
  await next();
};

function singleValues(queries: Record<string, string[]>): Record<string, string> {
  const entries = Object.entries(queries).map(([name, values]): [string, string] => {
    if (values.length > 1) refuse('invalid', 'A part of the address is there twice.');
    return [name, values[0] ?? ''];
  });
  return Object.fromEntries(entries);
}

/** The query string is exactly this. `c.req.valid('query')` has it. */
export const query =
  <S extends z.ZodObject>(schema: S): MiddlewareHandler<object, string, Query<S>> =>
  async (c, next) => {
    c.req.addValidatedData('query', parse(schema, singleValues(c.req.queries())));
    await next();
  };

/** For routes without a query; unlike `query({})` it asks nothing of the typed client. */
export const noQuery: MiddlewareHandler = query(z.strictObject({}));

/** A comment's id from the address; what is not an id names nothing. */
export function commentId(param: string): string {
  const parsed = id.safeParse(param);
  return parsed.success ? parsed.data.toLowerCase() : refuse('not-found', 'There is no such comment.');
}

/** A post's slug from the address. */
export const postSlug = (param: string): string =>
  param.length > 300 || unstorable.test(param) ? refuse('not-found', 'There is no such post.') : param;
