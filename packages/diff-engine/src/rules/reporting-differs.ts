import {
  compareReporting,
  hasReportingGroup,
  parseContentSecurityPolicy,
  parseReporting,
  type Difference,
  type Reporting,
  type ReportingDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';

const FIELDS = ['nel', 'report-to', 'reporting-endpoints'];
const ENFORCED = 'content-security-policy';
const REPORT_ONLY = 'content-security-policy-report-only';

/**
 * Browsers send their reports (of policies that were violated, of networks that failed) elsewhere on
 * one side, or nowhere. A group that a policy names and no field defines leads nowhere.
 *
 * @remarks Reports are how a team learns that a Content-Security-Policy breaks its page, or that users
 * cannot reach it. Where they go nowhere, silence looks like health.
 * @fix Define each group that `report-to` of a policy or `NEL` names: in `Reporting-Endpoints`, and for
 * `NEL` in `Report-To`. Send the same fields on both sides.
 * @example
 * left   content-security-policy: default-src 'self'; report-to csp
 * left   reporting-endpoints: csp="https://reports.example/csp"
 * right  content-security-policy: default-src 'self'; report-to csp   -> info: reports go nowhere
 * @see W3C Reporting API section 3.2
 * @see W3C Network Error Logging section 4
 */
export const reportingDiffers = responseRule({
  code: 'reporting-differs',
  category: 'platform',
  title: 'Browsers send their reports elsewhere',
  headers: FIELDS,
  reads: [...FIELDS, ENFORCED, REPORT_ONLY],
  evaluate(sides, { production }): Draft[] {
    const [a, b] = [read(sides.left), read(sides.right)];
    const dangling = compareDangling(danglingGroups(sides.left, a), danglingGroups(sides.right, b));
    const led = compareReporting(a, b).filter(
      (each) =>
        !dangling.some(({ group, weaker }) => group === each.group && weaker === each.weaker),
    );
    const differences = [...led.filter((each) => !isOfAnEdge(each)), ...dangling];
    if (differences.length === 0) {
      return forgiveValues(sides, 'platform', FIELDS, led.length > 0 ? OF_THE_EDGE : SAME_PLACES);
    }
    const isSilent = FIELDS.every((name) =>
      [sides.left, sides.right].every(({ header }) => header(name) === null),
    );
    return fieldFinding(
      sides,
      production,
      {
        section: isSilent ? 'security' : 'platform',
        fields: isSilent ? [ENFORCED, REPORT_ONLY] : FIELDS,
        recommendation: 'Define every group that a policy names, the same on both sides.',
      },
      differences,
      weigh,
    );
  },
});

const OF_THE_EDGE = 'An edge asks for these reports for itself.';
const SAME_PLACES = 'The reports go to the same places.';

/** Groups that an edge adds for itself: they come and go with it, and edge-differs tells of that. */
const EDGE_GROUP = /^(?:cf|heroku)-nel$/;

const isOfAnEdge = ({ kind, group, left, right }: ReportingDifference) =>
  (kind === 'nel' ? [left, right] : [group]).every(
    (name) => name === null || EDGE_GROUP.test(String(name)),
  );

const read = ({ header, hosts, envelope }: AnsweredSide) =>
  parseReporting({
    nel: header('nel'),
    reportTo: header('report-to'),
    reportingEndpoints: header('reporting-endpoints'),
    url: envelope.routing.final_url,
    mapHost: hosts.mapHost,
  });

/** Groups that a policy names, and that are not defined. */
function danglingGroups({ header }: AnsweredSide, reporting: Reporting): ReadonlySet<string> {
  const { enforced, reportOnly } = parseContentSecurityPolicy(
    header(ENFORCED),
    header(REPORT_ONLY),
  );
  const named = [...enforced, ...reportOnly].flatMap((policy) =>
    (policy.get('report-to') ?? []).slice(0, 1).map(({ text }) => text),
  );
  if (reporting.nel) named.push(reporting.nel.group);
  return new Set(named.filter((group) => !hasReportingGroup(reporting, group)));
}

type Dangling = Difference<'dangling', { group: string }>;

const compareDangling = (a: ReadonlySet<string>, b: ReadonlySet<string>): Dangling[] =>
  [...new Set([...a, ...b])]
    .sort()
    .filter((group) => a.has(group) !== b.has(group))
    .map((group) => ({
      kind: 'dangling',
      weaker: a.has(group) ? 'left' : 'right',
      left: a.has(group),
      right: b.has(group),
      group,
    }));

function weigh({ kind, weaker, group }: ReportingDifference | Dangling): Weighed {
  const severity = 'info';
  switch (kind) {
    case 'dangling':
      return {
        severity,
        text: `On the ${weaker} side nothing defines ${String(group)}, which is to be reported to.`,
      };
    case 'group':
      return { severity, text: `The ${weaker} side does not define the group ${String(group)}.` };
    case 'endpoints':
      return { severity, text: `Reports to ${String(group)} go to other places.` };
    case 'nel':
      return { severity, text: 'Failures of the network are reported to other groups.' };
    case 'nel-scope':
      return { severity, text: `The ${weaker} side leaves its subdomains out.` };
  }
}
