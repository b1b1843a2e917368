import type { BindingHealth } from '@env-drift/contracts';
import { openPair } from '@env-drift/pair-storage';
import { allowedModels } from '../explaining/choose-model.ts';
import type { Context } from '../http/context.ts';
import { inTime } from '../http/in-time.ts';
import { describeError } from '../log.ts';
import { openRunIndex } from '../run-index/open-run-index.ts';

type Check = (env: Env) => BindingHealth | Promise<BindingHealth>;

const ok: BindingHealth = { state: 'ok' };

/** An id that no comparison has. */
const NOBODY = 'health';

/** What the product stands on, each asked for as little as tells that it is there. Nothing is written. */
const checks: Readonly<Record<string, Check>> = {
  async pairs({ PAIRS }) {
    await openPair(PAIRS, PAIRS.idFromName(NOBODY).toString())?.get(NOBODY);
    return ok;
  },
  async workflow({ COMPARE }) {
    try {
      await COMPARE.get(NOBODY);
    } catch (error) {
      // The engine that says so is there.
      if (!(error instanceof Error) || !/not[ _.]found/i.test(error.message)) throw error;
    }
    return ok;
  },
  /** Asking a model costs too much for a look: whether one is configured. The rules explain where none is. */
  model(env) {
    const models = allowedModels(env);
    const [usual] = models;
    return usual === undefined
      ? { state: 'off', note: 'rules' }
      : { state: 'ok', note: `${usual}, not asked`, models };
  },
  async run_index(env) {
    const seen = await openRunIndex(env).check();
    if (seen.ok) return ok;
    return seen.trouble === 'missing' || seen.trouble === 'not_migrated'
      ? { state: 'off', note: seen.trouble.replaceAll('_', ' ') }
      : { state: 'down', note: seen.trouble };
  },
};

/** All at once, none for longer than a second. */
export async function checkBindings({
  env,
  log,
}: Pick<Context, 'env' | 'log'>): Promise<Record<string, BindingHealth>> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]): Promise<[string, BindingHealth]> => {
      try {
        return [name, await inTime(Promise.resolve(check(env)))];
      } catch (error) {
        log('error', 'binding down', { binding: name, ...describeError(error) });
        return [name, { state: 'down' }];
      }
    }),
  );
  return Object.fromEntries(results);
}
