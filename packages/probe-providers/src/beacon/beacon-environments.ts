export interface BeaconEnvironments {
  /** The origins of each environment that takes beacons, by its id. */
  environments: ReadonlyMap<string, readonly string[]>;
  /** What was given and is no environment with an origin, for the configuration's owner to mend. */
  invalid: string[];
}

/**
 * Reads the configuration value that says which environments take beacons, and of which origins' pages:
 * `id=origin`, separated by commas or white space. An environment with several origins is named once for
 * each. What cannot be read takes none.
 *
 * @example
 * parseBeaconEnvironments('eu=https://eu.shop.example, eu=https://m.shop.example')
 * // { environments: Map { 'eu' => ['https://eu.shop.example', 'https://m.shop.example'] }, invalid: [] }
 */
export function parseBeaconEnvironments(text: string | undefined): BeaconEnvironments {
  const entries = (text ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  const environments = new Map<string, string[]>();
  const invalid: string[] = [];
  for (const entry of entries) {
    const read = readEntry(entry);
    if (!read) invalid.push(entry);
    else environments.set(read.id, [...(environments.get(read.id) ?? []), read.origin]);
  }
  return { environments, invalid };
}

/** The id is as a `Beacon` may name it; the origin has nothing after its port but a slash. */
function readEntry(entry: string): { id: string; origin: string } | undefined {
  const [, id, origin] = /^([\w.-]{1,64})=(https?:\/\/[^*/?#@\\]+)\/?$/i.exec(entry) ?? [];
  if (id === undefined || origin === undefined || !URL.canParse(origin)) return undefined;
  return { id, origin: new URL(origin).origin };
}
