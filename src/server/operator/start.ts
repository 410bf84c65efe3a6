import type { AddressInfo } from 'node:net';
import { type HttpBindings, createAdaptorServer } from '@hono/node-server';
import type { IncomingMessage, Server } from 'node:http';
import type { Config } from '../config.ts';
import type { DrawCard, Log, Render } from '../ports.ts';
import { addressReader } from './addresses.ts';
import { OperatorError, codeOf } from './secret.ts';
import { compressed } from './compress.ts';
import { inTurn } from './in-turn.ts';
import { keptAnswers } from './kept-answers.ts';
import { openSite } from './site.ts';
import type { StaticFiles } from './static.ts';

export type StartOptions = {
  /** null: API only. */
  render: Render | null;
  drawCard?: DrawCard;
  /** null: the development server answers for files. */
  staticFiles: StaticFiles | null;
  /** Tells one build of the pages from another. */
  build?: string;
  log: Log;
  /** Sample posts on a new database. */
  samples: boolean;
};

export type Running = { url: string; stop: () => Promise<void> };

const second = 1000;
/** How long requests in hand may take once the server was told to stop. */
const finishWithin = 10 * second;

/** Opens the database, makes the site and listens. Throws an OperatorError for what the operator can put right. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const read = addressReader(config.trustedProxies);
  const warn = unbelievedProxyWarning(options.log);
  const messages = new WeakMap<Request, IncomingMessage>();
  const addressOf = (request: Request): string | null => {
    const incoming = messages.get(request);
    if (incoming === undefined) return null;
    const forwarded = incoming.headers['x-forwarded-for'];
    const address = read(incoming.socket.remoteAddress, [forwarded].flat().join(','));
    if (forwarded && address === read(incoming.socket.remoteAddress, undefined)) warn();
    return address;
  };
  const site = await openSite(config, { ...options, addressOf });
  const turn = inTurn();
  const keptPage =
    options.render &&
    keptAnswers({ versionOf: site.versionOf, answer: site.fetch, log: options.log, clock: Date.now });

  const answer = async (request: Request) =>
    (await keptPage?.(request)) ?? compressed(request, await site.fetch(request));

  const server = createAdaptorServer({
    fetch: (request, env) => {
      const bindings = env as HttpBindings;
      messages.set(request, bindings.incoming);
      return turn(bindings, () => options.staticFiles?.(request) ?? answer(request));
    },
    serverOptions: {
      headersTimeout: 15 * second,
      requestTimeout: 30 * second,
      // Longer than the minute for which proxies commonly keep a connection.
      keepAliveTimeout: 65 * second,
      // How often Node.js looks for connections that are too slow.
      connectionsCheckingInterval: 5 * second,
      maxHeaderSize: 16 * 1024,
    },
  }) as Server;

  try {
    await listen(server, config.port, config.host);
  } catch (error) {
    await site.close();
    throw asOperatorError(error, config);
  }
  const { port } = server.address() as AddressInfo;
  let stopping: Promise<void> | null = null;
  return {
    url: config.publicUrl ?? `http://${shown(config.host)}:${port}`,
    stop: () => (stopping ??= closeServer(server).then(() => site.close())),
  };
}

/** Behind a proxy nobody told us about, all visitors look like one and share its rates. Said once. */
function unbelievedProxyWarning(log: Log): () => void {
  let said = false;
  return () => {
    if (said) return;
    said = true;
    log.info(
      { variable: 'TRUSTED_PROXY' },
      'A request came with X-Forwarded-For from an address that is not trusted. If it is your proxy, name it in TRUSTED_PROXY',
    );
  };
}

const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Takes no new request, and waits for those in hand. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection that was busy when the server closed stays open when it falls idle.
  const sweeping = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), finishWithin);
  await closed;
  clearInterval(sweeping);
  clearTimeout(deadline);
}

const shown = (host: string): string =>
  ['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost'].includes(host)
    ? 'localhost'
    : host.includes(':')
      ? `[${host}]`
      : host;

function asOperatorError(error: unknown, { port, host }: Config): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new OperatorError(
        `Port ${port} is already in use, perhaps by another Equal Say. Stop that program, or set PORT to another number.`,
      );
    case 'EACCES':
      return new OperatorError(`This user may not listen on port ${port}. Set PORT to a number above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new OperatorError(
        `This machine has no address ${host}. Set HOST to one it has, for example 0.0.0.0.`,
      );
    default:
      return error;
  }
}
