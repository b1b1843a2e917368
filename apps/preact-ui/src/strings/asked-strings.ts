/** Of what the sides were asked beside their URLs. */
export const askedStrings = {
  asked: 'Asked',
  method: (method: string) => method || 'GET',
  samples: (samples: string) => `${samples} samples of each side`,
  preflight: (method: string, origin: string) => `preflight for ${method} from ${origin}`,
  headers: 'With',
  headersOf: (label: string) => `With, ${label} only`,
};
