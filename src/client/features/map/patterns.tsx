import { createContext, type ReactNode, useContext, useId } from 'react';
import type { MapKind } from '../../../contract/map.ts';
import { mapKinds } from '../../../thread/debate-map.ts';

/** What is drawn again and again, in a square of 14 pixels: known apart without colour, and quiet below words. */
const drawings: Record<MapKind, ReactNode> = {
  agree: <path className="map-lines" d="M-2 16L16 -2M-2 2L2 -2M12 16L16 12" />,
  differ: <path className="map-lines" d="M0 4H14M0 11H14" />,
  experience: (
    <g className="map-dots">
      <circle cx="3.5" cy="3.5" r="1.8" />
      <circle cx="10.5" cy="10.5" r="1.8" />
    </g>
  ),
  question: <circle className="map-lines" cx="7" cy="7" r="4" />,
  change: <path className="map-lines" d="M4 0V14M11 0V14M0 4H14M0 11H14" />,
  none: null,
  gone: <path className="map-lines" d="M4 4L10 10M10 4L4 10" />,
};

/** On what shows a kind: the colours of everything in it. */
export const kindClass = (kind: MapKind): string => `map-of--${kind}`;

const Prefix = createContext('');
const nameOf = (prefix: string, kind: MapKind) => `${prefix}-${kind}`;

/** The patterns of all kinds, for what is drawn inside. */
export function Patterns({ children }: { children: ReactNode }) {
  const prefix = useId();
  return (
    <Prefix value={prefix}>
      {/* Not `display: none`: what refers to it would be empty. */}
      <svg className="map-patterns" width="0" height="0" aria-hidden="true" focusable="false">
        <defs>
          {mapKinds.map((kind) => (
            <pattern
              key={kind}
              id={nameOf(prefix, kind)}
              className={`map-pattern ${kindClass(kind)}`}
              width="14"
              height="14"
              patternUnits="userSpaceOnUse"
            >
              {drawings[kind]}
            </pattern>
          ))}
        </defs>
      </svg>
      {children}
    </Prefix>
  );
}

/** Colour and pattern of a kind, over the whole of the picture it stands in, which has the kind's class. */
export function Ground({ kind }: { kind: MapKind }) {
  const prefix = useContext(Prefix);
  return (
    <>
      <rect className="map-ground" width="100%" height="100%" />
      <rect fill={`url(#${nameOf(prefix, kind)})`} width="100%" height="100%" />
      <rect className="map-edge" width="100%" height="100%" />
    </>
  );
}

export const Swatch = ({ kind }: { kind: MapKind }) => (
  <svg className={`map-swatch ${kindClass(kind)}`} aria-hidden="true" focusable="false">
    <Ground kind={kind} />
  </svg>
);
