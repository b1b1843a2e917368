import {
  compareDisclosure,
  isDisclosure,
  type DisclosureDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { readDisclosure } from '../read-disclosure.ts';
import { responseRule, type Draft } from '../rule.ts';
import { isAnotherServer, serverProduct } from '../server-product.ts';

const FIELDS = ['server', 'via', 'x-powered-by'];

/**
 * One side tells more of what it is made of: a product, a version, a framework. The side that tells
 * more is the weaker one. Another product in `Server`, or another proxy in `Via`, is edge-differs' to say.
 *
 * @remarks Scanners look for versions with known holes, so that what production tells is tried first.
 * A version that differs also says that the sides do not run the same release.
 * @fix Switch the field off where it is made: `server_tokens off` (nginx), `ServerTokens Prod` (Apache),
 * `expose_php = Off`, `app.disable('x-powered-by')` (Express). Bring the sides to the same version.
 * @example
 * left   server: nginx
 * right  server: nginx/1.18.0 (Ubuntu)   -> info
 * @see RFC 9110 section 10.2.4
 * @see OWASP Secure Headers Project, "Prevent information disclosure via HTTP headers"
 */
export const disclosureDiffers = responseRule({
  code: 'disclosure-differs',
  category: 'platform',
  title: 'One side tells more of what it is made of',
  headers: FIELDS,
  reads: FIELDS,
  claims: isDisclosure,
  evaluate(sides, { production }): Draft[] {
    const { left, right } = sides;
    const fields = [
      ...new Set([left, right].flatMap(({ envelope }) => Object.keys(envelope.response.headers))),
    ].filter((name) => isDisclosure(name) && left.header(name) !== right.header(name));
    const compared = fields.sort().map((field) => {
      const [a, b] = [readDisclosure(left, field), readDisclosure(right, field)];
      return {
        field,
        saysNothing: a?.size === 0 && b?.size === 0,
        found: compareDisclosure(field, a, b),
      };
    });
    const another =
      fields.includes('server') && isAnotherServer(serverProduct(left), serverProduct(right));
    const differences = compared
      .flatMap(({ found }) => found)
      .filter(({ field, kind }) =>
        field === 'via' ? kind === 'version' : field !== 'server' || !another,
      );
    return [
      ...fieldFinding(
        sides,
        production,
        {
          section: 'platform',
          fields: [...new Set(differences.map(({ field }) => field))],
          recommendation: 'Tell the public neither products nor versions, on both sides.',
        },
        differences,
        weigh,
      ),
      ...forgiveValues(
        sides,
        'platform',
        compared.flatMap(({ field, saysNothing }) => (saysNothing ? [field] : [])),
        'Only that it is there tells something.',
      ),
    ];
  },
});

function weigh({ kind, weaker, field, product, left, right }: DisclosureDifference): Weighed {
  const severity = 'info';
  if (kind === 'presence') return { severity, text: `Only the ${weaker} side sends ${field}.` };
  if (kind === 'product') return { severity, text: `Only the ${weaker} side tells of ${product}.` };
  return weaker === 'none'
    ? {
        severity,
        text: `By ${field}, ${product} is ${String(left)} on the left and ${String(right)} on the right.`,
      }
    : { severity, text: `Only the ${weaker} side tells the version of ${product}.` };
}
