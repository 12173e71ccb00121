import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to a real server that can be cut and mended. */
export class Line {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;
  #refusing = false;
  /** How often somebody was turned away. */
  refused = 0;

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

  /** Cut, but so that who tries is seen. */
  refuse(): void {
    this.#refusing = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  async mend(): Promise<void> {
    this.#refusing = false;
    if (this.#server?.listening) return;
    const server = createServer((near) => {
      if (this.#refusing) {
        this.refused += 1;
        near.destroy();
        return;
      }
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
