import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type LoaderFunctionArgs, redirect, useParams } from 'react-router-dom';
import { easyReadQueries } from '../../features/easy-read/easy-read-queries.ts';
import { EasyReadText } from '../../features/easy-read/easy-read-text.tsx';
import { ShowPictures } from '../../features/easy-read/show-pictures.tsx';
import { Question } from '../../features/posts/question.tsx';
import { chooseReading } from '../../features/reading/choose-reading.ts';
import { useReading } from '../../features/reading/reading-store.ts';
import { Refusal } from '../../lib/api.ts';
import { useEasyReadMessages } from '../../lib/messages/easy-read.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { staleTimeOf } from '../freshness.ts';
import { ListenSlot } from '../listen-slot.tsx';
import { usePageTitle } from '../page-title.ts';

/** A post without an Easy Read version leads to the post. */
export const easyReadRoute = (client: QueryClient) => ({
  loader: async ({ params: { slug = '' }, request }: LoaderFunctionArgs) => {
    try {
      await client.fetchQuery({ ...easyReadQueries.post(slug), staleTime: staleTimeOf(request) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return redirect(paths.post(slug));
    }
    return null;
  },
  Component: EasyReadRoute,
});

/** Of the house rules, or of how to comment. */
export const easyPageRoute = (client: QueryClient) => ({
  loader: async ({ params: { page = '' }, request }: LoaderFunctionArgs) => {
    await client.fetchQuery({ ...easyReadQueries.page(page), staleTime: staleTimeOf(request) });
    return null;
  },
  Component: EasyPageRoute,
});

function EasyReadRoute() {
  const w = useEasyReadMessages();
  const { slug = '' } = useParams();
  const { data: text } = useSuspenseQuery(easyReadQueries.post(slug));
  usePageTitle(w.titleOf(text.title), w.descriptionOf(text.title));
  return (
    <>
      <EasyReadText text={text} whole={paths.post(slug)}>
        <ListenSlot type="easy-read" slug={slug} />
        <PicturesOption />
      </EasyReadText>
      {text.question !== null && (
        <Question text={text.question}>
          <p className="starters">
            <Link className="btn" to={`${paths.post(slug)}#debate`}>
              {w.toDebate(text.commentCount ?? 0)}
            </Link>
          </p>
        </Question>
      )}
    </>
  );
}

function EasyPageRoute() {
  const w = useEasyReadMessages();
  const { page = '' } = useParams();
  const { data: text } = useSuspenseQuery(easyReadQueries.page(page));
  usePageTitle(w.titleOf(text.title), w.descriptionOf(text.title));
  return (
    <EasyReadText text={text} whole={`/${page}`}>
      <ListenSlot type="easy-read" slug={page} />
      <PicturesOption />
    </EasyReadText>
  );
}

function PicturesOption() {
  const isOff = useReading((reading) => reading.picturesOff);
  return <ShowPictures isOn={!isOff} onChange={(isOn) => chooseReading({ picturesOff: !isOn })} />;
}
