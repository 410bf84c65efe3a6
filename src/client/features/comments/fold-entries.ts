import { deviceStorage } from '../../lib/storage.ts';
import { foldsEntry } from './folds-store.ts';

const mostPosts = 100;
/** Characters of all entries together: drafts share the room, and a device gives five million at least. */
const mostRoom = 500_000;

const ageOf = (text: string): number => {
  try {
    return Number(JSON.parse(text).at) || 0;
  } catch {
    return 0;
  }
};

/** Keeps the folds of the posts that were folded last. */
export function forgetOldFolds(): void {
  let room = mostRoom;
  deviceStorage
    .keys(foldsEntry(''))
    .map((name) => ({ name, text: deviceStorage.getItem(name) ?? '' }))
    .map((entry) => ({ ...entry, at: ageOf(entry.text) }))
    .sort((a, b) => b.at - a.at)
    .forEach(({ name, text }, index) => {
      room -= text.length;
      if (index >= mostPosts || room < 0) deviceStorage.removeItem(name);
    });
}
