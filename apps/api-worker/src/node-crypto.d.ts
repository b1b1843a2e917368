/** As much of Node's module as is used; workerd has it, see its compatibility date. */
declare module 'node:crypto' {
  interface KeyObject {
    readonly type: string;
  }
  export class X509Certificate {
    constructor(der: Uint8Array);
    readonly validFrom: string;
    readonly validTo: string;
    readonly publicKey: KeyObject;
    checkHost(name: string): string | undefined;
    checkIP(address: string): string | undefined;
    verify(key: KeyObject): boolean;
  }
}
