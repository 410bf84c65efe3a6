import { useCardsMessages } from '../../lib/messages/cards.ts';
import { QrCode } from './qr-code.tsx';

type Props = {
  question: string;
  /** Where the question stands; null: not known yet. */
  address: string | null;
  isClosed: boolean;
};

const slips = [0, 1, 2, 3];
const lines = [0, 1, 2, 3, 4];

/** A sheet to write on, with the question above and the way to type slips in. */
export function BlankSlips({ question, address, isClosed }: Props) {
  const w = useCardsMessages();
  return (
    <section className="blank-sheet" aria-label={w.blankHeading}>
      <header className="blank-head">
        <div>
          <h2>{question}</h2>
          <p>{w.blankWrite}</p>
        </div>
        {address !== null && !isClosed && <QrCode address={address} />}
      </header>
      <div className="blank-how">
        {isClosed ? (
          <p>{w.closed}</p>
        ) : (
          <>
            <h3>{w.howTo}</h3>
            <p>
              {w.howToScan} {address !== null && <strong className="blank-address">{address}</strong>}
            </p>
            <p>
              {w.howToType} {w.howToAsk}
            </p>
          </>
        )}
      </div>
      <div className="blank-slips" role="img" aria-label={w.blankSlips}>
        {slips.map((slip) => (
          <div key={slip} className="blank-slip" aria-hidden="true">
            <p className="sheet-state">{w.kicker}</p>
            {lines.map((line) => (
              <span key={line} className="rule" />
            ))}
            <p className="blank-may">
              {w.blankMay}
              {w.blankChoices.map((choice) => (
                <span key={choice}>
                  <span className="tick" /> {choice}
                </span>
              ))}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
