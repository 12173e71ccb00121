import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';
import { ensureOutboxPartitions, sealAudit } from '@kefu/persistence';
import { forgetAnswers } from '../answers/forget-answers.js';
import type { Chore } from '../service-definition.js';
import type { ServiceRuntime } from '../service-runtime.js';

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;

/**
 * Housekeeping on wall time, by any instance: seals the audit heads every minute, makes the outbox's
 * next months and drops old answers once a day; and the service's own chores. Returns the call that ends
 * it, after what is in hand.
 */
export const doChores = (
  runtime: ServiceRuntime,
  own: readonly Chore[] = [],
): (() => Promise<void>) => {
  const { database, clock, logger, config } = runtime;
  const leaving = new AbortController();
  const failed = (error: unknown) => {
    logger.warn({ err: error }, 'housekeeping failed; it is tried again in a minute');
  };
  const key = config.auditSealKey ? sealKeyFrom(config.auditSealKey) : undefined;
  let minute = 0;
  const round = async () => {
    if (minute++ % MINUTES_A_DAY === 0) {
      await ensureOutboxPartitions(database);
      await forgetAnswers(database);
    }
    if (key) await sealAudit(database, key, clock.now());
  };
  let present = Promise.resolve();
  // A long one holds up neither the sealing nor the others
  const running = new Map<Chore, Promise<void>>();
  const begin = () => {
    present = round().catch(failed);
    for (const chore of own.filter((one) => !running.has(one))) {
      const done = chore(leaving.signal).catch(failed);
      running.set(
        chore,
        done.finally(() => running.delete(chore)),
      );
    }
  };
  const timer = setInterval(begin, MINUTE_MS);
  timer.unref();
  begin();
  return async () => {
    clearInterval(timer);
    leaving.abort();
    await Promise.all([present, ...running.values()]);
  };
};

const PKCS8_OF_ED25519_SEED = '302e020100300506032b657004220420';

/** An Ed25519 private key in PEM, or any secret, from which one is derived. */
export const sealKeyFrom = (secret: string): KeyObject => {
  if (secret.startsWith('-----BEGIN')) return createPrivateKey(secret.replaceAll('\\n', '\n'));
  const seed = createHash('sha256').update('kefu audit seal\n').update(secret).digest();
  return createPrivateKey({
    key: Buffer.concat([Buffer.from(PKCS8_OF_ED25519_SEED, 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  });
};
