import { useRef, useState } from 'preact/hooks';
import { RunFilters } from '../components/run-filters.tsx';
import { RunList } from '../components/run-list.tsx';
import { TrendBars } from '../components/trend-bars.tsx';
import type { FormValues } from '../models/form-values.ts';
import type { HomeModel } from '../models/home-model.ts';
import { nameSides } from '../models/name-sides.ts';
import { offerNames } from '../models/offer-names.ts';
import { isFiltered, noFilter } from '../models/run-filter.ts';
import { homeStrings } from '../strings/home-strings.ts';
import '../styles/home.css';
import { PagedView } from './paged-view.tsx';

export interface HomePageProps {
  home: HomeModel;
  /** Puts a pair into the form. */
  onChoose(pair: Partial<FormValues>): void;
}

/** Beside an empty form: pairs to begin with, and what was compared lately; or what the product does. */
export function HomePage({ home, onChoose }: HomePageProps) {
  const text = homeStrings;
  const state = home.state.value;
  const trend = home.trend.value;
  return (
    <div class="home">
      <Offers home={home} onChoose={onChoose} />
      {state === 'loading' && <p class="muted">{text.loading}</p>}
      {state === 'empty' && <p>{text.firstUse}</p>}
      {(state === 'empty' || state === 'no-index') && <Steps />}
      {state === 'no-index' && <p class="muted">{text.noIndex}</p>}
      {state === 'runs' && (
        <section class="recent" aria-labelledby="recent">
          <div class="recent-head">
            <h2 id="recent">{text.recent}</h2>
            {trend?.some(({ total }) => total > 0) && <TrendBars trend={trend} />}
          </div>
          <RunFilters
            prefix="runs"
            values={home.runs.filter.value}
            hasHosts
            onFilter={(values) => void home.runs.narrow(values)}
          />
          <PagedView
            list={home.runs}
            isFiltered={isFiltered(home.runs.filter.value)}
            empty={null}
            onClear={() => void home.runs.narrow(noFilter)}
          >
            {(runs) => <RunList runs={runs} />}
          </PagedView>
        </section>
      )}
    </div>
  );
}

/** Pairs that can be put into the form with one press. */
function Offers({ home, onChoose }: HomePageProps) {
  const text = homeStrings;
  const status = useRef<HTMLParagraphElement>(null);
  const [filled, setFilled] = useState('');
  const pairs = home.pairs.value;
  const demo = home.demo.value;
  if (!demo && pairs.length === 0) return null;
  const choose = (values: Partial<FormValues> & { leftUrl: string; rightUrl: string }) => {
    onChoose(values);
    const names = namesOf(values);
    setFilled(text.filled(names.left, names.right));
  };
  return (
    <section class="offers" aria-labelledby="offers">
      <h2 id="offers" class="visually-hidden">
        {text.pairs}
      </h2>
      {demo && (
        <button type="button" title={text.demoHint} onClick={() => choose(withoutUndefined(demo))}>
          {text.demo}
        </button>
      )}
      {pairs.length > 0 && <span class="muted">{text.pairsHint}</span>}
      {offerNames(pairs).map(({ left, right, urls }, index) => {
        const { pairKey, values } = pairs[index]!;
        return (
          <button
            key={pairKey}
            type="button"
            class="quiet offer"
            title={`${values.leftUrl}\n${values.rightUrl}`}
            onClick={() => choose(values)}
          >
            <span>
              {left} {text.against} {right}
            </span>
            <span class="mono muted">{urls.join(` ${text.against} `)}</span>
          </button>
        );
      })}
      <p ref={status} class="visually-hidden" role="status">
        {filled}
      </p>
    </section>
  );
}

const namesOf = ({
  leftUrl,
  rightUrl,
  leftLabel,
  rightLabel,
}: Partial<FormValues> & { leftUrl: string; rightUrl: string }) =>
  nameSides({
    left: { url: leftUrl, label: leftLabel },
    right: { url: rightUrl, label: rightLabel },
  });

const withoutUndefined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>;
  };

/** What the product does. */
const Steps = () => (
  <ol class="home-steps">
    {homeStrings.steps.map(({ name, text }) => (
      <li key={name}>
        <h2>{name}</h2>
        <p>{text}</p>
      </li>
    ))}
  </ol>
);
