import { healthCalls, type ApiConnection } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';
import { useEffect, useMemo } from 'preact/hooks';
import { ProductMap } from '../components/product-map.tsx';
import { createHealthModel } from '../models/health-model.ts';
import { touchedParts } from '../models/product-parts.ts';
import type { RunModel } from '../models/run-model.ts';
import { productStrings } from '../strings/product-strings.ts';
import '../styles/product-map.css';

export interface ProductPanelProps {
  run: RunModel;
  comparison: Comparison;
  connection: ApiConnection;
}

/** The parts of this deployment, lit as the run touches them. */
export function ProductPanel({ run, comparison, connection }: ProductPanelProps) {
  const health = useMemo(() => createHealthModel(healthCalls(connection)), [connection]);
  useEffect(() => void health.load(), [health]);
  const { explanation } = comparison.result;
  return (
    <section class="panel product">
      <h2>{productStrings.heading}</h2>
      <p class="muted">{productStrings.lead}</p>
      <ProductMap states={touchedParts(run.events.value, explanation, health.bindings.value)} />
    </section>
  );
}
