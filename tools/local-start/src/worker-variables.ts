import { LOCAL_HOSTS } from './read-access.ts';
import type { BeaconSettings, ModelSettings, TargetSettings } from './read-settings.ts';

/** What the Worker is told by its environment. */
export function workerVariables({
  allowedPrivateTargets,
  allowedTargetPorts,
  allowedTargetDomains,
  contactUrl,
  bodyLimit,
  beaconEnvironments,
  beaconSampleRate,
  dnsOverHttpsUrl,
  model,
}: TargetSettings &
  BeaconSettings & {
    dnsOverHttpsUrl: string;
    model?: ModelSettings | undefined;
  }): Record<string, string> {
  return {
    ALLOWED_PRIVATE_TARGETS: allowedPrivateTargets.join(','),
    ALLOWED_TARGET_PORTS: allowedTargetPorts?.join(',') ?? '',
    ALLOWED_TARGET_DOMAINS: allowedTargetDomains?.join(',') ?? '',
    DNS_OVER_HTTPS_URL: dnsOverHttpsUrl,
    PROBE_CONTACT_URL: contactUrl ?? '',
    PROBE_BODY_LIMIT: bodyLimit?.toString() ?? '',
    BEACON_ENVIRONMENTS: beaconEnvironments?.join(',') ?? '',
    BEACON_SAMPLE_RATE: beaconSampleRate?.toString() ?? '',
    // Nothing stands in front of it, so that each client would write its own.
    CLIENT_ADDRESS_FIELD: '',
    // Which are all one: far more than a person or a build asks for, and less than a loop that went wrong.
    RATE_LIMIT_WORK: '3000/60',
    RATE_LIMIT_READS: '60000/60',
    ALLOWED_HOSTS: LOCAL_HOSTS.join(),
    ALLOWED_ORIGINS: '',
    PROBE_ROUTE: '',
    EXPLAINER: model ? 'openai-compatible' : 'rules',
    ...(model && { LLM_BASE_URL: model.baseUrl, LLM_MODEL: model.model }),
    ...(model?.apiKey && { LLM_API_KEY: model.apiKey }),
  };
}

/**
 * The variables as the text of an env file. Values are quoted by a mark they do not hold, and `$` is
 * escaped, because the reader expands `$NAME` even inside single quotes.
 */
export function toEnvFile(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => {
      const quote = ["'", '"', '`'].find((mark) => !value.includes(mark));
      if (quote === undefined || /[\r\n\\]/.test(value))
        throw new Error(
          `${name} holds characters that cannot be handed on: a line break, a backslash, or every kind of quote.`,
        );
      return `${name}=${quote}${value.replaceAll('$', '\\$')}${quote}\n`;
    })
    .join('');
}
