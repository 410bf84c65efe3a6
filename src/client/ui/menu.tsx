import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

type Item = { id: string; label: string; run: () => void };

type MenuProps = {
  label: string;
  name: string;
  items: readonly Item[];
  /** Items that are made only once it is open, as `<li>`s. */
  renderMore?: (choose: (item: Item) => void) => ReactNode;
};

/**
 * A button that opens a short list of buttons. Escape and leaving it close it; the focus goes back to the button.
 * Nothing is drawn while it is closed.
 */
export function Menu({ label, name, items, renderMore }: MenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);

  if (items.length === 0) return null;
  const close = () => {
    setIsOpen(false);
    box.current?.querySelector<HTMLElement>(':scope > button')?.focus();
  };
  return (
    <div
      className={isOpen ? 'menu menu--open' : 'menu'}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && isOpen && close()}
      onBlur={(event) =>
        event.relatedTarget && !box.current?.contains(event.relatedTarget) && setIsOpen(false)
      }
    >
      <button
        type="button"
        className="btn btn--quiet"
        aria-label={name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <MenuItems
          id={id}
          items={items}
          renderMore={renderMore}
          leave={setIsOpen}
          choose={(item) => {
            close();
            item.run();
          }}
        />
      )}
    </div>
  );
}

type ItemsProps = {
  id: string;
  items: readonly Item[];
  renderMore: MenuProps['renderMore'];
  leave: (isOpen: false) => void;
  choose: (item: Item) => void;
};

function MenuItems({ id, items, renderMore, leave, choose }: ItemsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('button')?.focus();
    const leaveOutside = (event: PointerEvent) => {
      if (!list.current?.parentElement?.contains(event.target as Node)) leave(false);
    };
    document.addEventListener('pointerdown', leaveOutside);
    return () => document.removeEventListener('pointerdown', leaveOutside);
  }, [leave]);
  return (
    <ul id={id} ref={list}>
      {items.map((item) => (
        <li key={item.id}>
          <button type="button" className="btn btn--quiet" onClick={() => choose(item)}>
            {item.label}
          </button>
        </li>
      ))}
      {renderMore?.(choose)}
    </ul>
  );
}
