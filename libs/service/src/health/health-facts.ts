/** How a service is doing; what nobody can tell at present is absent. */
export interface HealthFacts {
  readonly database: boolean;
  readonly migrated: boolean;
  readonly broker?: boolean | undefined;
  /** Events in the outbox that the stream has not acknowledged, and the age of the oldest. */
  readonly relayLag?: number | undefined;
  readonly relayLagSeconds?: number | undefined;
  /** How full the service's stream is, 0 to 1. */
  readonly streamFill?: number | undefined;
  readonly oldestParkedSeconds?: number | undefined;
  readonly deadLetters?: number | undefined;
  readonly overdueTimers?: number | undefined;
  /** Those of them whose handler has failed. */
  readonly failingTimers?: number | undefined;
  /** `aggregate/kind` of those of them that nothing here fires. */
  readonly unhandledTimers?: readonly string[] | undefined;
}
