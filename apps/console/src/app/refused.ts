/** Why a service refused, as RFC 9457 says it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly rule?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
  }
}

/** Whether the same question may be answered another time. */
export const isWorthAgain = ({ status }: Problem): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

/** Where no answer came at all: nobody knows whether it was done, and the same key asks again safely. */
export const unreachable: Problem = { status: 0, code: 'unreachable', title: '', detail: '' };

export const problemOf = (error: unknown): Problem =>
  error instanceof Refused ? error.problem : unreachable;
