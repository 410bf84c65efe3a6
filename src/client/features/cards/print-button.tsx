import { useEffect, useState } from 'react';
import { useCardsMessages } from '../../lib/messages/cards.ts';
import { Button } from '../../ui/button.tsx';

/** There is none without scripts: a browser prints by itself. */
export function PrintButton() {
  const w = useCardsMessages();
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  return isThere ? (
    <Button look="primary" onClick={() => print()}>
      {w.print}
    </Button>
  ) : null;
}
