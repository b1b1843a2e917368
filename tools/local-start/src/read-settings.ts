import { resolve } from 'node:path';
import { guardTarget, parseAllowedPrivateTargets } from '@env-drift/probe-providers';

export interface ModelSettings {
  baseUrl: string;
  model: string;
  apiKey?: string;
}

export interface Settings {
  port: number;
  /** Absolute path. */
  stateDir: string;
  /** `host:port` entries, as the Worker takes them. */
  allowedPrivateTargets: readonly string[];
  /** The OpenAI-compatible endpoint that explains; without one the rules do. */
  model?: ModelSettings;
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
  const allowed = readAllowedTargets(env['ALLOWED_PRIVATE_TARGETS']);
  if (!allowed.ok) return allowed;
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
      allowedPrivateTargets: allowed.value,
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

/** Whether browsers and `fetch` ask this port at all; the guard knows the ports they refuse. */
export const isServable = (port: number): boolean =>
  guardTarget(`http://host.example:${port}/`, { allowedPrivateTargets: [] }).ok;

function readAllowedTargets(text: string | undefined): Read<string[]> {
  const { targets, invalid } = parseAllowedPrivateTargets(text);
  if (invalid.length === 0) return { ok: true, value: targets };
  const named = invalid.map((entry) => JSON.stringify(entry)).join(', ');
  return refuse(
    `ALLOWED_PRIVATE_TARGETS holds ${named}: write each target as host:port, such as 127.0.0.1:3000.`,
  );
}

const refuse = (reason: string) => ({ ok: false, reason }) as const;
