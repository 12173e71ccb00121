import type { FastifyRequest } from 'fastify';

/** Where a request comes from. Whatever the sender says of that is replaced: only the gateway may say so. */
export const fromSender = ({ ip, headers, protocol, id }: FastifyRequest) => ({
  'x-forwarded-for': ip,
  'x-forwarded-host': headers.host ?? '',
  'x-forwarded-proto': protocol,
  'x-request-id': id,
});
