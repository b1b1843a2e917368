import { maskPairs, maskSecrets } from '@env-drift/contracts';
import type { Terminal } from '../terminal.ts';

/** Of variables, options and fields that hold secrets. */
const SECRET_NAME = String.raw`[\w-]*(?:token|secret|passw|passphrase|pwd|credential|auth|cookie|api-?key|key)[\w-]*`;
const VALUE = String.raw`(?:"[^"]*"|'[^']*'|[^\s"';&|]+)+`;
const MASKED: readonly [RegExp, string][] = [
  // `DEPLOY_KEY=x`, `--token=x` and `--token x`.
  [new RegExp(String.raw`(?<![\w-])(${SECRET_NAME}=)${VALUE}`, 'gi'), '$1***'],
  [new RegExp(String.raw`(?<!\S)(--?${SECRET_NAME}\s+)(?!-)${VALUE}`, 'gi'), '$1***'],
  // A request field: `Authorization: Bearer x`, up to the end of its quotes.
  [new RegExp(String.raw`(?<![\w-])(${SECRET_NAME}: *)[^"'\n]+`, 'gi'), '$1***'],
  // As `curl -u` takes them.
  [new RegExp(String.raw`(?<!\S)((?:-u|--user)[\s=]*)${VALUE}`, 'g'), '$1***'],
];
/** Shorter ones stand in many a command by chance. */
const SHORTEST = 4;

/**
 * A command as it may be kept: without what is secret by its name or form, and without what variables of the
 * environment hold that are named like one, as a pipeline may have written them into it.
 */
export function maskCommand(command: string, env: Terminal['env']): string {
  const known = Object.entries(env)
    .filter(([name]) => new RegExp(`^${SECRET_NAME}$`, 'i').test(name))
    .flatMap(([, value = '']) => (value.length < SHORTEST ? [] : [value]))
    .sort((a, b) => b.length - a.length);
  const plain = known.reduce((text, value) => text.replaceAll(value, '***'), command);
  const masked = MASKED.reduce((text, [pattern, mask]) => text.replace(pattern, mask), plain);
  return maskSecrets(maskPairs(masked));
}
