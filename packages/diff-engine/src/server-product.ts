import { edgesOf } from './edges.ts';
import { readDisclosure } from './read-disclosure.ts';
import type { AnsweredSide } from './rule.ts';

/** Who `Server` says has answered. */
export interface ServerProduct {
  /** `Cloudflare` for an edge that is known, else the first product in lower case; null where it says none. */
  name: string | null;
  isEdge: boolean;
}

export function serverProduct(side: AnsweredSide): ServerProduct {
  const [edge] = edgesOf(side, ['server']);
  const [product] = readDisclosure(side, 'server')?.keys() ?? [];
  return { name: edge ?? product ?? null, isEdge: edge !== undefined };
}

/**
 * Whether what differs in `Server` tells of another edge or server, and so is for edge-differs to say;
 * else one side tells more of the same one, which is for disclosure-differs.
 */
export const isAnotherServer = (a: ServerProduct, b: ServerProduct): boolean =>
  a.isEdge || b.isEdge || (a.name !== null && b.name !== null && a.name !== b.name);
