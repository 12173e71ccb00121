import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { ServiceConfig } from '../config/service-config.js';
import { patientServer, requestIdOf, trustedProxies } from '@kefu/http';
import { UnfoldingAdapter } from './unfolding-adapter.js';

const BODY_LIMIT = 1024 * 1024;

/** Fastify without a logger of its own: requests are logged once, by {@link watchRequests}. */
export const createAdapter = (
  config: ServiceConfig,
  answerError: (error: unknown, request: FastifyRequest, reply: FastifyReply) => void,
): UnfoldingAdapter =>
  new UnfoldingAdapter({
    logger: false,
    skipMiddie: true,
    bodyLimit: BODY_LIMIT,
    trustProxy: trustedProxies(config.trustProxy),
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers),
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    ...patientServer(),
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      answerError(error, request, reply);
    },
    routerOptions: { maxParamLength: 200 },
  });
