import type { ProbeErrorCode } from '@env-drift/contracts';
import type { FailureScene } from './classify-fetch-failure.ts';

type Phase = FailureScene['phase'];

/**
 * One plain sentence or two about a failed request: what happened, and what to do where that is
 * clear. Made of our own words and the host, never of a foreign exception's text.
 */
export function describeFailure(code: ProbeErrorCode, url: URL, phase: Phase): string {
  const { host, hostname } = url;
  switch (code) {
    case 'dns_error':
      return `The name ${hostname} could not be resolved. Check its spelling, and that it has a DNS record.`;
    case 'connect_error':
      return `No connection to ${host} could be opened. Check that the server runs and listens on this port.`;
    case 'tls_error':
      return `No secure connection to ${host} could be set up. Check its certificate, and that this port speaks TLS.`;
    case 'timeout':
      return `${host} did not answer in time.`;
    case 'protocol_error':
      return phase === 'body'
        ? `${host} began an answer, and its body broke off or could not be decoded.`
        : `${host} accepted the connection but did not answer with HTTP. Check that this port speaks ${url.protocol === 'https:' ? 'https' : 'http'}.`;
    default:
      return phase === 'body'
        ? `The body of the answer of ${host} could not be read, for a reason that is not known.`
        : `The request to ${host} failed, for a reason that is not known.`;
  }
}

/** Why a probe ran out of time, by what it was still waiting for. */
export function describeTimeout(url: URL, phase: Phase, budgetMs: number): string {
  const budget = `within the ${budgetMs / 1000} s of the probe`;
  return phase === 'body'
    ? `The headers of ${url.host} arrived, but its body did not end ${budget}.`
    : `No headers of ${url.host} arrived ${budget}.`;
}
