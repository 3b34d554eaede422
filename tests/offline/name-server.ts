// The only name server of the test's network. It writes down every name it is asked for, and knows none of them, so that
// whoever asks goes on to the next at once. Used by the fixtures.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

export const nameServerAddress = '127.0.0.53';
export const nameServerPort = 53;

export interface NameServer {
  /** Every question so far: the name and the type of the record. */
  readonly questions: readonly string[];
  stop(): void;
}

/** Types of records that browsers ask for. */
const types = { 1: 'A', 28: 'AAAA', 65: 'HTTPS' } as const;

/** Starts it on the loopback, for datagrams and for connections. */
export async function createNameServer(): Promise<NameServer> {
  const questions: string[] = [];
  const answer = (request: Buffer) => {
    const { name, type, end } = readQuestion(request);
    questions.push(`${name} ${type}`);
    return refuse(request, end);
  };
  const datagrams = createSocket('udp4');
  datagrams.on('message', (request, { port, address }) => {
    datagrams.send(answer(request), port, address);
  });
  datagrams.bind(nameServerPort, nameServerAddress);
  await once(datagrams, 'listening');
  const connections = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (framed) => {
      const reply = answer(framed.subarray(2));
      const length = Buffer.alloc(2);
      length.writeUInt16BE(reply.length);
      socket.end(Buffer.concat([length, reply]));
    });
  });
  connections.listen(nameServerPort, nameServerAddress);
  await once(connections, 'listening');
  return {
    questions,
    stop: () => {
      datagrams.close();
      connections.close();
    },
  };
}

const headerBytes = 12;

/** The first question of a request. */
function readQuestion(request: Buffer): { name: string; type: string; end: number } {
  const labels: string[] = [];
  let at = headerBytes;
  for (let length = request[at] ?? 0; length > 0; length = request[at] ?? 0) {
    labels.push(request.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const number = request.readUInt16BE(at + 1);
  const type = number in types ? types[number as keyof typeof types] : `type ${number}`;
  return { name: labels.join('.').toLowerCase(), type, end: at + 5 };
}

/** The request's own header and question, made the answer that there is no such name. */
function refuse(request: Buffer, end: number): Buffer {
  const reply = Buffer.from(request.subarray(0, end));
  reply.writeUInt16BE(0x81_83, 2);
  // No answers, and nothing after them.
  reply.fill(0, 6, headerBytes);
  return reply;
}
