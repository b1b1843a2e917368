import { expect, it } from 'vitest';
import { maskContentHash } from './content-hash.ts';

it.each([
  ['/assets/index-B4xYz12Q.js', '/assets/index-*.js'],
  ['/assets/index-BxYzAbCd.js', '/assets/index-*.js'],
  ['/static/main.3f2a9c1b.chunk.css', '/static/main.*.chunk.css'],
  ['/_next/static/9f86d081884c7d659a2f/app.js', '/_next/static/*/app.js'],
  ['/9f86d081.woff2', '/*.woff2'],
  ['/9f86d081.woff', '/*.woff'],
  ['/9f86d081.jpg', '/*.jpg'],
  ['/app.css?v=9f86d081884c', '/app.css?v=*'],
  ['/chunk-ABCD2345.mjs', '/chunk-*.mjs'],
  ['/assets/HomePage.js', '/assets/HomePage.js'],
  ['/assets/DashboardView.js', '/assets/DashboardView.js'],
  ['/LANDSCAPE.png', '/LANDSCAPE.png'],
  ['/MOUNTAIN.png', '/MOUNTAIN.png'],
  ['/assets/MyFirstHomePage.js', '/assets/MyFirstHomePage.js'],
  ['/app.js/9f86d081', '/app.js/9f86d081'],
  ['/jquery-3.7.1.min.js', '/jquery-3.7.1.min.js'],
  ['/bootstrap5.css', '/bootstrap5.css'],
  ['/orders/12345678', '/orders/12345678'],
  ['/orders/12345678?file=app.js', '/orders/12345678?file=app.js'],
  ['', ''],
])('%s is %s', (path, masked) => expect(maskContentHash(path)).toBe(masked));
