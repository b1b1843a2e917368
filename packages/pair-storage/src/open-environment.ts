import type { EnvironmentDO } from './environment-do.ts';

export type EnvironmentNamespace = DurableObjectNamespace<EnvironmentDO>;

type Remote = Pick<EnvironmentDO, 'record' | 'pages' | 'visits'>;

/** The methods of an environment's object as its callers see them, spelt out as those of `PairStub` are. */
export type EnvironmentStub = {
  [Method in keyof Remote]: (
    ...args: Parameters<Remote[Method]>
  ) => Promise<Awaited<ReturnType<Remote[Method]>>>;
};

/**
 * The object of an environment.
 *
 * @param id of one that the configuration names: what anybody makes up has no object
 */
export const openEnvironment = (environments: EnvironmentNamespace, id: string): EnvironmentStub =>
  environments.getByName(id) as unknown as EnvironmentStub;
