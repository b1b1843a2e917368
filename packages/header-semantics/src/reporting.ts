import { compareByKey } from './compare-by-key.ts';
import { differ, type Difference } from './difference.ts';
import type { MapHost } from './host-mapping.ts';
import { parseDictionary } from './structured-field.ts';
import { parseUrl } from './parse-url.ts';

export interface ReportingFields {
  reportingEndpoints: string | null;
  reportTo: string | null;
  nel: string | null;
  /** The URL of the answer, against which endpoints are resolved. */
  url: string;
  mapHost: MapHost;
}

/** Where a browser sends its reports. */
export interface Reporting {
  /** Endpoints by group name: mapped, without query, for that is where collectors put tokens; sorted. */
  groups: ReadonlyMap<string, readonly string[]>;
  /** Network Error Logging; null where it is off. */
  nel: { group: string; includeSubdomains: boolean } | null;
}

/**
 * @example
 * parseReporting({ reportingEndpoints: 'csp="/reports"', ... }).groups // csp -> ['https://{host}/reports']
 * @see W3C Reporting API section 3.2; Report-To in its first version; Network Error Logging section 4
 */
export function parseReporting(fields: ReportingFields): Reporting {
  const groups = new Map<string, Set<string>>();
  const add = (group: string, endpoint: unknown) => {
    const url = typeof endpoint === 'string' ? parseUrl(endpoint, fields.url) : null;
    if (!url?.host) return;
    const known = groups.get(group) ?? new Set();
    groups.set(group, known.add(fields.mapHost(`${url.protocol}//${url.host}${url.pathname}`)));
  };
  for (const [name, [endpoint]] of parseDictionary(fields.reportingEndpoints) ?? []) {
    add(name, endpoint);
  }
  for (const { group = 'default', endpoints } of objectsOf(fields.reportTo)) {
    if (typeof group !== 'string' || !Array.isArray(endpoints)) continue;
    for (const endpoint of endpoints) add(group, isRecord(endpoint) ? endpoint['url'] : null);
  }
  return {
    groups: new Map([...groups].map(([name, urls]) => [name, [...urls].sort()])),
    nel: parseNel(fields.nel),
  };
}

function parseNel(value: string | null): Reporting['nel'] {
  const [policy] = objectsOf(value);
  const group = policy?.['report_to'];
  if (typeof group !== 'string') return null;
  return { group, includeSubdomains: policy?.['include_subdomains'] === true };
}

/** The JSON objects of a field, without those that are to be forgotten (`max_age` 0) or have none. */
function objectsOf(value: string | null): Record<string, unknown>[] {
  try {
    const members: unknown[] = JSON.parse(`[${value ?? ''}]`);
    return members
      .filter(isRecord)
      .filter(({ max_age }) => typeof max_age === 'number' && max_age > 0);
  } catch {
    return [];
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Whether a `report-to` of a policy leads anywhere. */
export const hasReportingGroup = (reporting: Reporting, group: string): boolean =>
  reporting.groups.has(group);

export type ReportingDifference = Difference<
  'group' | 'endpoints' | 'nel' | 'nel-scope',
  { group?: string }
>;

/**
 * @example
 * Reporting-Endpoints: csp="/a"   and   (absent)   // group csp, weaker: right
 */
export function compareReporting(left: Reporting, right: Reporting): ReportingDifference[] {
  const [a, b] = [left.nel, right.nel];
  return [
    ...compareByKey(left.groups, right.groups, (group, x, y) =>
      differ(x && y ? 'endpoints' : 'group', x ?? null, y ?? null, { group }),
    ),
    ...differ('nel', a?.group ?? null, b?.group ?? null),
    ...(a && b ? differ('nel-scope', a.includeSubdomains, b.includeSubdomains) : []),
  ];
}
