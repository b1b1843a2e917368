import type { ApiConnection } from '@env-drift/api-client';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { ConnectionNotices } from '../components/connection-notices.tsx';
import type { ConnectionModel } from '../models/connection-model.ts';
import type { FormModel } from '../models/form-model.ts';
import { comparisonPath, pairPath, parseRoute, type Route } from '../models/parse-route.ts';
import { pageStrings } from '../strings/page-strings.ts';
import { FormPanel } from './form-panel.tsx';
import {
  ComparisonRoute,
  FindingDocPage,
  HomeRoute,
  PairRoute,
  UnknownPage,
} from './page-parts.ts';
import { ShortcutLayer } from './shortcut-layer.tsx';

export interface AppProps {
  network: ConnectionModel;
  connection: ApiConnection;
  form: FormModel;
}

/** What the address shows: around every page the same header, above most of them the same form. */
export function App({ network, connection, form }: AppProps) {
  const { path, query, route: goTo } = useLocation();
  const here = useMemo(() => parseRoute(path, query), [path, query]);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    setMissing(false);
    if (here.page === 'comparison') form.openComparison(here.id);
    else form.openHome(here.page === 'home' ? here.prefill : {});
    const title = titleOf(here);
    if (title !== undefined) document.title = title;
  }, [here]);
  const startAnew = useCallback(() => {
    form.clear();
    goTo('/');
  }, [goTo]);
  const goToPair = useCallback(() => {
    const pairKey = here.page === 'comparison' ? here.id.split(':')[0] : undefined;
    if (pairKey) goTo(pairPath(pairKey));
  }, [here, goTo]);
  const goToComparison = (id: string) => goTo(comparisonPath(id));

  return (
    <>
      <header class="app-header">
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          {pageStrings.product}
        </a>
        <nav class="header-links" aria-label={pageStrings.navigation}>
          {here.page !== 'home' && (
            <a href="/" onClick={form.clear}>
              {pageStrings.newComparison}
            </a>
          )}
          <ShortcutLayer onNew={startAnew} onSwap={form.swap} onPair={goToPair} />
        </nav>
      </header>
      <main>
        <ConnectionNotices key="connection" connection={network} />
        {here.page === 'home' && (
          <div key="intro" class="home-intro">
            <h1>{pageStrings.home.title}</h1>
            <p>{pageStrings.home.lead}</p>
          </div>
        )}
        {here.page !== 'pair' && here.page !== 'finding' && (
          <FormPanel
            key="form"
            form={form}
            isAgain={here.page === 'comparison' && !isMissing}
            onStarted={goToComparison}
          />
        )}
        {here.page === 'home' && (
          <HomeRoute key="home" connection={connection} onChoose={form.choose} />
        )}
        {here.page === 'comparison' && (
          <ComparisonRoute
            key={here.id}
            connection={connection}
            serverTime={network.serverTime}
            id={here.id}
            onSeen={form.offer}
            onMissing={() => setMissing(true)}
          />
        )}
        {here.page === 'pair' && (
          <PairRoute
            key={here.pairKey}
            connection={connection}
            pairKey={here.pairKey}
            onStarted={goToComparison}
          />
        )}
        {here.page === 'finding' && <FindingDocPage key={here.code} code={here.code} />}
        {here.page === 'unknown' && <UnknownPage key="unknown" />}
      </main>
    </>
  );
}

/** Of a page whose title does not hang on what it loads. */
function titleOf(here: Route): string | undefined {
  const { product, unknownPage } = pageStrings;
  if (here.page === 'home') return product;
  if (here.page === 'finding') return `${here.code} · ${product}`;
  if (here.page === 'unknown') return `${unknownPage.heading} · ${product}`;
  return undefined;
}
