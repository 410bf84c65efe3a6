import { useQueries } from '@tanstack/react-query';
import { useId } from 'react';
import { limits } from '../../../contract/limits.ts';
import type { Mine, NewComment } from '../../../contract/comment.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useRelationsMessages } from '../../lib/messages/relations.ts';
import { pointOfViewGroup } from '../../lib/points-of-view.ts';
import { Button } from '../../ui/button.tsx';
import { commentRequests } from './comment-queries.ts';
import { type Debate, useDebate } from './debate-context.ts';
import type { Draft } from './drafts-store.ts';
import { ownEarlier } from './own-earlier.ts';
import { ifOffered } from './point-of-view-choices.ts';

type Props = {
  draft: Draft;
  parentId: string | null;
  parentName: string | null;
  mine: Mine | undefined;
  onChange: (part: Partial<Draft>) => void;
};
type Around = { parentId: string | null; mine: Mine | undefined };

const answersOthers = ({ parentId, mine }: Around): boolean =>
  parentId !== null && mine?.own[parentId] === undefined;

/** Sees it differently, and has not said back the view that is answered. */
export const lacksSaidBack = ({ kind, saidBack = '' }: Draft, around: Around): boolean =>
  kind === 'differ' && answersOthers(around) && saidBack.trim() === '';

/** What is sent of these fields: what does not fit the kind or the place stays in the draft alone. */
export function relationsOf(
  { kind, askedOf, saidBack = '', changedMindAbout = null }: Draft,
  { pointsOfView, ...around }: Around & Pick<Debate, 'pointsOfView'>,
): Pick<NewComment, 'askedOf' | 'saidBack' | 'changedMindAbout'> {
  const whom = ifOffered(pointsOfView, askedOf);
  const others = answersOthers(around);
  const line = saidBack.trim();
  return {
    ...(kind === 'question' && whom !== null && { askedOf: whom }),
    ...(kind === 'differ' && others && line !== '' && { saidBack: line }),
    ...(others && changedMindAbout !== null && { changedMindAbout }),
  };
}

/** Whom a question is put to, the other view said back, and what one has changed one's mind about. */
export function ComposerRelations({ draft, parentId, parentName, mine, onChange }: Props) {
  const others = answersOthers({ parentId, mine });
  return (
    <>
      {others && draft.changedMindAbout && (
        <ChangedMind
          choices={mine ? ownEarlier(mine) : []}
          about={draft.changedMindAbout}
          onChange={(changedMindAbout) => onChange({ changedMindAbout })}
        />
      )}
      {draft.kind === 'question' && (
        <WhoAnswers askedOf={draft.askedOf ?? null} onChange={(askedOf) => onChange({ askedOf })} />
      )}
      {draft.kind === 'differ' && others && parentName !== null && (
        <SayBack
          name={parentName}
          value={draft.saidBack ?? ''}
          onChange={(saidBack) => onChange({ saidBack })}
        />
      )}
    </>
  );
}

function WhoAnswers(props: { askedOf: string | null; onChange: (askedOf: string | null) => void }) {
  const m = useMessages();
  const w = useRelationsMessages();
  const { pointsOfView } = useDebate();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{w.whoAnswers}</label>
      <select
        id={id}
        value={ifOffered(pointsOfView, props.askedOf) ?? ''}
        onChange={({ target }) => props.onChange(target.value || null)}
      >
        <option value="">{w.anybody}</option>
        {pointsOfView
          .filter(({ isRetired }) => !isRetired)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {pointOfViewGroup(m, pointsOfView, one.id)}
            </option>
          ))}
      </select>
    </div>
  );
}

/** Whoever leaves it empty is asked once before posting, and posts as they are. */
function SayBack(props: { name: string; value: string; onChange: (value: string) => void }) {
  const w = useRelationsMessages();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>
        {w.saidBack} <span className="optional">{w.saidBackOptional}</span>
      </label>
      <p className="hint" id={`${id}-why`}>
        {w.saidBackWhy(props.name)}
      </p>
      <input
        id={id}
        name="saidBack"
        type="text"
        value={props.value}
        maxLength={limits.saidBack}
        autoComplete="off"
        aria-describedby={`${id}-why`}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}

/** Whoever has said more than this chooses among the newest. */
const mostChoices = 20;
/** Long enough to know one's own words by (characters). */
const excerpt = 80;

type MindProps = {
  choices: readonly string[];
  about: string;
  onChange: (about: string | null) => void;
};

function ChangedMind({ choices, about, onChange }: MindProps) {
  const w = useRelationsMessages();
  const offered = [...new Set([about, ...choices])].slice(0, mostChoices);
  const words = useQueries({
    queries: offered.map((one) => ({
      queryKey: ['own-words', one],
      queryFn: () => commentRequests.source(one),
    })),
    combine: (sources) =>
      sources.map(({ data }, index) => {
        const text = data?.body.replace(/\s+/g, ' ').trim() ?? w.ownComment(index + 1);
        return text.length > excerpt ? `${text.slice(0, excerpt)}…` : text;
      }),
  });
  return (
    <div className="field changed-mind">
      <p>
        <strong>{w.mindHeading}</strong>
      </p>
      {offered.length === 1 ? (
        <blockquote>{words[0]}</blockquote>
      ) : (
        <select aria-label={w.mindWhich} value={about} onChange={({ target }) => onChange(target.value)}>
          {offered.map((one, index) => (
            <option key={one} value={one}>
              {words[index]}
            </option>
          ))}
        </select>
      )}
      <p className="hint">{w.mindWhy}</p>
      <Button onClick={() => onChange(null)}>{w.mindTakeOut}</Button>
    </div>
  );
}
