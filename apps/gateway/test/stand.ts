import { EventEmitter, once } from 'node:events';
import type { Readable } from 'node:stream';
import { answerProblem, HalfSent, problemOfStatus } from '@kefu/http';
import { fastify, type FastifyInstance } from 'fastify';
import { startGateway, type RunningGateway } from '../src/index.js';

/** Where the gateway runs: by itself, or in one process with the service. */
export const places: [string, boolean][] = [
  ['in a process of its own', false],
  ['in one process with the service', true],
];

/** A gateway before one service that is there and one that is away. */
export class Stand {
  ready = true;
  degraded: string[] = [];
  readonly lines: string[] = [];
  readonly heard = new EventEmitter();
  gateway!: RunningGateway;
  #service: FastifyInstance | undefined;

  constructor(private readonly handsOver: boolean) {}

  async open(
    requestsPerMinute = 0,
    issuer?: string,
    trustProxy: boolean | string[] = false,
    consoleFolder = '/nowhere',
  ): Promise<void> {
    const service = this.service();
    this.#service = service;
    const upstream = await service.listen({ port: 0, host: '127.0.0.1' });
    const settings = {
      port: 0,
      host: '127.0.0.1',
      upstreams: { customers: upstream, staff: 'http://127.0.0.1:1' },
      requestsPerMinute,
      trustProxy,
      consoleFolder,
      streamsPerPerson: 2,
      logLevel: 'info',
      ...(issuer ? { issuer } : {}),
    };
    this.gateway = await startGateway(
      settings,
      this.handsOver ? { customers: service.server } : {},
      { write: (line) => this.lines.push(line) },
    );
  }

  ask(path: string, init?: RequestInit): Promise<Response> {
    return fetch(this.gateway.url + path, init);
  }

  async close(): Promise<void> {
    await this.gateway.stop();
    await this.#service?.close();
  }

  private service(): FastifyInstance {
    const service = fastify({ trustProxy: true });
    new HalfSent().attachTo(service);
    service.setErrorHandler((error: { statusCode?: number }, request, reply) =>
      answerProblem(problemOfStatus(error.statusCode ?? 500), request, reply),
    );
    service.addContentTypeParser('text/csv', (_request, payload, done) => {
      done(null, payload);
    });
    service.post('/api/customers/size', async (request) => {
      let size = 0;
      for await (const chunk of request.body as Readable) size += (chunk as Buffer).length;
      return { size };
    });
    service.post('/api/customers/refused', (_request, reply) => reply.code(413).send({}));
    service.get('/api/customers/openapi.json', () => ({ info: { title: '客户档案 <b>' } }));
    service.get('/health/ready', (_request, reply) =>
      reply.code(this.ready ? 200 : 503).send({ degraded: this.degraded }),
    );
    service.all('/api/customers/echo', (request) => ({
      method: request.method,
      body: request.body,
      forwardedFor: request.headers['x-forwarded-for'],
      authorization: request.headers.authorization,
      requestId: request.headers['x-request-id'],
    }));
    service.get('/api/customers/paper', (_request, reply) => reply.type('text/csv').send('a,b'));
    service.get('/api/customers/slow', async () => {
      this.heard.emit('slow');
      await once(this.heard, 'answer');
      return { slow: true };
    });
    return service;
  }
}
