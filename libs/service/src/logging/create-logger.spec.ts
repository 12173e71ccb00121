import { describe, expect, it } from '@jest/globals';
import { runWithOrigin } from '@kefu/persistence';
import { createLogger } from './create-logger.js';

const logged = (work: (logger: ReturnType<typeof createLogger>) => void) => {
  const lines: string[] = [];
  work(createLogger('sample', 'info', { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('log lines', () => {
  it('carry the trace of the request that they belong to', () => {
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    const [line] = logged((logger) => {
      runWithOrigin({ correlationId: 'c-1', traceparent }, () => {
        logger.info('x');
      });
    });
    expect(line).toMatchObject({
      service: 'sample',
      correlationId: 'c-1',
      traceId: 'a'.repeat(32),
    });
    expect(
      logged((logger) => {
        logger.info('x');
      })[0],
    ).not.toHaveProperty('correlationId');
  });

  it('G-05 keep personal data and secrets out, however they came in', () => {
    const text = JSON.stringify(
      logged((logger) => {
        logger.info({ phone: '13800000000', customer: { idNumber: '11010', name: 'x' } }, 'a');
        logger.info({ headers: { authorization: 'Bearer t0k3n' } }, 'b');
        const error = Object.assign(new Error('invalid input: "13800000000"'), {
          code: '22P02',
          parameters: ['13800000000'],
        });
        logger.error({ err: error }, 'c');
      }),
    );
    expect(text).not.toMatch(/13800000000|11010|t0k3n/);
    expect(text).toContain('22P02');
  });
});
