export interface ProfileFault {
  /** JSON pointer into the profile. */
  readonly pointer: string;
  readonly rule?: string;
  readonly code: 'unknown-key' | 'missing' | 'wrong-unit' | 'impossible-value';
  readonly problem: string;
}

/** Everything that is wrong with a profile, at once. */
export class ProfileError extends Error {
  constructor(
    where: string,
    readonly faults: readonly ProfileFault[],
  ) {
    const lines = faults.map(({ pointer, rule, problem }) => {
      return `  ${pointer || '/'}: ${rule ? `${rule}: ` : ''}${problem}`;
    });
    super([`${where} has ${faults.length} fault(s):`, ...lines].join('\n'));
    this.name = 'ProfileError';
  }
}
