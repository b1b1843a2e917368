import type { Finding, Policy } from '@env-drift/contracts';

/** Gives findings the severity that a policy says those of their rule have. */
export const weighAsTold = (findings: readonly Finding[], { rules }: Policy): Finding[] =>
  findings.map((finding) => {
    const setting = Object.hasOwn(rules, finding.code) ? rules[finding.code] : undefined;
    return setting && setting !== 'off' && setting.severity
      ? { ...finding, severity: setting.severity }
      : finding;
  });
