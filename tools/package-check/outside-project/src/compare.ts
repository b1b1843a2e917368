import { createApiClient } from '@env-drift/api-client';
import { maskSecrets } from '@env-drift/contracts';
import { diffEnvelopes, summarize } from '@env-drift/diff-engine';
import findings from '@env-drift/diff-engine/findings.json' with { type: 'json' };
import { parseCacheControl } from '@env-drift/header-semantics';
import { production, staging } from './captures.js';

console.log(summarize(diffEnvelopes(staging, production)));
console.log(findings.some(({ code }) => code === 'cache-storability-differs'));
console.log(parseCacheControl('PUBLIC,max-age="60"'));
console.log(maskSecrets('https://shop.example/?token=d41d8cd9'));

const client = createApiClient({
  baseUrl: 'https://drift.example',
  fetch: async () => Response.json({ status: 'ok', version: '1' }),
});
console.log(await client.getHealth());
