import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

const textOf = (message: unknown): string =>
  message instanceof Error ? message.message : String(message);

/** Nest's own lines, without the hundreds that say that a route was mapped. */
export const speakForNest = (logger: Logger): LoggerService => ({
  log: (message: unknown) => {
    logger.debug(textOf(message));
  },
  error: (message: unknown) => {
    logger.error(textOf(message));
  },
  warn: (message: unknown) => {
    logger.warn(textOf(message));
  },
  debug: (message: unknown) => {
    logger.trace(textOf(message));
  },
  verbose: (message: unknown) => {
    logger.trace(textOf(message));
  },
});
