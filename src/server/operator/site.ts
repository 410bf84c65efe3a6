import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { versionOf } from '../http/pages.ts';
import type { DrawCard, Log, Ports, Render } from '../ports.ts';
import { sweep } from '../sweep.ts';
import { sweepSessions } from './account-tables.ts';
import { readGlossaryFile } from './glossary-file.ts';
import { outboxMail, smtpMail } from './mail.ts';
import { openSiteDatabase } from './open-database.ts';
import { startOutbox } from './outbox-sender.ts';
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
  const glossary = readGlossaryFile(config.glossaryFile);
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
      glossary,
      safeguardingEmail: config.safeguardingEmail,
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
    const outbox = startOutbox({ db, mail, clock, log });
    sayWhoIsTold(config, log);

    return {
      fetch: (request) => app.fetch(request),
      versionOf: (path) => versionOf({ db, clock }, path),
      close: async () => {
        clearInterval(timer);
        await Promise.all([sweeping, outbox.stop(), sessions.settled()]);
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** So that nobody trusts in an e-mail that does not come. */
function sayWhoIsTold({ safeguardingEmail, smtpUrl }: Config, log: Log): void {
  if (safeguardingEmail === null)
    log.info(
      { variable: 'SAFEGUARDING_EMAIL' },
      'Nobody is told by e-mail when somebody reports that a person may be at risk',
    );
  else if (smtpUrl === null)
    log.info(
      { variable: 'SMTP_URL' },
      'No mail server is set: e-mail to the safeguarding contact is kept as files, and not sent',
    );
}

/** For the person at the terminal. Standard output is for the log alone. */
export const show = (text: string): void => {
  process.stderr.write(`${text}\n`);
};
