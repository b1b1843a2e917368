import type {
  AnsweredEnvelope,
  Direction,
  Json,
  Policy,
  SectionName,
  Severity,
  SignalEnvelope,
} from '@env-drift/contracts';
import type { HostMap } from './host-map.ts';
import type { Outcome } from './outcome.ts';

/** One side as a rule sees it. */
export interface SideView<Envelope extends SignalEnvelope = SignalEnvelope> {
  envelope: Envelope;
  hosts: HostMap;
  /** How each sample of the side ended, in order. */
  outcomes: readonly Outcome[];
  /** What each sample of the side saw that ended as it did, in order; absent where there is one. */
  samples?: readonly SignalEnvelope[];
  /** Whether the policy says not to look at a response field, which is then shown as if it was not sent. */
  isHidden?: (field: string) => boolean;
}

/** A side that answered. */
export interface AnsweredSide extends SideView<AnsweredEnvelope> {
  status: number;
  /** Value of a field by lower-case name; null where the side did not send it. */
  header(name: string): string | null;
}

interface Observation {
  section: SectionName;
  /** Names of the facts in that section which prove it. */
  keys: string[];
  left_value: Json;
  right_value: Json;
}

/** A judgement, before the engine stamps code, id and fingerprint on it. */
export interface FindingDraft extends Observation {
  /** How much it weighs where production is the weaker side. */
  severity: Severity;
  direction: Direction;
  /** Weighs the same whichever side is weaker: availability or the contract of an API is at stake. */
  isSymmetric?: boolean;
  message: string;
  recommendation: string;
  /** What makes it the same difference next time; the two values, unless they are measurements. */
  identity?: Json;
}

/** A difference that is recognised as noise or expected. */
export interface ForgivenDraft extends Observation {
  /** Why it is not a finding, as a plain sentence. */
  reason: string;
}

export type Draft = FindingDraft | ForgivenDraft;

export type Thresholds = Readonly<Record<string, number>>;

/** What a rule may know of the policy that judges. */
export interface RulePolicy<Names extends Thresholds = Thresholds> {
  /** The rule's own numbers, after the policy has moved them. */
  thresholds: Names;
  production: Policy['production'];
}

/** What a rule may look at beside the collected response fields, as it stands in `reads`. */
export const ROUTE = ':route';
export const BODY = ':body';
/** The fields of which only a hash is known. */
export const HASHES = ':hashes';

/** What every rule is, once the engine holds it. */
export interface Rule {
  code: string;
  category: string;
  /** One line for people: what it means that this rule fires. */
  title: string;
  thresholds: Thresholds;
  /** Response fields this rule judges; what no rule claims goes to unclassified-header-differs. */
  headers: readonly string[];
  /** Whether it judges a field that `headers` cannot list, such as each that begins with `x-kong-`. */
  claims?: (field: string) => boolean;
  /**
   * Response fields, `ROUTE`, `BODY` and `HASHES` of which one has to differ for the rule to have anything to
   * say: where they say the same, as do all that it claims, it is not asked.
   */
  reads?: readonly string[];
  /** The section where the values of those fields are kept as facts. */
  section: SectionName;
  evaluate(left: SideView, right: SideView, policy: RulePolicy): Draft[];
}

interface RuleDefinition<Input, Names extends Thresholds> {
  code: string;
  category: string;
  title: string;
  thresholds?: Names;
  headers?: readonly string[];
  /** See {@link Rule.claims}. */
  claims?: (field: string) => boolean;
  /** See {@link Rule.reads}. Leave it out for a rule that also looks at times, samples or the clock. */
  reads?: readonly string[];
  section?: SectionName;
  /** Drafts, [] where the sides agree. */
  evaluate(sides: { left: Input; right: Input }, policy: RulePolicy<Names>): Draft[];
}

/** A rule over any two envelopes, also failed ones. */
export function outcomeRule<const Names extends Thresholds = Thresholds>(
  definition: RuleDefinition<SideView, Names>,
): Rule {
  return asRule(definition, (side) => side);
}

/** A rule that applies where both sides answered. */
export function responseRule<const Names extends Thresholds = Thresholds>(
  definition: RuleDefinition<AnsweredSide, Names>,
): Rule {
  return asRule(definition, answered);
}

function asRule<Input, Names extends Thresholds>(
  {
    evaluate,
    thresholds,
    headers = [],
    section = 'platform',
    ...description
  }: RuleDefinition<Input, Names>,
  view: (side: SideView) => Input | null,
): Rule {
  return {
    ...description,
    headers,
    section,
    thresholds: thresholds ?? {},
    evaluate(left, right, policy) {
      const sides = { left: view(left), right: view(right) };
      if (sides.left === null || sides.right === null) return [];
      // The engine hands a rule exactly the thresholds it declared, see resolveThresholds.
      return evaluate({ left: sides.left, right: sides.right }, policy as RulePolicy<Names>);
    },
  };
}

/** Null where the side failed. */
export function answered(side: SideView): AnsweredSide | null {
  const { envelope, hosts, outcomes, samples, isHidden } = side;
  if (!envelope.response) return null;
  const { response } = envelope;
  return {
    envelope,
    hosts,
    outcomes,
    ...(samples && { samples }),
    ...(isHidden && { isHidden }),
    status: response.status,
    header: (name) => (Object.hasOwn(response.headers, name) ? response.headers[name]! : null),
  };
}
