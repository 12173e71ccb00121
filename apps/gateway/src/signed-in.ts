import { endOfToken, type TokenVerifier } from '@kefu/http';
import { unauthenticated, type Actor } from '@kefu/kernel';
import type { FastifyRequest } from 'fastify';

export interface SignedIn {
  readonly actor: Actor;
  readonly authorization: string;
  /** When their token ends, in milliseconds. */
  readonly until: number;
}

/** @throws Refusal where nobody is signed in */
export const signedIn = async (
  tokens: TokenVerifier | undefined,
  { headers: { authorization = '' } }: FastifyRequest,
): Promise<SignedIn> => {
  const actor = await tokens?.actorFor(authorization);
  if (!actor) throw unauthenticated('token-missing', { zh: '请先登录', en: 'Sign in first' });
  return { actor, authorization, until: endOfToken(authorization) };
};
