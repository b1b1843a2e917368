import { demoPages, type DemoPage } from './demo-pages.ts';
import { production } from './production.ts';
import { servePages } from './serve-pages.ts';
import { shop } from './shop.ts';
import { staging } from './staging.ts';
import type { Address } from './answer.ts';

export interface DemoOrigins {
  staging: Address;
  production: Address;
  pages: readonly DemoPage[];
  stop(): Promise<void>;
}

/**
 * Starts staging and production of the same small shop on 127.0.0.1. Port 0 takes a free one.
 *
 * @example
 * const demo = await startDemoOrigins();
 * await compare(`${demo.staging.url}/api/products`, `${demo.production.url}/api/products`);
 * await demo.stop();
 */
export async function startDemoOrigins({
  stagingPort = 0,
  productionPort = 0,
} = {}): Promise<DemoOrigins> {
  const left = await servePages((self) => staging(shop(self)), stagingPort);
  try {
    const right = await servePages((self) => production(shop(self), self), productionPort);
    return {
      staging: { url: left.url, host: left.host },
      production: { url: right.url, host: right.host },
      pages: demoPages,
      stop: async () => void (await Promise.all([left.stop(), right.stop()])),
    };
  } catch (error) {
    await left.stop();
    throw error;
  }
}
