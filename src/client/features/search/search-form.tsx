import { type FormEvent, useId } from 'react';
import { useHref, useNavigate } from 'react-router-dom';
import type { ListedPointOfView } from '../../../contract/points-of-view.ts';
import { limits } from '../../../contract/limits.ts';
import { kinds } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSearchMessages } from '../../lib/messages/search.ts';
import { paths } from '../../lib/paths.ts';
import { pointOfViewGroup } from '../../lib/points-of-view.ts';
import { Button } from '../../ui/button.tsx';
import { type Looked, lookedFor, searchAt } from './search-queries.ts';
import '../../styles/forms.css';
import '../../styles/search.css';

type Props = { looked: Looked; pointsOfView: readonly ListedPointOfView[]; isBusy: boolean };

/** An ordinary form with an address for its answer: it works without scripts, too. */
export function SearchForm({ looked, pointsOfView, isBusy }: Props) {
  const m = useMessages();
  const w = useSearchMessages();
  const navigate = useNavigate();
  const action = useHref(paths.search());
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string') typed.set(name, value);
    void navigate(searchAt(lookedFor(typed)));
  };
  return (
    // Drawn anew when another search is shown: it says what was looked for, not what was typed since.
    <form
      key={searchAt(looked)}
      className="search-form"
      role="search"
      action={action}
      method="get"
      onSubmit={submit}
    >
      <div className="field search-words">
        <label htmlFor={`${id}-q`}>{w.label}</label>
        <div className="search-line">
          <input
            id={`${id}-q`}
            type="search"
            name="q"
            defaultValue={looked.q}
            maxLength={limits.search.query}
            autoComplete="off"
            enterKeyHint="search"
          />
          <Button look="primary" type="submit">
            {isBusy ? w.searching : w.submit}
          </Button>
        </div>
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`}>{w.kind}</label>
        <select id={`${id}-kind`} name="kind" defaultValue={looked.kind ?? ''}>
          <option value="">{w.any}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {m.comment.kindName[kind]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-of`}>{w.of}</label>
        <select id={`${id}-of`} name="of" defaultValue={looked.of ?? ''}>
          <option value="">{w.any}</option>
          {pointsOfView.map((one) => (
            <option key={one.id} value={one.id}>
              {pointOfViewGroup(m, pointsOfView, one.id)}
            </option>
          ))}
        </select>
      </div>
    </form>
  );
}
