import type { ApiConnection } from '@env-drift/api-client';
import type { Comparison, Forgiven } from '@env-drift/contracts';
import { ForgivenList } from '../components/forgiven-list.tsx';
import { hostsOf } from '../models/host-of.ts';
import { nameSides } from '../models/name-sides.ts';
import { useAcceptances } from './use-acceptances.ts';

export interface ForgivenPanelProps {
  comparison: Comparison;
  forgiven: readonly Forgiven[];
  connection: ApiConnection;
}

/** What did not count and why; what was accepted before can be made to count again. */
export function ForgivenPanel({ comparison, forgiven, connection }: ForgivenPanelProps) {
  const { result } = comparison;
  return (
    <ForgivenList
      forgiven={forgiven}
      labels={nameSides(result)}
      hosts={hostsOf(result)}
      acceptances={useAcceptances(connection, comparison)}
    />
  );
}
