/**
 * The first message of a handshake of TLS 1.2, the last version in which a server shows its certificate
 * to everybody. One that speaks TLS 1.3 alone answers with an alert.
 *
 * @param hostname undefined for an address, which is not named in a handshake (RFC 6066 section 3)
 * @param random 32 bytes
 * @see RFC 5246 section 7.4.1.2
 */
export function clientHello(hostname: string | undefined, random: Uint8Array): Uint8Array {
  const body = [
    ...TLS_1_2,
    ...random,
    ...vector(1, []),
    ...vector(2, CIPHER_SUITES.flatMap(uint16)),
    ...vector(1, [NO_COMPRESSION]),
    ...vector(2, [
      ...(hostname === undefined ? [] : extension(SERVER_NAME, serverName(hostname))),
      ...extension(SUPPORTED_GROUPS, vector(2, GROUPS.flatMap(uint16))),
      ...extension(EC_POINT_FORMATS, vector(1, [UNCOMPRESSED])),
      ...extension(SIGNATURE_ALGORITHMS, vector(2, SIGNATURES.flatMap(uint16))),
    ]),
  ];
  const handshake = [CLIENT_HELLO, ...vector(3, body)];
  return new Uint8Array([HANDSHAKE, ...TLS_1_0, ...vector(2, handshake)]);
}

const HANDSHAKE = 22;
const CLIENT_HELLO = 1;
const TLS_1_0 = [3, 1];
const TLS_1_2 = [3, 3];
const NO_COMPRESSION = 0;
const UNCOMPRESSED = 0;

const SERVER_NAME = 0;
const SUPPORTED_GROUPS = 10;
const EC_POINT_FORMATS = 11;
const SIGNATURE_ALGORITHMS = 13;

/** What servers choose from: ECDHE and RSA with AES or ChaCha20; the last one asks for safe renegotiation. */
const CIPHER_SUITES = [
  0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc009, 0xc013, 0xc00a, 0xc014, 0x009c, 0x009d,
  0x002f, 0x0035, 0x00ff,
];

/** x25519, P-256, P-384, P-521. */
const GROUPS = [0x001d, 0x0017, 0x0018, 0x0019];

/** ECDSA, RSA-PSS and PKCS #1 with SHA-256 to SHA-512, and with SHA-1 for the oldest. */
const SIGNATURES = [
  0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201,
];

const serverName = (hostname: string) =>
  vector(2, [0, ...vector(2, [...new TextEncoder().encode(hostname)])]);

const extension = (type: number, data: readonly number[]) => [...uint16(type), ...vector(2, data)];

const uint16 = (value: number) => [value >> 8, value & 0xff];

/** Bytes, and before them how many they are, in a number of so many bytes. */
const vector = (sizeOfLength: number, bytes: readonly number[]) => [
  ...[16, 8, 0].slice(3 - sizeOfLength).map((shift) => (bytes.length >> shift) & 0xff),
  ...bytes,
];
