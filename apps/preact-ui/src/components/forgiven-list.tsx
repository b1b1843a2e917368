import type { Forgiven, Side } from '@env-drift/contracts';
import type { SideHosts } from '../models/host-of.ts';
import { strings } from '../strings.ts';
import { ValuePair } from './value-pair.tsx';

export interface ForgivenListProps {
  forgiven: readonly Forgiven[];
  labels: Record<Side, string>;
  hosts: SideHosts;
}

/** The differences that do not count, and why. */
export function ForgivenList({ forgiven, labels, hosts }: ForgivenListProps) {
  return (
    <details class="panel">
      <summary>{strings.forgiven.summary(forgiven.length)}</summary>
      <p class="muted">{strings.forgiven.text}</p>
      <ul class="forgiven">
        {forgiven.map(({ section, keys, reason, left_value, right_value }, index) => (
          <li key={index}>
            <p>{reason}</p>
            <p class="evidence">
              {keys.map((key) => (
                <code key={key}>
                  {section}.{key}
                </code>
              ))}
            </p>
            <ValuePair labels={labels} hosts={hosts} left={left_value} right={right_value} />
          </li>
        ))}
      </ul>
    </details>
  );
}
