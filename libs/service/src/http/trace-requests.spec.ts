import { afterEach, describe, expect, it } from '@jest/globals';
import { trace, type Attributes, type Span, type SpanOptions } from '@opentelemetry/api';
import { fastify, type FastifyInstance } from 'fastify';
import { traceparentOf, traceRequests } from './trace-requests.js';

afterEach(() => {
  trace.disable();
});

interface Seen {
  name: string;
  attributes: Attributes;
  ended: boolean;
}

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

/** As little of an SDK as shows what it is told. */
const register = (): Seen[] => {
  const seen: Seen[] = [];
  const startSpan = (name: string, { attributes = {} }: SpanOptions = {}) => {
    const one: Seen = { name, attributes: { ...attributes }, ended: false };
    if (name !== 'probe') seen.push(one);
    const span: Partial<Span> = {
      spanContext: () => ({ traceId, spanId, traceFlags: 1 }),
      setAttribute: (key, value) => {
        one.attributes[key] = value;
        return span as Span;
      },
      setStatus: () => span as Span,
      end: () => {
        one.ended = true;
      },
    };
    return span as Span;
  };
  trace.setGlobalTracerProvider({
    getTracer: () => ({ startSpan, startActiveSpan: () => undefined as never }),
  });
  return seen;
};

const serve = (): FastifyInstance => {
  const app = fastify();
  traceRequests(app, 'sample');
  app.get('/notes/:id', (request) => ({ traceparent: traceparentOf(request) }));
  return app;
};

describe('tracing', () => {
  it('makes one span a request, named by its route, and what follows is under it', async () => {
    const seen = register();
    const told = await serve().inject('/notes/13800000000');
    expect(told.json()).toEqual({ traceparent: `00-${traceId}-${spanId}-01` });
    expect(seen).toEqual([
      {
        name: 'GET /notes/:id',
        attributes: {
          'service.name': 'sample',
          'http.request.method': 'GET',
          'http.route': '/notes/:id',
          'http.response.status_code': 200,
        },
        ended: true,
      },
    ]);
  });

  it('does nothing where no SDK is registered', async () => {
    expect((await serve().inject('/notes/1')).json()).toEqual({});
  });
});
