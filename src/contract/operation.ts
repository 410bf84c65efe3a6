import type { z } from 'zod';

/** One route of the API. */
export type Operation = {
  id: string;
  summary: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Hono's form, `:name` for parameters. */
  path: string;
  audience: 'public' | 'own';
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** A type of media: that and not JSON. null: 204, no content. */
  answer: z.ZodType | 'image/png' | null;
  /** Of success; 200 unless told, 204 without an answer. */
  status?: 201 | 202;
  /** Takes an Idempotency-Key. */
  once?: true;
};
