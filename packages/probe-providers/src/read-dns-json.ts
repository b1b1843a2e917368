import { isAddress } from './classify-address.ts';

/** Types of resource records (RFC 1035 section 3.2.2, RFC 3596 section 2.1). */
const A = 1;
const AAAA = 28;

/** Response codes (RFC 1035 section 4.1.1). */
const NOERROR = 0;
const NXDOMAIN = 3;

/** What one answer of the DNS says about addresses. */
export interface DnsAnswer {
  addresses: string[];
  /** Seconds; the smallest of all its records, those of aliases too. Infinity where it has none. */
  ttl_s: number;
}

/**
 * Reads an answer in the JSON that Cloudflare's and Google's resolvers give (`application/dns-json`).
 * No such name, and a name without such records, are answers without addresses. Undefined where the
 * resolver failed, left something out, or said something that is not understood.
 *
 * @example
 * readDnsJson({ Status: 0, Answer: [{ name: 'a.example', type: 1, TTL: 60, data: '203.0.113.9' }] })
 * // { addresses: ['203.0.113.9'], ttl_s: 60 }
 * @see https://developers.cloudflare.com/1.1.1.1/encryption/dns-over-https/make-api-requests/dns-json/
 */
export function readDnsJson(json: unknown): DnsAnswer | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { Status: status, TC: isTruncated, Answer: records = [] } = json as Record<string, unknown>;
  if (status === NXDOMAIN) return { addresses: [], ttl_s: Infinity };
  if (status !== NOERROR || isTruncated === true) return undefined;
  if (!Array.isArray(records) || !records.every(isRecord)) return undefined;
  return {
    addresses: records.filter(hasAddress).map(({ data }) => data),
    ttl_s: Math.min(...records.map(({ TTL }) => TTL)),
  };
}

interface ResourceRecord {
  type: number;
  TTL: number;
  data: string;
}

const hasAddress = ({ type }: ResourceRecord): boolean => type === A || type === AAAA;

/** An address record has to hold an address: what is left unread is left unguarded. */
function isRecord(each: unknown): each is ResourceRecord {
  if (typeof each !== 'object' || each === null) return false;
  const { type, TTL, data } = each as Partial<Record<keyof ResourceRecord, unknown>>;
  if (typeof type !== 'number' || typeof TTL !== 'number' || typeof data !== 'string') return false;
  return TTL >= 0 && (!hasAddress({ type, TTL, data }) || isAddress(data));
}
