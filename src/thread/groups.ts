/** Top-level items that stand in one list on the page. */
export type Group<T> = { key: string; items: readonly T[] };

/**
 * Cuts a growing list into groups: one is full as soon as its items weigh `full` together. Whatever comes in later, an
 * item stays in the group it was first put into (on the screen a move to another list would close what is open in it), as
 * long as the order of the items allows. A group in which nothing has changed is the very same object.
 */
export function groupsMaker<T>(full: number, keyOf: (item: T) => string, weigh: (item: T) => number) {
  /** Item → its group. */
  let homes = new Map<string, string>();
  let last: readonly Group<T>[] = [];

  return (items: readonly T[]): readonly Group<T>[] => {
    const groups: { key: string; items: T[] }[] = [];
    const used = new Set<string>();
    const nextHomes = new Map<string, string>();
    let weight = 0;
    for (const item of items) {
      const key = keyOf(item);
      const home = homes.get(key);
      let group = groups.at(-1);
      const goesOn = home === undefined ? group && weight < full : home === group?.key;
      if (!group || !goesOn) {
        // A group keeps its key, also when the item it is called after has gone. That one may come back elsewhere.
        let name = home !== undefined && !used.has(home) ? home : key;
        while (used.has(name)) name += "'";
        used.add(name);
        group = { key: name, items: [] };
        groups.push(group);
        weight = 0;
      }
      group.items.push(item);
      weight += weigh(item);
      nextHomes.set(key, group.key);
    }
    homes = nextHomes;
    const before = new Map(last.map((group) => [group.key, group]));
    last = groups.map((group) => {
      const known = before.get(group.key);
      return known && sameItems(known.items, group.items) ? known : group;
    });
    return last;
  };
}

const sameItems = <T>(a: readonly T[], b: readonly T[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);
