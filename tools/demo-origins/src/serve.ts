import { startDemoOrigins } from './start-demo-origins.ts';

/** `npm run demo -- [stagingPort] [productionPort]`: serves until Ctrl-C. */
const [stagingPort = 0, productionPort = 0] = process.argv.slice(2).map(Number);
const demo = await startDemoOrigins({ stagingPort, productionPort });

console.log(`staging     ${demo.staging.url}\nproduction  ${demo.production.url}\n`);
const width = Math.max(...demo.pages.map(({ path }) => path.length));
for (const { path, drift } of demo.pages) console.log(`${path.padEnd(width)}  ${drift}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void demo.stop());
