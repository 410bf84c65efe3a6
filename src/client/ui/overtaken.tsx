import { type ReactNode, useEffect, useRef } from 'react';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';

type Props = {
  className: string;
  /** What happened, and what becomes of one's own words. */
  said: string;
  hint: string;
  takeTheirs: string;
  keepMine: string;
  /** Theirs, to be read. */
  children?: ReactNode;
  onTakeTheirs: () => void;
  onKeepMine: () => void;
};

/** Somebody else was faster, while one's own stays in the fields. */
export function Overtaken(props: Props) {
  const { said } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    announce(said);
    box.current?.focus();
  }, [said]);
  return (
    <div className={props.className} tabIndex={-1} ref={box}>
      <p>
        <strong>{said}</strong> {props.hint}
      </p>
      {props.children}
      <div className="end">
        <Button onClick={props.onTakeTheirs}>{props.takeTheirs}</Button>
        <Button onClick={props.onKeepMine}>{props.keepMine}</Button>
      </div>
    </div>
  );
}
