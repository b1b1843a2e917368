import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

/** A certificate and its key, in PEM, as a server of Node takes them. */
export interface Identity {
  cert: string;
  key: string;
}

interface Wish {
  names: string[];
  from: string;
  to: string;
  issuer: 'us' | 'a stranger' | 'itself';
}

const AUTHORITY = makeKey();
const SERVER = makeKey();
const FINE: Wish = { names: ['127.0.0.1'], from: '2020-01-01', to: '2099-01-01', issuer: 'us' };

/** For whoever is to trust the certificates below, as far as they deserve it. */
export const authority = forge.pki.certificateToPem(
  certify('us', 'us', AUTHORITY, AUTHORITY, FINE, [
    { name: 'basicConstraints', cA: true, critical: true },
  ]),
);

export const identities = {
  fine: issue(FINE),
  expired: issue({ ...FINE, to: '2021-01-01' }),
  notYetValid: issue({ ...FINE, from: '2098-01-01' }),
  ofAnotherHost: issue({ ...FINE, names: ['other.example'] }),
  selfSigned: issue({ ...FINE, issuer: 'itself' }),
  ofAStranger: issue({ ...FINE, issuer: 'a stranger' }),
};

/** For whoever has other names, or another fault. */
export const identityFor = (names: string[], wish: Partial<Omit<Wish, 'names'>> = {}): Identity =>
  issue({ ...FINE, ...wish, names });

function issue(wish: Wish): Identity {
  const signer = wish.issuer === 'itself' ? SERVER : AUTHORITY;
  const altNames = wish.names.map((name) =>
    /^[\d.]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name },
  );
  const cert = certify('itself', wish.issuer, SERVER, signer, wish, [
    { name: 'subjectAltName', altNames },
  ]);
  return { cert: forge.pki.certificateToPem(cert), key: forge.pki.privateKeyToPem(SERVER.private) };
}

function certify(
  subject: Wish['issuer'],
  issuer: Wish['issuer'],
  key: Key,
  signer: Key,
  { from, to }: Pick<Wish, 'from' | 'to'>,
  extensions: object[],
) {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = key.public;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date(from);
  certificate.validity.notAfter = new Date(to);
  certificate.setSubject([{ name: 'commonName', value: subject }]);
  certificate.setIssuer([{ name: 'commonName', value: issuer }]);
  certificate.setExtensions(extensions);
  certificate.sign(signer.private, forge.md.sha256.create());
  return certificate;
}

interface Key {
  private: forge.pki.rsa.PrivateKey;
  public: forge.pki.rsa.PublicKey;
}

/** By Node, in a fraction of the time that the library takes. */
function makeKey(): Key {
  const encoding = { type: 'pkcs1', format: 'pem' } as const;
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: encoding,
    publicKeyEncoding: encoding,
  });
  const key = forge.pki.privateKeyFromPem(privateKey);
  return { private: key, public: forge.pki.setRsaPublicKey(key.n, key.e) };
}
