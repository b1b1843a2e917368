import { connectApi } from '@env-drift/api-client';
import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import { browserClock } from './browser-clock.ts';
import { createConnectionModel } from './models/connection-model.ts';
import { createEarlyAnswer } from './models/early-answer.ts';
import { firstRequestOf } from './models/first-request-of.ts';
import { createFormModel } from './models/form-model.ts';
import { comparisonPath, parseRoute } from './models/parse-route.ts';
import { watchForPrinting } from './models/printing.ts';
import { isReaderHere, watchForReader } from './models/reader-signs.ts';
import { App } from './pages/app.tsx';
import { partOf } from './pages/page-parts.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/badge.css';
import './styles/button.css';
import './styles/header.css';
import './styles/notice.css';
import './styles/home-intro.css';
import './styles/field.css';
import './styles/url-fields.css';
import './styles/form.css';
import './styles/comparison.css';
import './styles/verdict.css';
import './styles/side-card.css';
import './styles/explanation.css';
import './styles/history.css';
import './styles/finding-filter.css';
import './styles/findings.css';
import './styles/values.css';
import './styles/finding-doc.css';
import './styles/print.css';

const network = createConnectionModel(browserClock, navigator.onLine);
addEventListener('online', () => network.setOffline(false));
addEventListener('offline', () => network.setOffline(true));

watchForReader(window, browserClock);
// Whoever comes for one finding wants it at once.
if (window.location.hash !== '') isReaderHere.value = true;
watchForPrinting(window, matchMedia('print'));

// Below the early answer: what passes is seen as it comes, not as it is taken.
const early = createEarlyAnswer(network.watch((url, init) => fetch(url, init)));
const connection = connectApi({ baseUrl: '', fetch: early.fetch });
const form = createFormModel({
  loadReader: async () => {
    const { startCalls, ...reader } = await import('./models/form-reader.ts');
    return { ...reader, ...startCalls(connection) };
  },
  loadRecorder: () => import('./models/open-recording.ts'),
});

// The server of the page's files writes the colon of an id as %3A; one comparison has one address.
const { pathname, search, hash } = window.location;
const arrivedAt = parseRoute(pathname, {});
if (arrivedAt.page === 'comparison')
  window.history.replaceState(null, '', comparisonPath(arrivedAt.id) + search + hash);

// What the page shows is asked for at the same time as the code that shows it.
partOf[arrivedAt.page].preload();
const first = firstRequestOf(arrivedAt, connection);
if (first !== undefined) early.ask(first);

render(
  <LocationProvider>
    <App network={network} connection={connection} form={form} />
  </LocationProvider>,
  document.getElementById('app')!,
);
