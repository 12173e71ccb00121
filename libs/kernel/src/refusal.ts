/** What kind of no this is; the HTTP layer turns it into 400, 401, 403, 404, 409, 412, 422 or 429. */
export type RefusalKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'rule'
  | 'too-often';

/** Text that a person at the centre reads, in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Fault {
  /** JSON pointer into the request body, or `#/query/<name>`. */
  readonly pointer: string;
  readonly code: string;
  readonly detail: Bilingual;
}

export interface RefusalReason {
  readonly kind: RefusalKind;
  /** Stable, kebab-case; programs match on it. */
  readonly code: string;
  /** Id of the handbook rule that refuses, where one does. */
  readonly rule?: string;
  /** Must not contain personal data: it is logged. */
  readonly detail: Bilingual;
  readonly errors?: readonly Fault[];
  /** More that a program may use, e.g. the candidates of a duplicate. Returned, never logged. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A deliberate no: nothing was changed, and the reason says which rule and why. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(`${reason.rule ? `${reason.rule} ` : ''}${reason.code}`);
    this.name = 'Refusal';
  }

  get code(): string {
    return this.reason.code;
  }

  get rule(): string | undefined {
    return this.reason.rule;
  }
}

type Rest = Omit<RefusalReason, 'kind' | 'code' | 'detail'>;
const refuse =
  (kind: RefusalKind) =>
  (code: string, detail: Bilingual, rest: Rest = {}): Refusal =>
    new Refusal({ kind, code, detail, ...rest });

/** 422: the handbook says no. */
export const refusedByRule = (rule: string, code: string, detail: Bilingual, rest: Rest = {}) =>
  new Refusal({ kind: 'rule', code, rule, detail, ...rest });
/** 400: the request cannot be understood. */
export const malformed = refuse('malformed');
/** 401: who is asking is not known. */
export const unauthenticated = refuse('unauthenticated');
/** 403: known, but may not. */
export const forbidden = refuse('forbidden');
/** 404: there is none, or none that this person may see. */
export const notFound = refuse('not-found');
/** 409: the thing is in another state, or there is one already. */
export const conflict = refuse('conflict');
/** 412: changed since it was read. */
export const stale = refuse('stale');
/** 429: asked again too soon; says after how many seconds. */
export const tooOften = (code: string, detail: Bilingual, retryAfterSeconds: number) =>
  new Refusal({ kind: 'too-often', code, detail, extra: { retryAfterSeconds } });
