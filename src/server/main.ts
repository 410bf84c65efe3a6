/** `npm start`: the built server. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig, variableList } from './config.ts';
import { securityHeaders } from './http/security.ts';
import { cardThread } from './operator/card-thread.ts';
import { createLog } from './operator/log.ts';
import { OperatorError } from './operator/secret.ts';
import { show } from './operator/site.ts';
import { start } from './operator/start.ts';
import { staticFiles } from './operator/static.ts';
import type { Render } from './ports.ts';

const usage = `Usage: npm start -- [--no-samples]

  --no-samples   Put no sample posts into a new database.

Settings, from the environment:

${variableList()}`;

/** More than what requests in hand may take. */
const stopWithin = 20_000;

async function main(args: string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return console.log(usage);
  const unknown = args.find((arg) => arg !== '--no-samples');
  if (unknown !== undefined) throw new OperatorError(`Unknown option: ${unknown}\n\n${usage}`);

  const read = readConfig(process.env);
  if (!read.ok) throw new OperatorError(read.problems.join('\n'));
  const { config } = read;
  const log = createLog(config.logLevel);
  const failed = (error: unknown) => {
    log.error({ err: error }, 'Stopped by an error that nothing caught');
    process.exit(1);
  };
  process.on('uncaughtException', failed).on('unhandledRejection', failed);

  const client = fileURLToPath(new URL('../client', import.meta.url));
  // Built beside this file; the server imports nothing of the client.
  const { createRender } = (await import(new URL('./render.js', import.meta.url).href)) as {
    createRender: (template: string) => Render;
  };
  const template = readFileSync(`${client}/index.html`, 'utf8');
  const running = await start(config, {
    render: createRender(template),
    drawCard: cardThread(new URL('./card-worker.js', import.meta.url)),
    // The names of the files in it change whenever what draws the pages does.
    build: createHash('sha256').update(template).digest('base64url'),
    staticFiles: staticFiles(client, securityHeaders(config.publicUrl)),
    log,
    samples: !args.includes('--no-samples'),
  });
  log.info({ url: running.url }, 'Ready');
  show(`Equal Say is ready: ${running.url}`);

  let told = false;
  const stop = (signal: NodeJS.Signals) => {
    // npm passes on a signal that the terminal has sent already.
    if (told) return;
    told = true;
    log.info({ signal }, 'Stopping');
    setTimeout(failed, stopWithin, new Error('Stopping took too long')).unref();
    running.stop().then(() => {
      log.info({}, 'Stopped');
      process.exit(0);
    }, failed);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  show(
    error instanceof OperatorError
      ? `Equal Say cannot start.\n\n${error.message}`
      : String(error instanceof Error ? error.stack : error),
  );
  process.exit(1);
});
