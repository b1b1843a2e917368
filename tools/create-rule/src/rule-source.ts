import { exportNameOf, type NewRule } from './new-rule.ts';

/** The file of a rule that compares one response field as text, before it is formatted. */
export const ruleSource = ({ code, category, section, header, title }: NewRule) => `
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELD = '${header}';

/**
 * The sides send another \`${header}\`.
 *
 * @remarks Clients that rely on \`${header}\` behave differently on each side.
 * @fix Send the same \`${header}\` on both sides.
 * @example
 * left   ${header}: a
 * right  ${header}: b   -> info
 */
export const ${exportNameOf(code)} = responseRule({
  code: '${code}',
  category: '${category}',
  title: ${JSON.stringify(title)},
  section: '${section}',
  headers: [FIELD],
  reads: [FIELD],
  evaluate({ left, right }) {
    const [a, b] = [read(left), read(right)];
    if (a === b) return [];
    return [
      {
        section: '${section}',
        keys: [FIELD],
        severity: 'info',
        direction: 'none',
        message: \`\${FIELD} is \${a ?? 'absent'} on the left and \${b ?? 'absent'} on the right.\`,
        left_value: left.header(FIELD),
        right_value: right.header(FIELD),
        identity: [a, b],
        recommendation: \`Send the same \${FIELD} on both sides.\`,
      },
    ];
  },
});

/** The value, with the side's own host mapped where it is a URL. */
function read({ header, hosts }: AnsweredSide): string | null {
  const value = header(FIELD);
  return value === null ? null : hosts.map(value);
}
`;
