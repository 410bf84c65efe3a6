import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { type Language, LanguageContext } from '../lib/messages/messages.ts';
import { PageTime } from '../lib/now.ts';
import { type Head, HeadContext } from './page-title.ts';

type Props = {
  language: Language;
  client: QueryClient;
  now: number;
  head?: Head;
  children: ReactNode;
};

/** What everything on the page stands in. `now`: the page's own time, milliseconds UTC. */
export const App = ({ language, client, now, head, children }: Props) => (
  <StrictMode>
    <QueryClientProvider client={client}>
      <LanguageContext value={language}>
        <PageTime value={now}>
          <HeadContext value={head ?? null}>{children}</HeadContext>
        </PageTime>
      </LanguageContext>
    </QueryClientProvider>
  </StrictMode>
);
