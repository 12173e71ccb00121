import { malformed } from '@kefu/kernel';
import type { Stored } from '@kefu/persistence';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A body with the version that it shows; the version goes out as `ETag`. */
export class Versioned<View> {
  constructor(
    readonly body: View,
    readonly version: number,
  ) {}
}

/** `return answer(await this.orders.change(…), viewOf)`: the view as body, the version as ETag. */
export const answer = <State, View>(
  stored: Stored<State>,
  view: (state: State, version: number) => View,
): Versioned<View> => new Versioned(view(stored.state, stored.version), stored.version);

export const readsIfMatch = (_data: unknown, context: ExecutionContext): number | undefined =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);

/** The version that the asker has seen: `If-Match: "7"`. Undefined for none, and for `*`. */
export const IfMatch = createParamDecorator(readsIfMatch);

/** @throws Refusal `bad-if-match` for anything but one strong tag of ours */
export const readIfMatch = (header: string | undefined): number | undefined => {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  const detail = {
    zh: 'If-Match 应为所读记录的 ETag，如 "7"',
    en: 'If-Match must be the ETag that was read, e.g. "7"',
  };
  throw malformed('bad-if-match', detail, {
    errors: [{ pointer: '#/header/If-Match', code: 'bad-if-match', detail }],
  });
};
