import { activeProbe, createDnsOverHttps, type ProbeDeps } from '@env-drift/probe-providers';
import { secondLook } from '../../src/second-look/second-look.ts';

/** What is to be probed, and how. */
export interface ProbeQuestion {
  url: string;
  allowedPrivateTargets: string[];
  limits: ProbeDeps['limits'];
  /** Of a resolver; without it no name is looked up. */
  resolver?: string;
}

/** Probes from inside workerd as the deployed Worker does, with limits of a test. Answers with the envelope. */
export default {
  async fetch(request) {
    const { url, resolver, limits = {}, ...options } = await request.json<ProbeQuestion>();
    const envelope = await activeProbe(
      { id: 'left', url },
      {
        fetch: (target, init) => fetch(target, init),
        resolveHost: resolver
          ? createDnsOverHttps({ fetch: (target, init) => fetch(target, init), url: resolver })
          : undefined,
        now: Date.now,
        ...secondLook,
        ...options,
        limits,
      },
    );
    return Response.json(envelope);
  },
} satisfies ExportedHandler;
