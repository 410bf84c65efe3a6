/** What createApp() is given from outside. The real ones stand in main.ts, others in mocks and tests. */
import type { HardWord } from '../contract/glossary.ts';
import type { ViewerAnswer } from '../contract/people.ts';
import type { Viewer } from '../contract/permissions.ts';
import type { Language } from '../contract/vocabulary.ts';
import type { Card } from './cards/card.ts';
import type { Database } from './db/database.ts';

/** Milliseconds UTC. */
export type Clock = () => number;

export type Mail = { send: (message: { to: string; subject: string; text: string }) => Promise<void> };

/** Who is asking, and how one comes to be somebody. Cookies are this port's business alone. */
export type Sessions = {
  viewerOf: (request: Request) => Promise<Viewer>;
  /** The same with the address of members and staff; for the screen. */
  describe: (request: Request) => Promise<ViewerAnswer>;
  /** A new guest, unless the request already is somebody's. `headers` carries the cookies to set. */
  startGuest: (request: Request) => Promise<{ viewer: ViewerAnswer; headers: Headers }>;
  /** Sends a link when the address belongs to somebody who may sign in; says nothing about whether it does. */
  sendLink: (email: string, request: Request, language?: Language) => Promise<void>;
  /** null: the token is unknown, used or too old. */
  signIn: (token: string, request: Request) => Promise<{ viewer: ViewerAnswer; headers: Headers } | null>;
  signOut: (request: Request) => Promise<Headers>;
};

/** The page of an address as HTML. `api` answers the page's own API requests inside this process, without cookies. */
export type Render = (
  url: URL,
  api: (request: Request) => Promise<Response>,
  now: number,
) => Promise<{ status: number; html: string; location?: string }>;

/** A change as a picture: PNG. */
export type DrawCard = (card: Card) => Promise<Uint8Array>;

/** One structured line each; never personal data. */
export type Log = {
  info: (fields: Record<string, unknown>, message: string) => void;
  error: (fields: Record<string, unknown>, message: string) => void;
};

export type Ports = {
  db: Database;
  sessions: Sessions;
  clock: Clock;
  log: Log;
  /** Keys every HMAC and cookie; at least 32 bytes of text. */
  secret: string;
  /** Where people reach this site, e.g. `https://equalsay.example`; null: wherever the request came to. */
  publicUrl: string | null;
  /** Who is told at once when somebody may be at risk; unless given, nobody. */
  safeguardingEmail?: string | null;
  /** The network address of whoever sent the request, as the socket or a trusted proxy says; null when unknown. */
  addressOf: (request: Request) => string | null;
  /**
   * Where the request was sent from; unless given, its Origin header. For mocks alone: scripts in a browser, a service
   * worker among them, see no Origin.
   */
  originOf?: (request: Request) => string | null;
  /** Names this version of program and client; part of every ETag. */
  build?: string;
  /** Unless given, the hard words that come with the program. */
  glossary?: readonly HardWord[];
  /** null: API only. */
  render: Render | null;
  /** Unless given, there are no pictures of changes. */
  drawCard?: DrawCard;
};
