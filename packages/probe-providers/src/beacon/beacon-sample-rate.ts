/**
 * Reads the configuration value that says which share of the beacons is kept, as a number from 0 to 1
 * of at most six decimals: all of them where there is none, undefined where it cannot be read.
 *
 * @example
 * parseBeaconSampleRate('0.1') // 0.1
 * parseBeaconSampleRate('10%') // undefined
 */
export function parseBeaconSampleRate(text: string | undefined): number | undefined {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return 1;
  return /^(?:0?\.\d{1,6}|0|1(?:\.0+)?)$/.test(trimmed) ? Number(trimmed) : undefined;
}
