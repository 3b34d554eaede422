// Peers, and features of the engine that ask a server by themselves.
import type { Attempt } from './attempt.ts';

const peer = (name: string, url: string, by?: 'number'): Attempt => ({
  name: `peer connection: ${name}`,
  silent: 'the engine finds no way to a peer and says nothing',
  given: { url },
  ...(by && { by }),
  run: async ({ host, number, url = '' }) => {
    const urls = url.replace('HOST', host).replace('NUMBER', number.slice('https://'.length));
    const server = urls.startsWith('turn') ? { urls, username: 'x', credential: 'x' } : { urls };
    const connection = new RTCPeerConnection({ iceServers: [server] });
    const candidates: string[] = [];
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) candidates.push(candidate.candidate);
    };
    connection.createDataChannel('x');
    await connection.setLocalDescription();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    connection.close();
    return `${candidates.length} candidates`;
  },
});

export const services: Attempt[] = [
  peer('a server by name', 'stun:HOST'),
  peer('a server by number', 'stun:NUMBER', 'number'),
  peer('a relay by connection', 'turn:HOST:443?transport=tcp'),
  {
    name: 'sign-in by another site',
    silent: 'the page has given it up',
    run: ({ https }) =>
      navigator.credentials.get({
        identity: { providers: [{ configURL: `${https}/config.json`, clientId: 'x' }] },
      } as CredentialRequestOptions),
  },
  {
    name: 'passkey of another site',
    silent: 'the page has given it up',
    run: ({ host }) =>
      navigator.credentials.create({
        publicKey: {
          rp: { id: host, name: 'x' },
          user: { id: new Uint8Array(1), name: 'x', displayName: 'x' },
          challenge: new Uint8Array(16),
          pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
        },
      }),
  },
  {
    name: 'report of a violation',
    toldAs: 'img-src data',
    unseen: 'a page reports where its own headers say, and those of the kiosk say nowhere',
    run: () => void (new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='),
  },
];
