import type { Comparison } from '@env-drift/contracts';
import { AskedFacts } from '../components/asked-facts.tsx';
import { Topology } from '../components/topology.tsx';
import { alignRoutes } from '../models/align-routes.ts';
import { hostsOf } from '../models/host-of.ts';
import { nameBesideUrls } from '../models/name-sides.ts';
import { topologyStrings } from '../strings/topology-strings.ts';
import '../styles/topology.css';

/** What each request went through, both side by side. */
export function RoutePanel({ result }: { result: Comparison['result'] }) {
  const { left, right } = result;
  const envelopes = {
    ...(left.envelope && { left: left.envelope }),
    ...(right.envelope && { right: right.envelope }),
  };
  return (
    <section class="panel">
      <h2>{topologyStrings.heading}</h2>
      <AskedFacts result={result} />
      <Topology
        stations={alignRoutes(envelopes, hostsOf(result))}
        labels={nameBesideUrls(result)}
      />
    </section>
  );
}
