import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Post } from '../../../contract/post.ts';
import type { PointOfView } from '../../../contract/vocabulary.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { useInviteMessages } from '../../lib/messages/invite.ts';
import { named } from '../../lib/points-of-view.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { commentQueries } from './comment-queries.ts';
import { openComposer, useComposers } from './composers-store.ts';
import { draftKey } from './draft-key.ts';
import { emptyDraft, loadDraft, saveDraft } from './drafts-store.ts';
import { ifOffered } from './point-of-view-choices.ts';

/** What was found when the link was opened: whence one speaks already, as far as that is known. */
type Found = { already: PointOfView | null; isKnown: boolean };

/**
 * Somebody followed a link that asks them to answer from a point of view: opens the question's composer with it chosen.
 * What they have chosen or typed in this debate before stays as it is.
 */
export function Invited({ post, from }: { post: Post; from: string }) {
  const w = useInviteMessages();
  const c = useComposerMessages();
  const client = useQueryClient();
  const { slug, id, pointsOfView } = post;
  const isClosed = post.closedAt !== null;
  const key = draftKey(id, null, 'new');
  const asked = from === 'not-said' ? null : ifOffered(pointsOfView, from);
  const [found, setFound] = useState<Found | null>(null);
  const isOpen = useComposers(({ open }) => open[key] !== undefined);
  const line = useRef<HTMLDivElement>(null);
  useWithoutFrom();

  const welcome = asked === null ? w.invited : w.invitedAs(w.one(pointsOfView, asked));
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    announce(isClosed ? `${welcome} ${w.closed}` : welcome);
    if (!isClosed) void begin(client, slug, { key, asked, pointsOfView }).then(setFound);
  }, [client, slug, key, asked, pointsOfView, isClosed, welcome, w]);
  useEffect(() => {
    if (isOpen || isClosed) line.current?.scrollIntoView();
  }, [isOpen, isClosed]);

  if (!isClosed && !isOpen) return null;
  const isAsked = asked !== null && found !== null && (found.already !== null || !found.isKnown);
  return (
    <div className="notice" ref={line}>
      <div>
        <strong>{welcome}</strong> {isClosed && w.closed}
        {!isClosed && isAsked && (
          <>
            {found.already === null
              ? w.unknown
              : w.speaksAs(named(pointsOfView, found.already, 'choice', c.pointOfViewChoice))}{' '}
            <Button
              onClick={() => {
                speakAs(key, asked);
                setFound({ already: null, isKnown: true });
                announce(w.nowAs(w.one(pointsOfView, asked)));
                openComposer(key);
              }}
            >
              {w.answerAs(w.one(pointsOfView, asked))}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function speakAs(key: string, pointOfView: PointOfView): void {
  const { sendKey: _stale, ...kept } = loadDraft(key) ?? emptyDraft;
  saveDraft(key, { ...kept, pointOfView });
}

type Asked = { key: string; asked: PointOfView | null; pointsOfView: Post['pointsOfView'] };

/** Opens the composer; with the point of view chosen where nobody has chosen another. */
async function begin(client: QueryClient, slug: string, { key, asked, pointsOfView }: Asked): Promise<Found> {
  const mine = await client.ensureQueryData(commentQueries.mine(slug)).catch(() => null);
  const kept = loadDraft(key);
  const already = ifOffered(pointsOfView, kept?.pointOfView) ?? mine?.pointOfView ?? null;
  if (asked !== null && already === null && mine) speakAs(key, asked);
  openComposer(key, kept?.body);
  return { already: already === asked ? null : already, isKnown: mine !== null || already !== null };
}

/** The address goes on without it: who comes back, or passes the page on, is not invited again. */
function useWithoutFrom(): void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(() => {
    const others = new URLSearchParams(search);
    if (!others.has('from')) return;
    others.delete('from');
    void navigate(`${pathname}${others.size > 0 ? `?${others}` : ''}`, {
      replace: true,
      preventScrollReset: true,
    });
  }, [navigate, pathname, search]);
}
