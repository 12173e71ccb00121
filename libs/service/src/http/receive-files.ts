import type { IncomingMessage } from 'node:http';
import { Unavailable } from '@kefu/http';
import {
  applyDecorators,
  createParamDecorator,
  PayloadTooLargeException,
  SetMetadata,
  UnsupportedMediaTypeException,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const TAKES_FILE = 'kefu:takes-file';

/** The content types that a file may come as; what it is, is found out from its bytes. */
export const fileTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
] as const;

export const IN_STEPS = 'kefu:in-steps';

/**
 * The body of this route is a file, which its method reads as a stream from {@link FileBody}.
 * @param how `in-steps`: each row is a transaction of its own, under an Idempotency-Key too, and the
 *   method knows by itself what it did before; otherwise all of it is one
 */
export const TakesFile = (how: 'at-once' | 'in-steps' = 'at-once') =>
  applyDecorators(
    SetMetadata(TAKES_FILE, true),
    RouteConfig({ [TAKES_FILE]: true, ...(how === 'in-steps' ? { [IN_STEPS]: true } : {}) }),
  );

const takesFile = ({ routeOptions }: FastifyRequest): boolean => TAKES_FILE in routeOptions.config;

/** Leaves files unread where a route takes one, and refuses them where none does. */
export const receiveFiles = (fastify: FastifyInstance): void => {
  fastify.addContentTypeParser([...fileTypes], (request, _payload, done) => {
    done(takesFile(request) ? null : new UnsupportedMediaTypeException());
  });
};

/** A file that is being sent. It is never held as a whole. */
export class SentFile {
  #begun = false;

  constructor(private readonly message: IncomingMessage) {}

  /**
   * Its bytes, as they come.
   * @throws PayloadTooLargeException (413) as soon as it is known to be longer; what still comes is
   * let go by, so that the sender gets to read the answer
   * @throws Unavailable (503) the second time: what came is gone, and a transaction that is run again
   * after a deadlock would take the file for an empty one
   */
  async *bytes(most: number): AsyncGenerator<Buffer> {
    if (this.#begun) throw new Unavailable('busy', sendAgain);
    this.#begun = true;
    if (Number(this.message.headers['content-length'] ?? 0) > most) throw this.tooLarge();
    let sofar = 0;
    // Left early, an iterator would destroy the connection and the answer with it
    for await (const chunk of this.message.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Buffer;
      sofar += bytes.length;
      if (sofar > most) throw this.tooLarge();
      yield bytes;
    }
  }

  private tooLarge(): PayloadTooLargeException {
    this.message.resume();
    return new PayloadTooLargeException();
  }
}

const sendAgain = {
  zh: '系统繁忙，请重新发送文件',
  en: 'Too busy at present; send the file again',
};

/** @throws UnsupportedMediaTypeException (415) for a body that is no file */
export const FileBody = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (request.body !== undefined || request.headers['content-type'] === undefined) {
    throw new UnsupportedMediaTypeException();
  }
  return new SentFile(request.raw);
});
