import { resolve } from 'node:path';
import {
  BLOCKED_PORTS,
  DEFAULT_LIMITS,
  isContactUrl,
  parseAllowedPrivateTargets,
  parseAllowedTargetDomains,
  parseAllowedTargetPorts,
  parseBeaconEnvironments,
  parseBeaconSampleRate,
  parseProbeBodyLimit,
} from '@env-drift/probe-providers';
import { readAccess } from './read-access.ts';

export interface ModelSettings {
  baseUrl: string;
  model: string;
  apiKey?: string;
}

/** What may be probed, how far, and who says to probe it, as the Worker takes it. */
export interface TargetSettings {
  /** Private targets, as `host:port`. */
  allowedPrivateTargets: readonly string[];
  /** Ports beside 80 and 443. */
  allowedTargetPorts?: readonly number[] | undefined;
  /** The only hosts, where there is a list. */
  allowedTargetDomains?: readonly string[] | undefined;
  /** For the User-Agent of the probes. */
  contactUrl?: string | undefined;
  /** Bytes of a body that are read, where they are not as many as usual. */
  bodyLimit?: number | undefined;
}

/** Which beacons of real visits are taken, as the Worker takes it. */
export interface BeaconSettings {
  /** Environments and the origins of their pages, as `id=origin`. */
  beaconEnvironments?: readonly string[] | undefined;
  /** The share that is kept. */
  beaconSampleRate?: number | undefined;
}

export interface Settings extends TargetSettings, BeaconSettings {
  port: number;
  /** Absolute path. */
  stateDir: string;
  /** The OpenAI-compatible endpoint that explains; without one the rules do. */
  model?: ModelSettings;
  /** Of the Worker's configuration: who may use its API. */
  variables?: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Read<Value> = { ok: true; value: Value } | { ok: false; reason: string };

export const DEFAULT_PORT = 8787;

/** Reads what the user may choose by environment variables. Empty is the same as unset. */
export function readSettings(
  env: Environment,
  { cwd, repositoryRoot }: { cwd: string; repositoryRoot: string },
): Read<Settings> {
  const port = readPort(env['PORT']);
  if (!port.ok) return port;
  const targets = readTargets(env);
  if (!targets.ok) return targets;
  const beacons = readBeacons(env);
  if (!beacons.ok) return beacons;
  const access = readAccess(env);
  if (!access.ok) return access;
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY } = env;
  if (LLM_BASE_URL && !LLM_MODEL)
    return refuse('LLM_BASE_URL is set without LLM_MODEL: name the model to ask.');
  return {
    ok: true,
    value: {
      port: port.value,
      stateDir: env['STATE_DIR']
        ? resolve(cwd, env['STATE_DIR'])
        : resolve(repositoryRoot, '.env-drift'),
      ...targets.value,
      ...beacons.value,
      ...(Object.keys(access.value).length > 0 && { variables: access.value }),
      ...(LLM_BASE_URL &&
        LLM_MODEL && {
          model: {
            baseUrl: LLM_BASE_URL,
            model: LLM_MODEL,
            ...(LLM_API_KEY && { apiKey: LLM_API_KEY }),
          },
        }),
    },
  };
}

export function readPort(text: string | undefined): Read<number> {
  if (!text) return { ok: true, value: DEFAULT_PORT };
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    return refuse(`PORT must be a number from 1 to 65535, not ${JSON.stringify(text)}.`);
  return isServable(port)
    ? { ok: true, value: port }
    : refuse(
        `PORT ${port} belongs to another service than HTTP, so browsers refuse it. Choose another one, such as PORT=${DEFAULT_PORT}.`,
      );
}

/** Whether browsers and `fetch` ask this port at all. */
export const isServable = (port: number): boolean => !BLOCKED_PORTS.has(port);

function readTargets(env: Environment): Read<TargetSettings> {
  const { targets, ...badTargets } = parseAllowedPrivateTargets(env['ALLOWED_PRIVATE_TARGETS']);
  const { ports, ...badPorts } = parseAllowedTargetPorts(env['ALLOWED_TARGET_PORTS']);
  const { domains, ...badDomains } = parseAllowedTargetDomains(env['ALLOWED_TARGET_DOMAINS']);
  const contactUrl = env['PROBE_CONTACT_URL'] || undefined;
  if (contactUrl && !isContactUrl(contactUrl))
    return refuse(
      'PROBE_CONTACT_URL must be a URL of https, http or mailto without spaces and parentheses.',
    );
  const bodyLimit = parseProbeBodyLimit(env['PROBE_BODY_LIMIT']);
  if (bodyLimit === undefined)
    return refuse(
      `PROBE_BODY_LIMIT must be a number of bytes from 1024 to 8388608, not ${JSON.stringify(env['PROBE_BODY_LIMIT'])}.`,
    );
  const problem =
    complain(
      badTargets,
      'ALLOWED_PRIVATE_TARGETS',
      'target as host:port, such as 127.0.0.1:3000',
    ) ??
    complain(
      badPorts,
      'ALLOWED_TARGET_PORTS',
      'port as a number that belongs to HTTP, such as 8443',
    ) ??
    complain(badDomains, 'ALLOWED_TARGET_DOMAINS', 'domain as example.com or *.example.com');
  if (problem) return refuse(problem);
  return {
    ok: true,
    value: {
      allowedPrivateTargets: targets,
      ...(ports.length > 0 && { allowedTargetPorts: ports }),
      ...(domains && { allowedTargetDomains: domains }),
      ...(contactUrl && { contactUrl }),
      ...(bodyLimit !== DEFAULT_LIMITS.bodyBytes && { bodyLimit }),
    },
  };
}

function readBeacons(env: Environment): Read<BeaconSettings> {
  const { environments, ...bad } = parseBeaconEnvironments(env['BEACON_ENVIRONMENTS']);
  const problem = complain(
    bad,
    'BEACON_ENVIRONMENTS',
    'environment as id=origin, such as production=https://www.example.com',
  );
  if (problem) return refuse(problem);
  const rate = parseBeaconSampleRate(env['BEACON_SAMPLE_RATE']);
  if (rate === undefined) {
    return refuse('BEACON_SAMPLE_RATE must be a share from 0 to 1, such as 0.1.');
  }
  const named = [...environments].flatMap(([id, origins]) =>
    origins.map((origin) => `${id}=${origin}`),
  );
  return {
    ok: true,
    value: {
      ...(named.length > 0 && { beaconEnvironments: named }),
      ...(rate < 1 && { beaconSampleRate: rate }),
    },
  };
}

function complain({ invalid }: { invalid: string[] }, name: string, shape: string) {
  if (invalid.length === 0) return undefined;
  const named = invalid.map((entry) => JSON.stringify(entry)).join(', ');
  return `${name} holds ${named}: write each ${shape}.`;
}

const refuse = (reason: string) => ({ ok: false, reason }) as const;
