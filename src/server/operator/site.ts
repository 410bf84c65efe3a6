import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { versionOf } from '../http/pages.ts';
import type { DrawCard, Log, Ports, Render } from '../ports.ts';
import { sweep } from '../sweep.ts';
import { sweepSessions } from './account-tables.ts';
import { outboxMail, smtpMail } from './mail.ts';
import { openSiteDatabase } from './open-database.ts';
import { settlePointsOfView } from './points-of-view-file.ts';
import { plantSamples } from './samples.ts';
import { keptSecret, prepareDataDir } from './secret.ts';
import { createSessions } from './sessions.ts';

/** The whole site as a function from request to answer, over one database. */
export type Site = {
  fetch: (request: Request) => Response | Promise<Response>;
  /** What the page of an address depends on beside it. */
  versionOf: (path: string) => Promise<readonly (string | number)[]>;
  close: () => Promise<void>;
};

type Options = {
  render: Render | null;
  drawCard?: DrawCard;
  build?: string;
  log: Log;
  samples: boolean;
  addressOf: Ports['addressOf'];
};

const hour = 60 * 60 * 1000;

/** Makes what is missing (folder, secret, tables, samples) and puts the parts together. */
export async function openSite(
  config: Config,
  { render, drawCard, build, log, samples, addressOf }: Options,
): Promise<Site> {
  prepareDataDir(config.dataDir);
  const secret = config.secret ?? keptSecret(config.dataDir);
  const clock = Date.now;
  const db = await openSiteDatabase(config, (error) =>
    log.error({ err: error }, 'A database connection broke'),
  ).catch((error: Error) => {
    log.error({ err: error.cause }, 'The database cannot be used');
    throw error;
  });
  try {
    await settlePointsOfView(db, config.pointsOfViewFile, clock());
    await plantSamples(db, { secret, now: clock(), wanted: samples });

    const mail = config.smtpUrl
      ? smtpMail(config.smtpUrl, config.mailFrom)
      : outboxMail(config.dataDir, config.mailFrom, clock, show);
    const sessions = createSessions({ db, secret, publicUrl: config.publicUrl, mail, clock, log, addressOf });
    const app = createApp({
      db,
      sessions,
      clock,
      log,
      secret,
      publicUrl: config.publicUrl,
      addressOf,
      render,
      ...(build === undefined ? {} : { build }),
      ...(drawCard && { drawCard }),
    });

    let sweeping = Promise.resolve();
    const clean = () => {
      sweeping = sweep(db, clock())
        .then(() => sweepSessions(db, clock()))
        .catch((error: unknown) => log.error({ err: error }, 'Old records could not be removed'));
    };
    clean();
    const timer = setInterval(clean, hour);

    return {
      fetch: (request) => app.fetch(request),
      versionOf: (path) => versionOf({ db, clock }, path),
      close: async () => {
        clearInterval(timer);
        await Promise.all([sweeping, sessions.settled()]);
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** For the person at the terminal. Standard output is for the log alone. */
export const show = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
