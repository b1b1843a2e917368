/**
 * The client's address, where something in front of the Worker tells it in a field that no client can write.
 * Otherwise all clients are counted as one: whoever names his own address would never be counted twice.
 */
export const clientAddress = (
  { headers }: Request,
  { CLIENT_ADDRESS_FIELD: field }: Pick<Env, 'CLIENT_ADDRESS_FIELD'>,
): string => (field ? (headers.get(field) ?? '') : '');
