import { type ComponentType, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { groupsMaker } from '../../../thread/groups.ts';
import { type DrawnItem, ThreadItem } from './thread-list.tsx';

/** Rows that fill a list: few enough to be drawn quickly, enough that few lists are watched. */
const full = 8;

type Props = {
  items: readonly DrawnItem[];
  Item?: ComponentType<{ item: DrawnItem }>;
  /** How high a row is on the whole (rem), for lists that were never laid out. */
  guess?: number;
};

/**
 * A thread as lists of a screen's length or more. Everything stays in the document, but the browser lays out and paints
 * only the lists near the screen (docs/decisions/0006).
 */
export function ThreadGroups({ items, Item = ThreadItem, guess = 14 }: Props) {
  const [makeGroups] = useState(() =>
    groupsMaker<DrawnItem>(
      full,
      ({ note }) => note.key,
      (item) => rowsIn([item]),
    ),
  );
  const groups = useMemo(() => makeGroups(items), [makeGroups, items]);
  return groups.map((group) => <ThreadGroup key={group.key} items={group.items} Item={Item} guess={guess} />);
}

const rowsIn = (items: readonly DrawnItem[]): number =>
  items.reduce((sum, { fold, children }) => sum + 1 + (fold?.folded ? 0 : rowsIn(children)), 0);

const ThreadGroup = memo(function ThreadGroup({ items, Item, guess }: Required<Props>) {
  const list = useRef<HTMLOListElement>(null);
  // Not as an attribute: the content security policy allows no style in HTML.
  useLayoutEffect(() => {
    list.current?.style.setProperty('contain-intrinsic-height', `auto ${guess * rowsIn(items)}rem`);
  }, [items, guess]);
  return (
    <ol className="thread" ref={list}>
      {items.map((item) => (
        <Item key={item.note.key} item={item} />
      ))}
    </ol>
  );
});
