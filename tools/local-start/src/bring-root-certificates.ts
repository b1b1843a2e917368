import { existsSync, writeFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';

/** Where distributions keep the certificates they trust, as one file. */
const systemFiles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/**
 * The Workers runtime refuses to start on a Linux without root certificates, as slim container images
 * are. There it gets Node's own, written to `file`; the result is what its environment needs.
 */
export function bringRootCertificates(
  file: string,
  env: NodeJS.ProcessEnv,
  { platform = process.platform as string, trusted = systemFiles as readonly string[] } = {},
): { SSL_CERT_FILE?: string } {
  if (platform !== 'linux' || env['SSL_CERT_FILE'] || env['SSL_CERT_DIR']) return {};
  if (trusted.some((path) => existsSync(path))) return {};
  writeFileSync(file, `${rootCertificates.join('\n')}\n`);
  return { SSL_CERT_FILE: file };
}
