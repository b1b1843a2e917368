import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Place } from './json-shape.ts';

/**
 * All that a document is made of in a few words, so that two documents whose paths are too many to be kept
 * can still be told apart: how many keys they have for certain, a hash of these and their types, and one of
 * everything. For certain is what lies outside of lists and maps and is not null: the rest depends on the data.
 *
 * @example
 * sumUpPlaces(root) // 'cut; 2413 keys 9f86d081884c7d65; all 60303ae22b998861'
 */
export function sumUpPlaces(root: Place): string {
  let keys = 0;
  const certain = (place: Place): string => {
    keys += 1;
    const fields = sortedFields(place)
      .filter(([name, field]) => name !== '*' && solidTypes(field.place) !== '')
      .map(([name, field]) => `${JSON.stringify(name)}:${certain(field.place)}`);
    return `${solidTypes(place)}{${fields.join()}}`;
  };
  const all = (place: Place): string => {
    const fields = sortedFields(place).map(
      ([name, { place: inner, presentIn }]) =>
        `${JSON.stringify(name)}${presentIn < place.objects ? '?' : ''}:${all(inner)}`,
    );
    const elements = place.elements ? `[${all(place.elements)}]` : '';
    return `${[...place.types].sort().join('|')}${elements}{${fields.join()}}`;
  };
  const hashes = [certain(root), all(root)].map(hash);
  return `cut; ${keys} keys ${hashes[0]}; all ${hashes[1]}`;
}

const solidTypes = ({ types }: Place): string =>
  [...types]
    .filter((type) => type !== 'null')
    .sort()
    .join('|');

const sortedFields = ({ fields }: Place) => [...fields].sort(([a], [b]) => (a < b ? -1 : 1));

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8));
