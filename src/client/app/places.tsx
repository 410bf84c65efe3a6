import type { QueryClient } from '@tanstack/react-query';
import { Component } from 'react';
import type { Location, NavigateFunction, NavigationType } from 'react-router-dom';
import { keepPlace, placeOn } from '../features/comments/places-store.ts';
import { untilLoaded, whenIdle } from '../lib/load.ts';
import { isSamePost } from './post-on.ts';

type Keeping = typeof import('./place-keeping.ts');
let keeping: Keeping | null = null;
const load = async () => (keeping ??= await untilLoaded(() => import('./place-keeping.ts')));

type Props = {
  client: QueryClient;
  location: Location;
  how: `${NavigationType}`;
  navigate: NavigateFunction;
};

/**
 * Where a page begins, and where the reader comes back to: to the pixel, with the same things open. A class, because only
 * a class is told just before the document changes.
 */
export class Places extends Component<Props> {
  #ending = new AbortController();
  /** Ends when the reader goes elsewhere. */
  #stay = new AbortController();

  override componentDidMount() {
    const { client, location, how, navigate } = this.props;
    const { signal } = (this.#ending = new AbortController());
    // While the page lives, scrolling is ours; the browser restores what it can while the page is not there yet.
    const own = () => (history.scrollRestoration = 'manual');
    own();
    addEventListener('pageshow', own, { signal });
    addEventListener(
      'pagehide',
      () => {
        history.scrollRestoration = 'auto';
        this.#keep(this.props.location);
      },
      { signal },
    );
    const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (visit?.type === 'reload' || visit?.type === 'back_forward') {
      const place = placeOn(location, how);
      // Noted by first-paint.js, for as long as nothing of ours listens.
      const hasMoved = () => 'moved' in document.documentElement.dataset;
      if (place)
        void load().then((keeper) => keeper.comeBack(client, location, place, this.#stay.signal, hasMoved()));
    } else keepPlace(location, null);
    whenIdle(() => void load().then((keeper) => keeper.start(client, navigate, signal)));
  }

  override componentWillUnmount() {
    this.#ending.abort();
    this.#stay.abort();
  }

  override getSnapshotBeforeUpdate(before: Props) {
    if (before.location !== this.props.location) this.#keep(before.location);
    return null;
  }

  override componentDidUpdate({ location: before }: Props) {
    const { client, location, how } = this.props;
    if (before === location) return;
    this.#stay.abort();
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    const { pathname, search, hash } = location;
    // Whoever reads a debate in another way stays where they are.
    const isSame = isSamePost(pathname, before.pathname);
    const isNewPage = !isSame && pathname !== before.pathname;
    const place = placeOn(location, how);
    if (place) {
      scrollTo(0, place.y);
      const focusElse = () => isNewPage && focusHeading();
      const goBack = (keeper: Keeping) => keeper.goBack(client, location, place, focusElse, signal);
      // At once, before anything is painted, where that can be.
      void (keeping ? goBack(keeping) : load().then(goBack));
      return;
    }
    const named = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (named) named.scrollIntoView();
    else if (isNewPage || (!isSame && !hash && search === before.search)) scrollTo(0, 0);
    // A new page is announced by its heading, as a browser would without scripts; a conversation by its comment.
    if (isNewPage && !hash && !document.querySelector('.conversation')) focusHeading();
  }

  #keep(location: Location) {
    keepPlace(location, keeping?.placeNow(this.props.client, location) ?? { y: scrollY });
  }

  override render() {
    return null;
  }
}

const focusHeading = (): void =>
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
