import { pino } from 'pino';
import type { Log } from '../ports.ts';
import { codeOf } from './secret.ts';

/** JSON lines on standard output. What callers pass must hold nothing personal. */
export function createLog(level: string): Log {
  const log = pino({
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: { err: plainError },
    formatters: { level: (label) => ({ level: label }) },
  });
  return {
    info: (fields, message) => log.info(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}

/** Without the further fields of an error: PostgreSQL puts the values of a row there, a mail server addresses. */
const plainError = (error: unknown) =>
  error instanceof Error
    ? { type: error.name, message: error.message, code: codeOf(error), stack: error.stack }
    : { type: typeof error };
