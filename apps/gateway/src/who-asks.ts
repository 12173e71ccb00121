import type { TokenVerifier } from '@kefu/http';
import type { FastifyRequest } from 'fastify';

/**
 * Whose requests are counted together: a person's, for all of a centre may sit behind one address; an
 * address's where there is no token, or none that is valid, or nobody can tell. Whoever makes tokens up
 * gains nothing by it.
 */
export const whoAsks =
  (tokens: TokenVerifier | undefined) =>
  async ({ headers: { authorization }, ip }: FastifyRequest): Promise<string> => {
    if (!tokens || authorization === undefined) return ip;
    try {
      const actor = await tokens.actorFor(authorization);
      return actor ? `person ${actor.id}` : ip;
    } catch {
      return ip;
    }
  };
