import { useMemo } from 'react';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { qrPath } from './qr-path.ts';

/** Dark on light in every theme: many readers see no other. */
export function QrCode({ address }: { address: string }) {
  const w = useCardsMessages();
  const { d, size } = useMemo(() => qrPath(address), [address]);
  return (
    <svg
      className="qr"
      role="img"
      aria-label={w.code(address)}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
