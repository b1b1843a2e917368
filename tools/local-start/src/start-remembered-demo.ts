import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemoOrigins, type DemoOrigins } from '@env-drift/demo-origins';
import { whyPortIsTaken } from './ports.ts';
import { isServable } from './read-settings.ts';

interface DemoPorts {
  stagingPort: number;
  productionPort: number;
}

/**
 * Starts the demo origins where they were the last time, so that the demo pair is the same pair and
 * has a history. A port that is not known yet, or taken by somebody else, is replaced by a free one.
 *
 * @param reservedPort a port that is still free and must stay so
 */
export async function startRememberedDemo(
  stateDir: string,
  reservedPort?: number,
): Promise<DemoOrigins> {
  const file = join(stateDir, 'demo-ports.json');
  const known = readPorts(file);
  const usable = async (port: number) =>
    port !== reservedPort && isServable(port) && !(await whyPortIsTaken(port)) ? port : 0;
  const demo = await startDemoOrigins({
    stagingPort: await usable(known.stagingPort),
    productionPort: await usable(known.productionPort),
  });
  const ports: DemoPorts = {
    stagingPort: Number(new URL(demo.staging.url).port),
    productionPort: Number(new URL(demo.production.url).port),
  };
  writeFileSync(file, `${JSON.stringify(ports)}\n`);
  return demo;
}

/** 0, which takes any free port, for what is not known or makes no sense. */
function readPorts(file: string): DemoPorts {
  try {
    const { stagingPort, productionPort } = JSON.parse(readFileSync(file, 'utf8')) as Partial<
      Record<keyof DemoPorts, unknown>
    >;
    const ports = { stagingPort: asPort(stagingPort), productionPort: asPort(productionPort) };
    return ports.stagingPort === ports.productionPort ? { ...ports, productionPort: 0 } : ports;
  } catch {
    return { stagingPort: 0, productionPort: 0 };
  }
}

const asPort = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 65_535 ? value : 0;
