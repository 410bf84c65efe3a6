// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftKey } from './draft-key.ts';
import { emptyDraft } from './drafts-store.ts';

type Store = typeof import('./drafts-store.ts');

/** The page is opened anew: nothing is left but what is on the device. */
const openPage = async (): Promise<Store> => {
  vi.resetModules();
  return import('./drafts-store.ts');
};

const place = 'post:question:new';
const draft = (body: string) => ({ ...emptyDraft, body });
const onDevice = () => JSON.stringify({ ...localStorage });

let page: Store;
beforeEach(async () => {
  localStorage.clear();
  page = await openPage();
});
afterEach(() => vi.restoreAllMocks());

describe('a draft', () => {
  it('has a place of its own for each post, parent and mode', () => {
    const keys = ['p', 'q'].flatMap((post) =>
      [null, 'a', 'b'].flatMap((parent) =>
        (['new', 'edit'] as const).map((mode) => draftKey(post, parent, mode)),
      ),
    );
    expect(new Set(keys).size).toBe(12);
  });

  it('survives a reload', async () => {
    page.saveDraft(place, { ...draft('typed'), kind: 'change', alias: 'Blue Kettle' });
    expect((await openPage()).loadDraft(place)).toEqual({
      ...draft('typed'),
      kind: 'change',
      alias: 'Blue Kettle',
    });
  });

  it('keeps whom a question is put to, the view said back, and what one has changed one’s mind about', async () => {
    const relations = { askedOf: 'manager', saidBack: 'You want this.', changedMindAbout: 'a' };
    page.saveDraft(place, { ...draft(''), ...relations });
    page = await openPage();
    expect(page.keptDrafts('post', () => false)).toMatchObject([{ key: place, body: 'You want this.' }]);
    const kept = page.loadDraft(place);
    expect(kept).toEqual({ ...draft(''), ...relations });
    page.sendDraft('one', place, { ...draft('sent'), ...relations });
    page = await openPage();
    expect(page.loadDraft(place)).toMatchObject({ body: 'sent', ...relations });
  });

  it('loses nothing when what was sent comes back to what was begun meanwhile', () => {
    page.sendDraft('one', place, { ...draft('sent'), saidBack: 'You want this.' });
    page.saveDraft(place, { ...draft('begun'), saidBack: 'Or that.' });
    page.returnDraft('one');
    expect(page.loadDraft(place)).toEqual({
      ...draft('sent\n\nOr that.\n\nbegun'),
      saidBack: 'You want this.',
    });
  });

  it('is gone when it is given up', async () => {
    page.saveDraft(place, draft('typed'));
    page.discardDraft(place);
    expect(page.loadDraft(place)).toBeUndefined();
    expect((await openPage()).loadDraft(place)).toBeUndefined();
  });

  it('does not break the page when something else wrote in its entry', async () => {
    localStorage.setItem(`equal-say:draft:${place}`, '{"body":');
    expect((await openPage()).loadDraft(place)).toBeUndefined();
  });

  it('is kept for as long as the page is open when the device keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    page.saveDraft(place, draft('typed'));
    expect(page.loadDraft(place)).toEqual(draft('typed'));
  });
});

describe('a draft that is sent', () => {
  it('leaves the composer free, and the device only when the server has it', async () => {
    page.saveDraft(place, draft('typed'));
    page.sendDraft('key', place, draft('typed'));
    expect(page.loadDraft(place)).toBeUndefined();
    expect(onDevice()).toContain('typed');
    page.confirmDraft('key');
    expect(onDevice()).toBe('{}');
  });

  it('comes back with its key, so that what did arrive is not posted twice', () => {
    page.sendDraft('key', place, draft('typed'));
    page.returnDraft('key');
    expect(page.loadDraft(place)).toEqual({ ...draft('typed'), sendKey: 'key' });
  });

  it('comes back above what was begun meanwhile, as a new text', () => {
    page.sendDraft('key', place, draft('first'));
    page.saveDraft(place, draft('second'));
    page.returnDraft('key');
    expect(page.loadDraft(place)).toEqual(draft('first\n\nsecond'));
  });

  it('comes back once, however often it is asked for', () => {
    page.sendDraft('key', place, draft('typed'));
    page.returnDraft('key');
    page.returnDraft('key');
    expect(page.loadDraft(place)?.body).toBe('typed');
  });

  it('is found again with its key when the page went away before an answer came', async () => {
    page.sendDraft('key', place, draft('typed'));
    expect((await openPage()).loadDraft(place)).toEqual({ ...draft('typed'), sendKey: 'key' });
  });

  it('does not come back once more when it was found again, changed and posted', async () => {
    page.sendDraft('key', place, draft('typed'));
    const again = await openPage();
    again.loadDraft(place);
    again.saveDraft(place, draft('typed, and changed'));
    again.sendDraft('other key', place, draft('typed, and changed'));
    again.confirmDraft('other key');
    expect(again.loadDraft(place)).toBeUndefined();
    expect((await openPage()).loadDraft(place)).toBeUndefined();
  });

  it('waits its turn when two were on their way', async () => {
    page.sendDraft('one', place, draft('first'));
    page.sendDraft('two', place, draft('second'));
    const again = await openPage();
    const found = again.loadDraft(place);
    again.sendDraft(found?.sendKey ?? '', place, draft(found?.body ?? ''));
    again.confirmDraft(found?.sendKey ?? '');
    expect([found?.body, again.loadDraft(place)?.body].toSorted()).toEqual(['first', 'second']);
  });
});

describe('whatever order things happen in', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('type' as const), words: fc.constantFrom('apple', 'bread', 'chair') }),
      fc.record({ do: fc.constantFrom('send', 'return', 'confirm', 'reload', 'open') }),
    ),
    { maxLength: 14 },
  );

  it('the words of the post come back with what was written about them, and others are kept below', async () => {
    const store = await openPage();
    const about = (text: string) => ({ ...emptyDraft, body: `About ${text}`, quote: { text } });
    store.sendDraft('key', place, about('the bus'));
    store.saveDraft(place, about('the rota'));
    store.returnDraft('key');
    expect(store.loadDraft(place)).toMatchObject({
      body: 'About the bus\n\n> the rota\n\nAbout the rota',
      quote: { text: 'the bus' },
    });
    store.discardDraft(place);
    store.sendDraft('other', place, { ...emptyDraft, body: 'No words of the post' });
    store.saveDraft(place, { ...emptyDraft, quote: { text: 'the rota' } });
    store.returnDraft('other');
    // Something else than was sent under its key.
    expect(store.loadDraft(place)).toEqual({
      ...emptyDraft,
      body: 'No words of the post',
      quote: { text: 'the rota' },
    });
  });

  it('what was typed and not confirmed is in a draft or on its way, also after a reload', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        localStorage.clear();
        let store = await openPage();
        /** What the person would say they still have to post: their words, each with a number of its own. */
        let owed: string[] = [];
        const sent = new Map<string, string>();
        let turn = 0;
        for (const step of list) {
          turn += 1;
          const now = store.loadDraft(place);
          if (step.do === 'type' && 'words' in step) {
            const word = `${step.words}-${turn}`;
            const { sendKey: _stale, ...kept } = now ?? emptyDraft;
            store.saveDraft(place, { ...kept, body: `${kept.body} ${word}` });
            owed.push(word);
          } else if (step.do === 'send' && now) {
            const key = now.sendKey ?? `key-${turn}`;
            store.sendDraft(key, place, now);
            sent.set(key, now.body);
          } else if (step.do === 'return') {
            for (const key of sent.keys()) store.returnDraft(key);
            sent.clear();
          } else if (step.do === 'confirm') {
            const [key, body] = [...sent][0] ?? [];
            if (key === undefined || body === undefined) continue;
            store.confirmDraft(key);
            sent.delete(key);
            owed = owed.filter((word) => !body.includes(word));
          } else if (step.do === 'reload') {
            store = await openPage();
            sent.clear();
          }
          const held = onDevice();
          for (const word of owed) expect(held).toContain(word);
        }
      }),
      { numRuns: 60 },
    );
  });
});
