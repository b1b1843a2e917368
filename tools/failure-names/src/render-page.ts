import { format, resolveConfig } from 'prettier';
import { causes } from './causes.ts';
import { describeExpected } from './expected.ts';

/** docs/failures.md. */
export const PAGE = new URL('../../../docs/failures.md', import.meta.url);

/** The same causes make the same page. */
export async function renderPage(): Promise<string> {
  const rows = causes.map(
    ({ cause, node, workerd }) =>
      `| ${cause} | ${describeExpected(node)} | ${describeExpected(workerd)} |`,
  );
  const table = ['| what is wrong | Node | workerd |', '| --- | --- | --- |', ...rows].join('\n');
  return format([HEAD, table, REST].join('\n\n'), {
    ...(await resolveConfig(PAGE)),
    parser: 'markdown',
  });
}

const HEAD = `# What a failure is called

Every probe that ends without an answer has an \`error\` with a \`code\`. Where the runtime cannot tell several causes apart,
the code is a general one (\`connect_error\`, \`tls_error\`, \`timeout\`, or \`protocol_error\`, \`dns_error\` and \`unknown_error\`),
and \`could_be\` lists what fits: below, what comes after the colon.

Each row is a test: a server on this machine is broken in that way, and is probed from Node and from inside workerd, with
the compatibility date of the Worker that is deployed (\`tools/failure-names\`). \`npm run failure-names\` writes this page from
the same table.`;

const REST = `## What is made of it

- **Inconclusive**, because nothing is proven about the side: \`timeout\`, \`connect_timeout\`, \`header_timeout\`,
  \`body_timeout\`, \`dns_unavailable\`, \`ssrf_blocked\`, \`invalid_url\`, \`invalid_request\`, \`unknown_error\`, and whatever could be
  one of them. So are two sides whose failures could be the same.
- **Drift**: every other failure of one side, and two that cannot be the same.
- **Too large** is no failure of a body: it is read to its limit (1 MiB by default), measured after its coding is decoded, and
  marked \`truncated\`. A gzip bomb costs no more than that.

## How it is found out

Node says what happened, and its words are translated (\`classify-fetch-failure.ts\`). workerd has two sentences for nearly
everything, so the place is looked at a second time (\`look-again.ts\`): does a bare connection open, what comes back to the same
request, which certificate is shown. In both, a connection is tried after a silence, to tell a silent server from a firewall
that drops packets. The second look goes to the addresses that the guard has checked, takes at most five seconds after the
budget, and is none of the target's time.

## What cannot be told

- In workerd: a refused connection from an unreachable host, and from one that is reset the moment it opens; over TLS, a
  reset from an end without notice; an unknown authority from another fault of the handshake; anything about the
  certificate of a server that speaks TLS 1.3 alone, which shows it to nobody who has not finished a key exchange.
- The second look comes later than the failure: a server that fails now and then may answer it. Then what it could have
  been is listed, and nothing is made of the answer.
- Node refuses an interim answer \`100 Continue\` that nobody asked for (RFC 9110 section 15.2 allows it): the answer after it is
  not seen, and the failure is a \`protocol_error\`. Other interim answers are passed over.
- Where several addresses were tried, and each failed in its own way, the failure is a \`connect_error\`, with all of them listed.
- Node takes a reset for the end of a body that has neither a length nor chunks: such a body is cut, and nobody knows.
- A deployed Worker was not measured. Cloudflare lets no Worker open a bare connection to an address of its own network:
  what \`fetch\` loses there is a \`connect_error\`. Its edge answers for some failures with pages of its own, of which only
  \`error code: 1016\` (no such name) is read as a failure.
`;
