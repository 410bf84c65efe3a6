import type { ReactNode } from 'react';
import type { EasyRead, EasyRow } from '../../../contract/easy-read.ts';
import { useEasyReadMessages } from '../../lib/messages/easy-read.ts';
import '../../styles/easy-read.css';
import { pictureAddress } from './picture-address.ts';
import { Versions } from './versions.tsx';

type Props = {
  text: EasyRead;
  /** The address of the whole text. */
  whole: string;
  /** What one can do with it, beside choosing the version. */
  children?: ReactNode;
};

/** A text as rows of one short sentence with one picture beside it. */
export function EasyReadText({ text, whole, children }: Props) {
  const w = useEasyReadMessages();
  return (
    <article className="post easy-read-page">
      <p className="kicker">{w.easyRead}</p>
      <h1 tabIndex={-1} lang="en">
        {text.title}
      </h1>
      <div className="easy-tools">
        <Versions whole={whole} isEasy />
        {children}
      </div>
      {text.isOlder && <p className="notice">{w.older}</p>}
      <div className="easy-rows" lang="en">
        {text.rows.map((row, i) => (
          // A sentence may stand there twice, and rows never change their places.
          <Row key={i} row={row} />
        ))}
      </div>
      <p className="easy-credit">
        {w.picturesBy} <a href="https://openmoji.org">OpenMoji</a>. {w.licence}{' '}
        <a href="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</a>.
      </p>
    </article>
  );
}

function Row({ row: { heading, sentence, picture, alt } }: { row: EasyRow }) {
  return (
    <>
      {heading !== null && <h2>{heading}</h2>}
      <div className="easy-row">
        <p data-sentence="">{sentence}</p>
        {/* All at once, not when they come into sight: each is small, and paper shows them all. */}
        {picture !== null && (
          <img src={pictureAddress(picture)} alt={alt} width={72} height={72} decoding="async" />
        )}
      </div>
    </>
  );
}
