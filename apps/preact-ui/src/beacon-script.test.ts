import { createServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emitBeaconScript } from '../emit-beacon-script.ts';

let server: Awaited<ReturnType<typeof createServer>>;
beforeAll(async () => {
  const plugins = [emitBeaconScript()];
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    plugins,
    server: { port: 0 },
  });
  await server.listen();
});
afterAll(() => server.close());

it('is served while the dashboard is developed, as its build has it', async () => {
  const response = await fetch(new URL('/beacon.js', server.resolvedUrls!.local[0]));
  expect(response.headers.get('content-type')).toBe('text/javascript');
  expect(await response.text()).toMatch(/^\(\(\)=>\{.*sendBeacon.*\}\)\(\)/);
});
