import { resolve } from 'node:path';

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
  const { LLM_BASE_URL, LLM_MODEL, LLM_API_KEY } = env;
  if (LLM_BASE_URL && !LLM_MODEL)
    return { ok: false, reason: 'LLM_BASE_URL is set without LLM_MODEL: name the model to ask.' };
  return {
    ok: true,
    value: {
      port: port.value,
      stateDir: env['STATE_DIR']
        ? resolve(cwd, env['STATE_DIR'])
        : resolve(repositoryRoot, '.env-drift'),
      allowedPrivateTargets: splitList(env['ALLOWED_PRIVATE_TARGETS']),
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
  return port >= 1 && port <= 65_535
    ? { ok: true, value: port }
    : { ok: false, reason: `PORT must be a number from 1 to 65535, not ${JSON.stringify(text)}.` };
}

const splitList = (text = '') =>
  text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
