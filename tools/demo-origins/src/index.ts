export type { Address } from './answer.ts';
export { demoPages, headlinePath, type DemoPage } from './demo-pages.ts';
export { startDemoOrigins, type DemoOrigins } from './start-demo-origins.ts';
