import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a real server that can be cut and mended. */
export class Line {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(private readonly to: URL) {}

  /** The same URL through this line. */
  url(): string {
    const through = new URL(this.to.href);
    through.host = `127.0.0.1:${this.#port}`;
    return through.href;
  }

  /** Takes a port, without answering on it yet. */
  async reserve(): Promise<void> {
    await this.mend();
    await this.cut();
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.to.port), this.to.hostname);
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          near.destroy();
          far.destroy();
          this.#sockets.delete(socket);
        });
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => {
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#server?.close(() => {
        resolve();
      });
    });
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
