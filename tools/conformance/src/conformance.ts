import { parseArgs } from 'node:util';
import type { ConformanceResult } from './conformance-result.ts';
import { runCookies } from './cookies.ts';
import { runCspSubsumption } from './csp-subsumption.ts';
import { runFetchContent } from './fetch-content.ts';
import { runFetchSecurity } from './fetch-security.ts';
import { runMime } from './mime.ts';
import { runSsrf } from './ssrf.ts';
import { runStructuredFields } from './structured-fields.ts';
import { runUrl } from './url.ts';

/**
 * `npm run conformance -- --corpora <dir>`: runs the parsers and the target guard over public corpora
 * in their upstream shape, and prints a table, every exception with the clause that justifies it, and
 * every failure. Exits 1 where there is a failure.
 */
const runners = [
  runStructuredFields,
  runUrl,
  runMime,
  runCookies,
  runCspSubsumption,
  runFetchContent,
  runFetchSecurity,
  runSsrf,
];

const { values } = parseArgs({ options: { corpora: { type: 'string' } } });
if (!values.corpora) {
  console.error('Say where the corpora are: npm run conformance -- --corpora <dir>');
  process.exit(2);
}
const results = runners.map((run) => run(values.corpora!));

console.log('| corpus | cases | passed | exceptions | failures |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const { corpus, cases, passed, exceptions, failures } of results) {
  console.log(`| ${corpus} | ${cases} | ${passed} | ${exceptions.length} | ${failures.length} |`);
}
for (const result of results) report(result);
process.exit(results.some(({ failures }) => failures.length > 0) ? 1 : 0);

function report({ corpus, exceptions, failures }: ConformanceResult): void {
  if (exceptions.length > 0) console.log(`\nExceptions in ${corpus}:\n`);
  for (const { name, reason } of exceptions) console.log(`- \`${name}\`: ${reason}`);
  if (failures.length > 0) console.log(`\nFailures in ${corpus}:\n`);
  for (const { name, expected, actual } of failures) {
    console.log(
      `- \`${name}\`: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
    );
  }
}
