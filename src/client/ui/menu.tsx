import { useEffect, useId, useRef, useState } from 'react';

type Item = { id: string; label: string; run: () => void };

/**
 * A button that opens a short list of buttons. Escape and leaving it close it; the focus goes back to the button.
 * Nothing is drawn while it is closed.
 */
export function Menu({ label, name, items }: { label: string; name: string; items: readonly Item[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>(':scope > ul button')?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  if (items.length === 0) return null;
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
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
        ref={opener}
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
        <ul id={id}>
          {items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className="btn btn--quiet"
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
