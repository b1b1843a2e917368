import type { ProbeErrorCode } from '@env-drift/contracts';
import { describeChoice } from './describe-choice.ts';
import type { FailureCause, Phase } from './failure-cause.ts';

/**
 * One plain sentence or two about a failed request: what happened, and what to do where that is
 * clear. Made of our own words and the host, never of a foreign exception's text.
 */
export function describeFailure(
  code: ProbeErrorCode,
  url: URL,
  phase: Phase,
  could_be?: readonly ProbeErrorCode[],
): string {
  const sentence = describeCode(code, url, phase);
  return could_be ? `${sentence} ${describeChoice(could_be)}` : sentence;
}

function describeCode(code: ProbeErrorCode, { host, hostname, protocol }: URL, phase: Phase) {
  switch (code) {
    case 'dns_error':
      return `The name ${hostname} could not be resolved. Check its spelling, and that it has a DNS record.`;
    case 'dns_unavailable':
      return `The name ${hostname} could not be looked up: the DNS resolver that was asked could not be reached, or gave no usable answer. Nothing was requested. Try again in a moment.`;
    case 'connect_error':
      return `No connection to ${host} could be opened. Check that the server runs and listens on this port.`;
    case 'connection_refused':
      return `${host} refused the connection. Check that the server runs and listens on this port.`;
    case 'host_unreachable':
      return `No network leads to ${host}. Check its address, the route to it and the firewalls on the way.`;
    case 'connection_reset':
      return phase === 'body'
        ? `${host} began an answer, and broke the connection off within its body. Look for a crash, or a proxy that gives up.`
        : `${host} broke the connection off before it answered. Look for a crash, or a proxy or firewall that gives up.`;
    case 'tls_error':
      return `No secure connection to ${host} could be set up. Check its certificate, and that this port speaks TLS.`;
    case 'tls_expired':
      return `The certificate of ${host}, or one of its chain, has expired or is not valid yet. Renew it.`;
    case 'tls_wrong_host':
      return `The certificate of ${host} is for another host. Serve one that names ${hostname}.`;
    case 'tls_untrusted':
      return `The certificate of ${host} is self-signed, or of an authority that is not trusted. Serve one of a public authority, with its intermediates.`;
    case 'timeout':
    case 'header_timeout':
      return `${host} did not answer in time.`;
    case 'connect_timeout':
      return `No connection to ${host} was opened in time. Look for a firewall that drops packets.`;
    case 'body_timeout':
      return `${host} began an answer, and its body did not end in time.`;
    case 'headers_too_large':
      return `${host} sent header fields that are too large to be taken. Look for fields that grow, such as cookies and policies.`;
    case 'protocol_error':
      return phase === 'body'
        ? `${host} began an answer, and its body broke off or could not be decoded.`
        : `${host} accepted the connection but did not answer with HTTP. Check that this port speaks ${protocol.slice(0, -1)}.`;
    default:
      return phase === 'body'
        ? `The body of the answer of ${host} could not be read, for a reason that is not known.`
        : `The request to ${host} failed, for a reason that is not known.`;
  }
}

/**
 * Why a probe ran out of time, by what it was still waiting for.
 *
 * @param givenMs how long that was waited for: what came before has taken its part of the budget
 */
export function describeTimeout(
  { code, could_be }: FailureCause,
  { host }: URL,
  budgetMs: number,
  givenMs = budgetMs,
): string {
  const [given, whole] = [givenMs, budgetMs].map((ms) => Math.round(ms / 100) / 10);
  const budget =
    given! > 0 && given! < whole!
      ? `within the ${given} s that were left of the ${budgetMs / 1000} s of the probe`
      : `within the ${budgetMs / 1000} s of the probe`;
  switch (code) {
    case 'body_timeout':
      return `The headers of ${host} arrived, but its body did not end ${budget}.`;
    case 'connect_timeout':
      return `No connection to ${host} opened ${budget}. Look for a firewall that drops packets.`;
    case 'header_timeout':
      return `${host} takes connections, but no headers arrived ${budget}.`;
    default:
      return `No headers of ${host} arrived ${budget}. ${describeChoice(could_be ?? [])}`.trim();
  }
}
