import { dehydrate } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  type StaticHandlerContext,
  StaticRouterProvider,
} from 'react-router-dom';
import type { Render } from '../server/ports.ts';
import { App } from './app/app.tsx';
import { pageHead } from './app/head/page-head.ts';
import { pageStyles } from './app/head/page-styles.ts';
import { pageWords } from './app/head/page-words.ts';
import { scriptJson } from './app/head/script-json.ts';
import type { Head } from './app/page-title.ts';
import { type PageState, stateElement } from './app/page-state.ts';
import { statusOf } from './app/problem-pages.tsx';
import { createQueryClient } from './app/query-client.ts';
import { createRoutes } from './app/routes.tsx';
import { answerInProcess } from './lib/api.ts';
import { cy } from './lib/messages/cy/catalogue.ts';
import { basenames, hasCatalogue, installWords, languageOf, languageTags } from './lib/messages/messages.ts';

installWords('cy', cy);

/** What the browser needs to draw the same problem page. */
const plain = (errors: StaticHandlerContext['errors']) =>
  errors &&
  Object.fromEntries(Object.entries(errors).map(([route, error]) => [route, { status: statusOf(error) }]));

/**
 * Draws pages into the built `index.html`. Only public answers are asked for: the page is the same for everybody, and
 * what is one's own is laid over it in the browser.
 */
export function createRender(built: string): Render {
  const { template: styled, stylesOf } = pageStyles(built);
  const { template, wordsOf } = pageWords(styled);
  const [beforeHead = '', afterHead = ''] = template.split('<!--head-->');
  const [beforePage = '', afterPage = ''] = afterHead.split('<!--page-->');
  const [beforeState = '', afterState = ''] = afterPage.split('<!--state-->');

  return async (url, api, now) => {
    const language = languageOf(url.pathname);
    // Until the catalogue of a language is whole, its addresses lead to the English pages. Slashes and backslashes are
    // taken together, so that what follows never names another site.
    if (!hasCatalogue(language))
      return {
        status: 302,
        html: '',
        location: `/${url.pathname.slice(basenames[language].length).replace(/^[/\\]+/, '')}${url.search}`,
      };
    answerInProcess(api);
    const client = createQueryClient();
    const handler = createStaticHandler(createRoutes(client), { basename: basenames[language] });
    const context = await handler.query(new Request(url));
    if (context instanceof Response)
      return { status: context.status, html: '', location: context.headers.get('location') ?? '/' };

    const head: Head = { title: '', description: null };
    const page = renderToString(
      <App language={language} client={client} now={now} head={head}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </App>,
    );
    const error = Object.values(context.errors ?? {})[0];
    const styles = stylesOf(context.matches.findLast(({ route }) => route.path)?.route.path);
    const { elements, data } = pageHead({ context, client, url, language, head });
    const state: PageState = {
      now,
      queries: dehydrate(client),
      router: { loaderData: context.loaderData, errors: plain(context.errors) },
    };
    client.clear();
    return {
      status: error === undefined ? context.statusCode : statusOf(error),
      html: [
        beforeHead.replace(/lang="[^"]*"/, `lang="${languageTags[language]}"`),
        elements,
        // Behind those of every page.
        beforePage.replace('</head>', `${wordsOf(language)}${styles}</head>`),
        page,
        beforeState,
        // Below the page: nobody waits for it.
        data === null ? '' : `<script type="application/ld+json">${scriptJson(data)}</script>`,
        `<script type="application/json" id="${stateElement}">${scriptJson(state)}</script>`,
        afterState,
      ].join(''),
    };
  };
}
