import { startProduct, type Product } from '@env-drift/local-start';
import { startOrigin, type Origin } from './start-origin.ts';

export interface Served {
  left: Origin;
  right: Origin;
  /** Starts the product, on the same state each time. */
  start(): Promise<Product>;
  stop(): void;
}

/** Two servers to compare, and a product that may ask them and counts nobody's requests. */
export async function serveProduct(stateDir: string, delayMs: number): Promise<Served> {
  const left = await startOrigin('left', delayMs);
  const right = await startOrigin('right', delayMs);
  return {
    left,
    right,
    start: () =>
      startProduct({
        stateDir,
        allowedPrivateTargets: [left.host, right.host],
        beaconEnvironments: [`shop=${left.url}`],
        variables: { RATE_LIMIT_WORK: 'off', RATE_LIMIT_READS: 'off' },
      }),
    stop: () => {
      left.stop();
      right.stop();
    },
  };
}
