import {
  context,
  isSpanContextValid,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const SPAN = Symbol('span');

interface Traced {
  [SPAN]?: Span | undefined;
}

/** An SDK registers itself before the service is loaded, or never; without one a span is no span. */
const isTracing = (): boolean =>
  isSpanContextValid(trace.getTracer('kefu').startSpan('probe').spanContext());

/**
 * One span a request, child of the asker's, under which its work runs. Its name and attributes are the
 * route's, never the path. Without an OpenTelemetry SDK there is not even a hook.
 */
export const traceRequests = (fastify: FastifyInstance, service: string): void => {
  if (!isTracing()) return;
  const tracer = trace.getTracer('kefu');
  fastify.decorateRequest(SPAN, undefined);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const attributes = {
      'service.name': service,
      'http.request.method': request.method,
      'http.route': route,
    };
    (request as Traced)[SPAN] = tracer.startSpan(
      `${request.method} ${route}`,
      { kind: SpanKind.SERVER, attributes },
      propagation.extract(context.active(), request.headers),
    );
    done();
  });
  // After the body was read, which leaves the asynchronous context
  fastify.addHook('preValidation', (request, _reply, done) => {
    const span = (request as Traced)[SPAN];
    if (span) context.with(trace.setSpan(context.active(), span), done);
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = (request as Traced)[SPAN];
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
    done();
  });
};

/** The request's own span as W3C trace context, for what follows from it; undefined where none is traced. */
export const traceparentOf = (request: FastifyRequest): string | undefined => {
  const span = (request as Traced)[SPAN]?.spanContext();
  if (!span) return undefined;
  return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`;
};
