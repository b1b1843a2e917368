import type { Json, Side } from '@env-drift/contracts';
import { JsonValue } from './json-value.tsx';

export interface ValuePairProps {
  labels: Record<Side, string>;
  left: Json;
  right: Json;
}

/** What each side showed, side by side. */
export function ValuePair({ labels, left, right }: ValuePairProps) {
  return (
    <dl class="value-pair">
      <div class="side-left">
        <dt>{labels.left}</dt>
        <dd>
          <JsonValue value={left} other={right} />
        </dd>
      </div>
      <div class="side-right">
        <dt>{labels.right}</dt>
        <dd>
          <JsonValue value={right} other={left} />
        </dd>
      </div>
    </dl>
  );
}
