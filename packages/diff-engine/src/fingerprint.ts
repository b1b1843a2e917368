import type { Finding } from '@env-drift/contracts';

/** What of a finding makes it the same difference. */
export type Fingerprinted = Pick<
  Finding,
  'code' | 'evidence' | 'direction' | 'left_value' | 'right_value' | 'identity'
>;

/**
 * 16 hexadecimal digits that stay the same while the same difference persists from run to run. It
 * tells the findings of one pair apart and protects nothing, so a fast hash does.
 *
 * @example
 * fingerprint(diff.findings[0]) === diff.findings[0].fingerprint
 */
export function fingerprint(finding: Fingerprinted): string {
  const { code, evidence, direction, left_value, right_value } = finding;
  const { identity = [left_value, right_value] } = finding;
  const [{ section, keys } = { section: '', keys: [] }] = evidence;
  const text = JSON.stringify([code, section, [...keys].sort(), direction, identity]);
  return hash(text, 0x9e3779b9) + hash(text, 0x85ebca6b);
}

/** FNV-1a over UTF-16 code units, with the finishing mix of MurmurHash3: 8 hexadecimal digits. */
function hash(text: string, seed: number): string {
  let word = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return ((word ^ (word >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
