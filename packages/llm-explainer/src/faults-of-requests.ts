/** What a status says of the request, for the end of "Production finds fault with the request: ...". */
const FAULTS: readonly { statuses: readonly number[]; asks: string }[] = [
  {
    statuses: [405, 501],
    asks: 'it does not take this method, because a router, a proxy or a firewall there lets fewer through, or because the path belongs to something else',
  },
  {
    statuses: [406],
    asks: 'it has no format, language or coding that the request accepts, or a firewall in front answers so to programs that it dislikes',
  },
  {
    statuses: [413, 414, 431],
    asks: 'what is sent is larger than a proxy, a server or the application there takes, for its body, its address or its header fields',
  },
  {
    statuses: [411, 412, 415, 422],
    asks: 'it wants another format, another version or further fields of what is sent, by a rule of the application or of a gateway in front',
  },
  {
    statuses: [421],
    asks: 'it does not know the host that it is asked as, because the connection or the proxy in front belongs to another one',
  },
  { statuses: [426], asks: 'it wants another protocol, or another version of it' },
];

const ANY =
  'it does not know the host it is asked as, asks for another method, version, parameter, header or format, or a rule in front takes the request for a broken one';

/** RFC 9110 section 15.5, RFC 6585; 400 names no reason. */
export const faultOf = (status: number | undefined): string =>
  FAULTS.find(({ statuses }) => status !== undefined && statuses.includes(status))?.asks ?? ANY;
