import { createApiClient } from '@env-drift/api-client';
import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { useCallback, useEffect, useMemo } from 'preact/hooks';
import { LocationProvider, useLocation } from 'preact-iso';
import { ConnectionNotices } from './components/connection-notices.tsx';
import { lazyPart } from './components/lazy-part.tsx';
import type { TextOutlet } from './components/raw-json.tsx';
import { createConnectionModel } from './models/connection-model.ts';
import { describeRun } from './models/describe-run.ts';
import { createFormModel } from './models/form-model.ts';
import { formValuesOf } from './models/form-values-of.ts';
import { comparisonPath, pairPath, parseRoute, type Route } from './models/parse-route.ts';
import { createRunModel, type Clock, type RunScreen } from './models/run-model.ts';
import { FormPanel } from './pages/form-panel.tsx';
import { ShortcutLayer } from './pages/shortcut-layer.tsx';
import { UnknownPage } from './pages/unknown-page.tsx';
import { strings } from './strings.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/form.css';
import './styles/comparison.css';
import './styles/findings.css';
import './styles/print.css';

const ComparisonPage = lazyPart(() =>
  import('./pages/comparison-page.tsx').then((part) => part.ComparisonPage),
);
const HomeRoute = lazyPart(() => import('./pages/home-route.tsx').then((part) => part.HomeRoute));
const PairRoute = lazyPart(() => import('./pages/pair-route.tsx').then((part) => part.PairRoute));

const FindingDocPage = lazyPart(async () => {
  const [{ FindingDocPage }, { loadFindingDocs }] = await Promise.all([
    import('./pages/finding-doc-page.tsx'),
    import('./models/finding-docs.ts'),
  ]);
  await loadFindingDocs();
  return FindingDocPage;
});

const clock: Clock = {
  now: () => performance.now(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};

const connection = createConnectionModel(clock, navigator.onLine);
addEventListener('online', () => connection.setOffline(false));
addEventListener('offline', () => connection.setOffline(true));

const api = createApiClient({
  baseUrl: '',
  fetch: connection.watch((url, init) => fetch(url, init)),
});
const form = createFormModel(
  api,
  () => import('./models/har-readers.ts'),
  () => import('./models/read-request-draft.ts'),
);

const outlet: TextOutlet = {
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  download(fileName, text) {
    const url = URL.createObjectURL(
      new Blob([text], { type: fileName.endsWith('.json') ? 'application/json' : 'text/plain' }),
    );
    Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
    URL.revokeObjectURL(url);
  },
};

function App() {
  const { path, query, route: goTo } = useLocation();
  const here = useMemo(() => parseRoute(path, query), [path, query]);
  useEffect(() => {
    if (here.page === 'comparison') form.openComparison(here.id);
    else form.openHome(here.page === 'home' ? here.prefill : {});
    if (here.page !== 'comparison' && here.page !== 'pair') {
      const heading =
        here.page === 'finding'
          ? [here.code]
          : here.page === 'unknown'
            ? [strings.unknownPage.heading]
            : [];
      document.title = [...heading, strings.product].join(' · ');
    }
  }, [here]);
  const run = useRun(here);
  const startAnew = useCallback(() => {
    form.clear();
    goTo('/');
  }, [goTo]);
  const goToPair = useCallback(() => {
    const pairKey = here.page === 'comparison' ? here.id.split(':')[0] : undefined;
    if (pairKey) goTo(pairPath(pairKey));
  }, [here, goTo]);

  return (
    <>
      <header class="app-header">
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          {strings.product}
        </a>
        <nav class="header-links" aria-label={strings.navigation}>
          {here.page !== 'home' && (
            <a href="/" onClick={form.clear}>
              {strings.newComparison}
            </a>
          )}
          <ShortcutLayer onNew={startAnew} onSwap={form.swap} onPair={goToPair} />
        </nav>
      </header>
      <main>
        <ConnectionNotices key="connection" connection={connection} />
        {here.page === 'home' && (
          <div key="intro" class="home-intro">
            <h1>{strings.home.title}</h1>
            <p>{strings.home.lead}</p>
          </div>
        )}
        {here.page !== 'pair' && here.page !== 'finding' && (
          <FormPanel
            key="form"
            form={form}
            isAgain={run !== undefined && !isMissing(run.screen.value)}
            onStarted={(id) => goTo(comparisonPath(id))}
          />
        )}
        {here.page === 'home' && <HomeRoute key="home" api={api} onChoose={form.choose} />}
        {run && <ComparisonPage key={run.id} run={run} api={api} outlet={outlet} />}
        {here.page === 'pair' && (
          <PairRoute
            key={here.pairKey}
            api={api}
            pairKey={here.pairKey}
            onStarted={(id) => goTo(comparisonPath(id))}
          />
        )}
        {here.page === 'finding' && <FindingDocPage key={here.code} code={here.code} />}
        {here.page === 'unknown' && <UnknownPage key="unknown" />}
      </main>
    </>
  );
}

const isMissing = ({ show }: RunScreen) => show === 'not-found' || show === 'evicted';

/** The run that the address names, watched for as long as it is the address. */
function useRun(here: Route) {
  const id = here.page === 'comparison' ? here.id : undefined;
  const run = useMemo(
    () => (id === undefined ? undefined : createRunModel({ api, id, clock })),
    [id],
  );
  useEffect(() => {
    if (!run) return;
    scrollTo(0, 0);
    const leave = [
      run.mount(),
      effect(() => {
        document.title = `${describeRun(run.screen.value)} · ${strings.product}`;
      }),
      effect(() => {
        const seen = run.comparison.value;
        if (seen) untracked(() => form.offer(formValuesOf(seen)));
      }),
    ];
    return () => leave.forEach((undo) => undo());
  }, [run]);
  return run;
}

// The server of the page's files writes the colon of an id as %3A; one comparison has one address.
const { pathname, search, hash } = window.location;
const arrivedAt = parseRoute(pathname, {});
// The code of the page is asked for at the same time as what it shows.
if (arrivedAt.page === 'comparison') ComparisonPage.preload();
if (arrivedAt.page === 'home') HomeRoute.preload();
if (arrivedAt.page === 'pair') PairRoute.preload();
if (arrivedAt.page === 'comparison') {
  window.history.replaceState(null, '', comparisonPath(arrivedAt.id) + search + hash);
}

render(
  <LocationProvider>
    <App />
  </LocationProvider>,
  document.getElementById('app')!,
);
