import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Name of the object that remembers a pair: 32 hexadecimal digits of SHA-256 over the two normalised
 * URLs in sorted order, so that a pair and its mirror image share one memory.
 *
 * @param leftUrl absolute URL that the target guard let through
 */
export function pairName(leftUrl: string, rightUrl: string): string {
  const urls = [normaliseTarget(leftUrl), normaliseTarget(rightUrl)].sort();
  return bytesToHex(sha256(utf8ToBytes(urls.join('\n')))).slice(0, 32);
}

/** A fragment is never sent, so it tells no pairs apart. */
export function normaliseTarget(text: string): string {
  const url = new URL(text);
  url.hash = '';
  return url.href;
}
