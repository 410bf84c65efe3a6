import { type FormEvent, useContext, useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { answer, api } from '../../lib/api.ts';
import { LanguageContext, useMessages } from '../../lib/messages/messages.ts';
import { usePeopleMessages } from '../../lib/messages/people.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';

/** Asks for a sign-in link by e-mail. Says the same whether the address is known or not. */
export function SignInForm() {
  const m = useMessages();
  const w = usePeopleMessages();
  const language = useContext(LanguageContext);
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement & HTMLFormElement>(null);

  // Form and answer take each other's place: the focus goes along.
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    if (turns > 0) box.current?.querySelector<HTMLElement>('h2, input')?.focus();
  }, [turns]);
  const turn = (to: string | null) => {
    setSentTo(to);
    setTurns((before) => before + 1);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const refuse = (why: string) => {
      setProblem(why);
      announce(why);
      box.current?.querySelector('input')?.focus();
    };
    const address = email.trim();
    if (!/^\S+@\S+\.\S+$/.test(address)) return refuse(w.emailWrong);
    setIsSending(true);
    try {
      await answer(api.api.session.link.$post({ json: { email: address, language } }));
      turn(address);
      announce(w.sentHeading);
    } catch (error) {
      refuse(problemText(error, m));
    } finally {
      setIsSending(false);
    }
  };

  if (sentTo)
    return (
      <div className="panel" ref={box}>
        <h2 tabIndex={-1}>{w.sentHeading}</h2>
        <p>{w.sent(sentTo)}</p>
        <Button onClick={() => turn(null)}>{w.other}</Button>
      </div>
    );
  return (
    <form ref={box} className="panel" onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor={`${id}-email`}>{w.email}</label>
        <input
          id={`${id}-email`}
          type="email"
          autoComplete="email"
          value={email}
          maxLength={limits.email}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-wrong` : undefined}
          onChange={(event) => {
            setEmail(event.target.value);
            setProblem(null);
          }}
        />
        {problem && (
          <p className="wrong" id={`${id}-wrong`}>
            {problem}
          </p>
        )}
      </div>
      <Button look="primary" type="submit">
        {isSending ? m.comment.sending : w.send}
      </Button>
    </form>
  );
}
