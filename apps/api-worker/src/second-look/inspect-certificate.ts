import { X509Certificate } from 'node:crypto';
import type { HandshakeSight } from '@env-drift/probe-providers';
import type { CertificateHost } from './certificate-host.ts';

type CertificateSight = Extract<HandshakeSight, { state: 'certificate' }>;

/** What is to be said of a certificate by itself; undefined where it cannot be read. */
export function inspectCertificate(
  der: Uint8Array,
  { name, isAddress }: CertificateHost,
  now: Date,
): CertificateSight | undefined {
  try {
    const certificate = new X509Certificate(der);
    const named = isAddress ? certificate.checkIP(name) : certificate.checkHost(name);
    return {
      state: 'certificate',
      isInDate: new Date(certificate.validFrom) <= now && now <= new Date(certificate.validTo),
      isSelfSigned: certificate.verify(certificate.publicKey),
      namesHost: named !== undefined,
    };
  } catch {
    return undefined;
  }
}
