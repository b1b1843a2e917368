import type { Json, Side } from '@env-drift/contracts';
import type { SideHosts } from '../models/host-of.ts';
import { JsonValue } from './json-value.tsx';

export interface ValuePairProps {
  labels: Record<Side, string>;
  hosts: SideHosts;
  left: Json;
  right: Json;
}

/** What each side showed, side by side. */
export function ValuePair({ labels, hosts, left, right }: ValuePairProps) {
  return (
    <dl class="value-pair">
      <div class="side-left">
        <dt>{labels.left}</dt>
        <dd>
          <JsonValue value={left} other={right} hosts={{ own: hosts.left, other: hosts.right }} />
        </dd>
      </div>
      <div class="side-right">
        <dt>{labels.right}</dt>
        <dd>
          <JsonValue value={right} other={left} hosts={{ own: hosts.right, other: hosts.left }} />
        </dd>
      </div>
    </dl>
  );
}
