import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import '../../../styles/composer.css';
import '../../../styles/moderation.css';

type Props = {
  question: string;
  /** What is wrong; said, and shown above the buttons. */
  wrong?: string | null;
  /** null: nothing can be done. */
  confirm: string | null;
  close: string;
  isDanger?: boolean;
  isBusy?: boolean;
  children: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
};

/** A question below a comment: it takes the focus, and Escape closes it. */
export function PanelForm(props: Props) {
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const takeFocus = () => {
    const find = (what: string) => form.current?.querySelector<HTMLElement>(what);
    (find('input:checked') ?? find('input, textarea') ?? find('button'))?.focus();
  };
  useEffect(takeFocus, []);
  const { wrong = null } = props;
  useEffect(() => {
    if (wrong === null) return;
    announce(wrong);
    takeFocus();
  }, [wrong]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.isBusy) props.onSubmit();
  };
  return (
    <form
      ref={form}
      className={props.isDanger ? 'mod' : 'mod mod--calm'}
      onSubmit={submit}
      aria-labelledby={`${id}-question`}
      onKeyDown={(event) => event.key === 'Escape' && props.onClose()}
    >
      <p className="mod-question" id={`${id}-question`}>
        {props.question}
      </p>
      {props.children}
      {wrong !== null && <p className="wrong">{wrong}</p>}
      <div className="end">
        {props.confirm !== null && (
          <Button
            look={props.isDanger ? 'danger' : 'primary'}
            type="submit"
            aria-disabled={props.isBusy === true}
          >
            {props.confirm}
          </Button>
        )}
        <Button onClick={props.onClose}>{props.close}</Button>
      </div>
    </form>
  );
}
