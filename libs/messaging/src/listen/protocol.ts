/** How often a source that nobody has anything to say of tells whoever follows it that it is there. */
export const FOLLOW_BEAT_MS = 5_000;

/** What a listener asks a source for: its durable; with `anew` one that starts at the first message. */
export interface ListenRequest {
  readonly anew: boolean;
}

/** What the gateway asks a source for, which keeps no place. */
export interface FollowRequest {
  /** RFC 3339. */
  readonly since: string;
  /** Of the subject to which it is delivered. */
  readonly token: string;
}

/** What a source says to who wants to hear it: how much there is already, or why there is nothing. */
export type ListenAnswer = { readonly pending: number } | { readonly why: 'no-stream' | 'failed' };

export const readListenRequest = (text: string): ListenRequest => {
  const read = text === '' ? {} : (JSON.parse(text) as { readonly anew?: unknown });
  return { anew: read.anew === true };
};

const isToken = /^[A-Za-z0-9]{8,64}$/u;

/** @throws Error where it is none: a subject is made of it */
export const readFollowRequest = (text: string): FollowRequest => {
  const { since, token } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (typeof token !== 'string' || !isToken.test(token)) throw new Error('no token to follow by');
  if (typeof since !== 'string' || Number.isNaN(Date.parse(since)))
    throw new Error('no moment to follow from');
  return { since, token };
};
