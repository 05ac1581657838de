import { createServer, type AddressInfo, connect, type Server, type Socket } from 'node:net';

/** A wire to a server that can be cut and mended, as networks do it. */
export interface Wire {
  port: number;
  cut: () => Promise<void>;
  mend: () => Promise<void>;
}

/** @param to host and port of the server behind */
export async function cutWire(to: { host: string; port: number }): Promise<Wire> {
  const sockets = new Set<Socket>();
  const track = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => {});
    return socket.on('close', () => sockets.delete(socket));
  };
  const open = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((from) => {
        const behind = track(connect(to));
        track(from).pipe(behind).pipe(from);
        from.on('close', () => behind.destroy());
        behind.on('close', () => from.destroy());
      }).listen(port, '127.0.0.1', () => resolve(server));
    });
  let server = await open(0);
  // Listening, so the address is one with a port.
  const { port } = server.address() as AddressInfo;
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  const mend = async (): Promise<void> => {
    server = await open(port);
  };
  return { port, cut, mend };
}
