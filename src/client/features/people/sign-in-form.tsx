import { type FormEvent, useId, useState } from 'react';
import { limits } from '../../../contract/limits.ts';
import { answer, api } from '../../lib/api.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { usePeopleMessages } from '../../lib/messages/people.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';

/** Asks for a sign-in link by e-mail. Says the same whether the address is known or not. */
export function SignInForm() {
  const m = useMessages();
  const w = usePeopleMessages();
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const id = useId();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const refuse = (why: string) => {
      setProblem(why);
      announce(why);
    };
    const address = email.trim();
    if (!/^\S+@\S+\.\S+$/.test(address)) return refuse(w.emailWrong);
    setIsSending(true);
    try {
      await answer(api.api.session.link.$post({ json: { email: address } }));
      setSentTo(address);
      announce(w.sentHeading);
    } catch (error) {
      refuse(problemText(error, m));
    } finally {
      setIsSending(false);
    }
  };

  if (sentTo)
    return (
      <div className="panel">
        <h2>{w.sentHeading}</h2>
        <p>{w.sent(sentTo)}</p>
        <Button onClick={() => setSentTo(null)}>{w.other}</Button>
      </div>
    );
  return (
    <form className="panel" onSubmit={(event) => void submit(event)} noValidate>
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
