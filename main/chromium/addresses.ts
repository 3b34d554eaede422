// Custom schemes under the browser's name for them: a browser that runs under a debugger cannot be sent to
// `vitrine://kiosk/…`, so it sees `https://kiosk.vitrine.invalid/…`, a secure origin that no network can answer.

/** The schemes that main has declared. */
export interface Addresses {
  declare(scheme: string): void;
  /** Main's address as the browser's. */
  toBrowser(address: string): string;
  /** The browser's address as main's. */
  toMain(address: string): string;
}

/** Creates the mapping; addresses of other schemes pass unchanged. */
export function createAddresses(): Addresses {
  const schemes = new Set<string>();
  return {
    declare: (scheme) => schemes.add(scheme),
    toBrowser: (address) => {
      const [, scheme = '', host, rest = ''] =
        /^([a-z]+):\/\/([a-z0-9-]+)(\/.*)?$/s.exec(address) ?? [];
      return schemes.has(scheme) ? `https://${host}.${scheme}.invalid${rest}` : address;
    },
    toMain: (address) => {
      const [, host, scheme = '', rest = ''] =
        /^https:\/\/([a-z0-9-]+)\.([a-z]+)\.invalid(?=\/|$)(.*)$/s.exec(address) ?? [];
      return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
    },
  };
}
