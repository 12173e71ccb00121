import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import type { Handler, Reactions } from './reactions.js';
import { PERSONAL_PATTERN, type ReactionExtras } from './when.js';

/**
 * Nest's side of messaging: collects the `@When` handlers of an app. What pulls and when is the
 * business of {@link Messaging}, which starts when the database and the broker are there.
 */
export class ReactionsStrategy extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;

  constructor(private readonly reactions: Reactions) {
    super();
  }

  /** Keeps each handler apart: chained, Nest would run them side by side in one transaction. */
  override addHandler(
    pattern: unknown,
    callback: Handler,
    _isEventHandler = false,
    extras: Record<string, unknown> = {},
  ): void {
    const type = String(pattern);
    if (type === PERSONAL_PATTERN) this.reactions.personal = callback;
    else this.reactions.add(type, callback, extras as unknown as ReactionExtras);
  }

  listen(callback: () => void): void {
    callback();
  }

  close(): void {
    // Messaging is stopped by who started it, before the app closes.
  }

  on(): never {
    throw new Error('reactions have no transport events');
  }

  unwrap(): never {
    throw new Error('reactions have no server of their own');
  }
}

/** Hands the cause of a failed reaction to the gate; Nest would make "Internal server error" of it. */
@Catch()
export class RethrowCause implements RpcExceptionFilter {
  catch(cause: unknown): Observable<never> {
    return throwError(() => cause);
  }
}
