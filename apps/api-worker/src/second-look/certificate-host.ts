/** A host as handshakes and certificates name it: a URL has brackets around IPv6, and may have a last dot. */
export interface CertificateHost {
  name: string;
  isAddress: boolean;
}

/** @param hostname as in `URL.hostname` */
export function certificateHost(hostname: string): CertificateHost {
  const name = hostname.replace(/^\[|\]$|\.$/g, '');
  return { name, isAddress: name.includes(':') || /^[\d.]+$/.test(name) };
}
