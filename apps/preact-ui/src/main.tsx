import { createApiClient } from '@env-drift/api-client';
import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { LocationProvider, useLocation } from 'preact-iso';
import type { TextOutlet } from './components/raw-json.tsx';
import { describeRun } from './models/describe-run.ts';
import { createFormModel } from './models/form-model.ts';
import { formValuesOf } from './models/form-values-of.ts';
import { comparisonPath, parseRoute, type Route } from './models/parse-route.ts';
import { createRunModel, type Clock } from './models/run-model.ts';
import { ComparisonPage } from './pages/comparison-page.tsx';
import { FormPanel } from './pages/form-panel.tsx';
import { HomePage } from './pages/home-page.tsx';
import { UnknownPage } from './pages/unknown-page.tsx';
import { strings } from './strings.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/form.css';
import './styles/comparison.css';
import './styles/findings.css';
import './styles/print.css';

const api = createApiClient({ baseUrl: '', fetch: (url, init) => fetch(url, init) });
const form = createFormModel(api, () => import('./models/har-readers.ts'));

const clock: Clock = {
  now: () => performance.now(),
  every(milliseconds, tick) {
    const timer = setInterval(tick, milliseconds);
    return () => clearInterval(timer);
  },
};

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
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
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
    if (here.page !== 'comparison') {
      const heading = here.page === 'home' ? [] : [strings.unknownPage.heading];
      document.title = [...heading, strings.product].join(' · ');
    }
  }, [here]);
  const run = useRun(here);

  return (
    <>
      <header class="app-header">
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="24" height="24" />
          {strings.product}
        </a>
        {here.page !== 'home' && (
          <a href="/" onClick={form.clear}>
            {strings.newComparison}
          </a>
        )}
      </header>
      <main>
        {here.page === 'home' && (
          <div key="intro" class="home-intro">
            <h1>{strings.home.title}</h1>
            <p>{strings.home.lead}</p>
          </div>
        )}
        <FormPanel
          key="form"
          form={form}
          isAgain={run !== undefined && run.screen.value.show !== 'not-found'}
          onStarted={(id) => goTo(comparisonPath(id))}
        />
        {here.page === 'home' && <HomePage key="home" />}
        {run && <ComparisonPage key={run.id} run={run} outlet={outlet} />}
        {here.page === 'unknown' && <UnknownPage key="unknown" />}
      </main>
    </>
  );
}

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
if (arrivedAt.page === 'comparison') {
  window.history.replaceState(null, '', comparisonPath(arrivedAt.id) + search + hash);
}

render(
  <LocationProvider>
    <App />
  </LocationProvider>,
  document.getElementById('app')!,
);
