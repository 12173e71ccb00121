import { jsonLines } from '@kefu/http';
import { currentOrigin, sqlStateOf } from '@kefu/persistence';
import type { DestinationStream, Logger } from 'pino';

/** JSON lines with the trace of the work they belong to. Never log bodies, queries or names. */
export const createLogger = (
  service: string,
  level: string,
  destination?: DestinationStream,
): Logger =>
  jsonLines(service, level, {
    destination,
    about: () => {
      const origin = currentOrigin();
      // Outside any work each call makes up a new one, which would lead nowhere
      if (origin !== currentOrigin()) return {};
      return {
        correlationId: origin.correlationId,
        ...(origin.traceparent ? { traceId: origin.traceparent.slice(3, 35) } : {}),
      };
    },
    // PostgreSQL quotes the value it could not take
    quotes: (error) => /^2[23]/.test(sqlStateOf(error) ?? ''),
  });
