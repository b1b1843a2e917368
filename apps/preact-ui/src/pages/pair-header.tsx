import { FailureNotice } from '../components/failure-notice.tsx';
import { isMaskedUrl } from '../models/is-masked-url.ts';
import { nameBesideUrls, nameSides, type NamedSide } from '../models/name-sides.ts';
import type { PairModel } from '../models/pair-model.ts';
import { formPath } from '../models/parse-route.ts';
import { pairStrings } from '../strings/pair-strings.ts';
import type { Side } from '@env-drift/contracts';

export interface PairHeaderProps {
  pair: PairModel;
  sides: Record<Side, NamedSide>;
  production: Side;
  onStarted(comparisonId: string): void;
}

/** What is compared with what, and the button that does it again. */
export function PairHeader({ pair, sides, production, onStarted }: PairHeaderProps) {
  const text = pairStrings;
  const names = nameSides(sides);
  const { left, right } = sides;
  const isMasked = [left.url, right.url].some(isMaskedUrl);
  const failure = pair.startFailure.value;
  return (
    <>
      <header class="pair-header">
        <h1>{text.title(names)}</h1>
        {isMasked ? (
          // Its secrets are to be typed again.
          <a
            class="button"
            href={formPath({
              leftUrl: left.url,
              rightUrl: right.url,
              leftLabel: left.label ?? '',
              rightLabel: right.label ?? '',
            })}
          >
            {text.compareMasked}
          </a>
        ) : (
          <button
            type="button"
            class="primary"
            aria-disabled={pair.isStarting.value}
            onClick={() => void pair.compare(onStarted)}
          >
            {pair.isStarting.value ? text.starting : text.compare}
          </button>
        )}
        <dl class="pair-sides">
          {(['left', 'right'] as const).map((side) => (
            <div key={side} class={`side-${side}`}>
              <dt>
                {nameBesideUrls(sides)[side]}
                {production === side && <span class="badge">{text.production}</span>}
              </dt>
              <dd class="mono">{sides[side].url}</dd>
            </div>
          ))}
        </dl>
      </header>
      {failure && <FailureNotice title={text.notStarted} failure={failure} />}
    </>
  );
}
