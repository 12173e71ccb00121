import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { fromSender } from './from-sender.js';

/**
 * Gives what asks for a service of this process to that service's own server, unread: speaking HTTP to
 * itself would cost the process more than most answers. The service sees the sender's connection, so
 * files, pauses and broken connections are as they are without a gateway.
 */
export const handOver = async (
  app: FastifyInstance,
  prefix: string,
  server: Server,
): Promise<void> => {
  await app.register(
    (scope, _options, done) => {
      // After whatever may refuse the request, and before its body is read
      scope.addHook('preParsing', (request, reply) => {
        reply.hijack();
        const { raw } = request;
        Object.assign(raw.headers, fromSender(request));
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) reply.raw.setHeader(name, value);
        }
        server.emit('request', raw, reply.raw);
      });
      const unreachable = () => undefined;
      scope.all('/', unreachable);
      scope.all('/*', unreachable);
      done();
    },
    { prefix },
  );
};
