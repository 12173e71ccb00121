import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Versioned } from '../answers/versioned.js';

type Replying = FastifyAdapter['reply'];

/**
 * Sends the body of what is {@link Versioned}, with its version as ETag. While the service leaves, each
 * answer ends its connection, so that clients go to another instance.
 */
export class UnfoldingAdapter extends FastifyAdapter {
  /** Asked at each answer; a hook of Fastify's for it would cost more. */
  leaving: () => boolean = () => false;

  override reply(...[to, body, status]: Parameters<Replying>): ReturnType<Replying> {
    const response = to as FastifyReply;
    if (this.leaving()) void response.header('Connection', 'close');
    if (!(body instanceof Versioned)) return super.reply(to, body, status);
    void response.header('ETag', `"${body.version}"`);
    return super.reply(to, body.body, status);
  }
}
