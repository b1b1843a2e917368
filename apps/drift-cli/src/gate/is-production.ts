const NAMES: ReadonlySet<string> = new Set(['production', 'prod', 'prd', 'live']);

/**
 * Whether an environment is, by its name, one that people depend on. What only contains such a name is taken
 * for one, too, and so is what has no name: a question too many does no harm.
 *
 * @example
 * isProduction('EU-Prod') // true
 */
export const isProduction = (environment: string): boolean =>
  environment.trim() === '' ||
  environment
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((part) => NAMES.has(part));
