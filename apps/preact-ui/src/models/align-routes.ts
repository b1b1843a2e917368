import type { Hop, ProbeErrorCode, Side, SignalEnvelope } from '@env-drift/contracts';
import { alignLists } from './align-lists.ts';
import type { SideHosts } from './host-of.ts';
import { recogniseEdges, type SeenEdge } from './recognise-edges.ts';
import { relativeUrl } from './relative-url.ts';

/** Where a request was answered at last, or why it was not. */
export interface RouteEnd {
  url: string;
  status?: number;
  error?: ProbeErrorCode;
  /** As it names itself. */
  server?: string;
  durationMs: number;
}

/** Who sent the request, and from where. */
export interface RouteStart {
  provider: string;
  /** `FRA, DE`; absent where the probe does not know. */
  from?: string;
}

interface Station<Kind extends string, Seen> {
  kind: Kind;
  /** What a side went through here; absent where it did not. */
  left?: Seen;
  right?: Seen;
  /** Whether the sides are told apart here. */
  differs: boolean;
}

export type RouteStation =
  | Station<'prober', RouteStart>
  | Station<'redirect', Hop>
  | Station<'edge', SeenEdge>
  | Station<'origin', RouteEnd>;

/** The ways of both requests side by side: who asked, each redirect, what stood in between, who answered. */
export function alignRoutes(
  envelopes: Partial<Record<Side, SignalEnvelope>>,
  hosts: SideHosts,
): RouteStation[] {
  const { left, right } = envelopes;
  const meaningOf = { left: hopWords(hosts.left), right: hopWords(hosts.right) };
  const isSameHop = (one: Hop, other: Hop) => meaningOf.left(one) === meaningOf.right(other);
  const redirects = alignLists(redirectsOf(left), redirectsOf(right), isSameHop);
  const stations: RouteStation[] = [
    station('prober', left && startOf(left), right && startOf(right), sameText),
    ...redirects.map(({ left: one, right: other }) => station('redirect', one, other, isSameHop)),
    ...edgeStation(left, right),
    station('origin', left && endOf(left), right && endOf(right), (one, other) => {
      const [a, b] = [endWords(one, hosts.left), endWords(other, hosts.right)];
      return a === b;
    }),
  ];
  // What was not observed, or never reached, differs from nothing.
  const isUnseen = (at: RouteStation, side: Side) =>
    at[side] === undefined && envelopes[side]?.response === undefined;
  return stations.map((each) =>
    isUnseen(each, 'left') || isUnseen(each, 'right') ? { ...each, differs: false } : each,
  );
}

function station<Kind extends string, Seen>(
  kind: Kind,
  left: Seen | undefined,
  right: Seen | undefined,
  isSame: (left: Seen, right: Seen) => boolean,
): Station<Kind, Seen> {
  return {
    kind,
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
    differs: left === undefined || right === undefined ? left !== right : !isSame(left, right),
  };
}

const sameText = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The last hop is the answer; a side that failed may have none. */
const redirectsOf = (envelope: SignalEnvelope | undefined): Hop[] =>
  envelope?.routing.hops.slice(0, envelope.routing.redirect_chain.length) ?? [];

const hopWords =
  (ownHost: string | undefined) =>
  ({ url, status, location, resolved }: Hop) =>
    JSON.stringify([
      relativeUrl(url, ownHost),
      status,
      relativeUrl(resolved ?? location ?? '', ownHost),
    ]);

const endWords = ({ url, status, error, server }: RouteEnd, ownHost: string | undefined) =>
  JSON.stringify([relativeUrl(url, ownHost), status, error, server]);

function startOf({ provider, runner_context: { colo, country, asn } }: SignalEnvelope): RouteStart {
  const from = [colo, country, asn && `AS${asn}`].filter(Boolean).join(', ');
  return { provider, ...(from && { from }) };
}

function endOf({ routing, response, error, timing }: SignalEnvelope): RouteEnd {
  const server = response?.headers['server'];
  return {
    url: routing.final_url,
    ...(response && { status: response.status }),
    ...(error && { error: error.code }),
    ...(server !== undefined && { server }),
    durationMs: timing.duration_ms,
  };
}

function edgeStation(left?: SignalEnvelope, right?: SignalEnvelope): RouteStation[] {
  const [one, other] = [left, right].map((envelope) =>
    recogniseEdges(envelope?.response?.headers ?? {}),
  );
  return one || other ? [station('edge', one, other, sameText)] : [];
}
