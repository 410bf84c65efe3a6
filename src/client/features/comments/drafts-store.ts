import { create } from 'zustand';
import type { NewQuote } from '../../../contract/quote.ts';
import type { Kind, PointOfView, Sharing } from '../../../contract/vocabulary.ts';
import { deviceStorage } from '../../lib/storage.ts';

/** What somebody has typed and not posted yet. */
export type Draft = {
  body: string;
  kind: Kind | null;
  sharing: Sharing;
  /** Absent: as last time in this debate. */
  alias?: string;
  pointOfView?: PointOfView;
  /** Of a question: whom it is put to; null: anybody. */
  askedOf?: PointOfView | null;
  /** The other view, said back. */
  saidBack?: string;
  /** One's own earlier comment. */
  changedMindAbout?: string | null;
  /** The passage of the post it responds to; at an edit null: taken out. */
  quote?: NewQuote | null;
  /** Hints that were left, and questions that were asked: none comes twice. */
  settled?: readonly string[];
  /** The idempotency key it was sent with, when no answer came: sent again unchanged, it is posted once. */
  sendKey?: string;
};

type Outgoing = { draftKey: string; draft: Draft };

export const emptyDraft: Draft = { body: '', kind: null, sharing: 'here' };

/** Each draft has its own entry on the device, so that two tabs never write over each other's. */
const draftEntry = (key: string) => `equal-say:draft:${key}`;
const outgoingEntry = (sendKey: string) => `equal-say:outgoing:${sendKey}`;

const useDraftsStore = create<{ drafts: Record<string, Draft | undefined> }>(() => ({ drafts: {} }));
/** Sent from this page and not confirmed. */
const underWay = new Map<string, Outgoing>();
/** Of those, the ones that could not be sent. */
const inVain = new Set<string>();

function read<T>(entry: string): T | null {
  try {
    return JSON.parse(deviceStorage.getItem(entry) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** A draft of a post that is on this device, and where it belongs. */
export type KeptDraft = {
  key: string;
  parentId: string | null;
  mode: 'new' | 'edit';
  body: string;
  /** It was sent from this page, in vain, and is to be taken back before one goes on writing. */
  sendKey?: string;
};

const placeOf = (key: string): Omit<KeptDraft, 'body'> => {
  const [, parent = 'question', mode] = key.split(':');
  return { key, parentId: parent === 'question' ? null : parent, mode: mode === 'edit' ? 'edit' : 'new' };
};

/** Everything somebody typed. */
const wordsOf = (draft: Draft | null): string =>
  [draft?.saidBack?.trim(), draft?.body].filter(Boolean).join('\n\n');

/**
 * Every draft of a post, also those whose sending failed or was interrupted. What is being sent from this page is left
 * out, and so is what `isShown` on it as not sent.
 */
export function keptDrafts(postId: string, isShown: (sendKey: string) => boolean): KeptDraft[] {
  const bodies = new Map<string, string>();
  const failed = [...underWay].filter(([sendKey]) => inVain.has(sendKey) && !isShown(sendKey));
  for (const [sendKey, { draftKey: key, draft }] of interruptedSendings())
    if (!underWay.has(sendKey)) bodies.set(key, wordsOf(draft));
  for (const entry of deviceStorage.keys(draftEntry(`${postId}:`)))
    bodies.set(entry.slice(draftEntry('').length), wordsOf(read<Draft>(entry)));
  return [
    ...failed.map(([sendKey, { draftKey: key, draft }]) => ({
      ...placeOf(key),
      body: wordsOf(draft),
      sendKey,
    })),
    ...[...bodies].map(([key, body]) => ({ ...placeOf(key), body: body.trim() })),
  ].filter(({ key, body }) => key.startsWith(`${postId}:`) && body);
}

function interruptedSendings(): [sendKey: string, outgoing: Outgoing][] {
  return deviceStorage.keys(outgoingEntry('')).flatMap((entry) => {
    const outgoing = read<Outgoing>(entry);
    return outgoing ? [[entry.slice(outgoingEntry('').length), outgoing] as [string, Outgoing]] : [];
  });
}

/** What was being sent for this place when its page went away becomes its draft again. */
function interrupted(key: string): Draft | null {
  for (const [sendKey, outgoing] of interruptedSendings()) {
    if (underWay.has(sendKey) || outgoing.draftKey !== key) continue;
    const draft = { ...outgoing.draft, sendKey };
    saveDraft(key, draft);
    deviceStorage.removeItem(outgoingEntry(sendKey));
    return draft;
  }
  return null;
}

export const useDraft = (key: string): Draft | undefined => useDraftsStore(({ drafts }) => drafts[key]);

/** The draft kept on this device for this place. */
export function loadDraft(key: string): Draft | undefined {
  const draft =
    useDraftsStore.getState().drafts[key] ?? read<Draft>(draftEntry(key)) ?? interrupted(key) ?? undefined;
  if (draft) useDraftsStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  return draft;
}

export function saveDraft(key: string, draft: Draft): void {
  useDraftsStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  deviceStorage.setItem(draftEntry(key), JSON.stringify(draft));
}

export function discardDraft(key: string): void {
  useDraftsStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: undefined } }));
  deviceStorage.removeItem(draftEntry(key));
}

/** Sets the draft aside under its idempotency key while it is sent: the composer is free for the next one. */
export function sendDraft(sendKey: string, key: string, draft: Draft): void {
  const outgoing = { draftKey: key, draft };
  underWay.set(sendKey, outgoing);
  deviceStorage.setItem(outgoingEntry(sendKey), JSON.stringify(outgoing));
  discardDraft(key);
}

/** It could not be sent, for now. */
export const sendingFailed = (sendKey: string): void => void inVain.add(sendKey);

/** The server has it. */
export function confirmDraft(sendKey: string): void {
  underWay.delete(sendKey);
  inVain.delete(sendKey);
  deviceStorage.removeItem(outgoingEntry(sendKey));
}

/** Back into the composer; what was begun there meanwhile is kept below it. */
export function returnDraft(sendKey: string): void {
  const outgoing = underWay.get(sendKey);
  if (!outgoing) return;
  const { draftKey: key, draft } = outgoing;
  const { saidBack, quote, ...begun } = loadDraft(key) ?? emptyDraft;
  const others = [
    draft.saidBack?.trim() ? saidBack?.trim() : '',
    draft.quote && quote ? `> ${quote.text}` : '',
    begun.body.trim(),
  ].filter(Boolean);
  const returned = { ...(saidBack && { saidBack }), ...(quote && { quote }), ...draft };
  saveDraft(
    key,
    others.length > 0 || (quote && !draft.quote)
      ? { ...returned, body: [draft.body, ...others].join('\n\n') }
      : { ...returned, sendKey },
  );
  confirmDraft(sendKey);
}
