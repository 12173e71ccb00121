import { refusedByRule } from '@kefu/kernel';
import { destroyPersonalKey, waitForWritersOf } from './audit/personal-key.js';
import { standingIdOf, waitForWriters } from './mergers.js';
import type { Transaction } from './transaction.js';

/**
 * Forgets a person for good (G-05), in one transaction: what the service itself keeps goes by
 * `forgetRecords`, the answers that were kept for Idempotency-Keys and name the person go with it, and at
 * last their key, so that the audit trail tells nothing of them either. Doing it again does nothing.
 * Whoever writes of the person is waited for; whoever comes later leaves nothing personal, for no key of theirs is
 * made again.
 */
export const forgetPerson = async (
  tx: Transaction,
  personId: string,
  forgetRecords: () => Promise<void>,
): Promise<void> => {
  await waitForWriters(tx);
  await tx.query('INSERT INTO erased_person (id) VALUES ($1) ON CONFLICT DO NOTHING', [personId]);
  await waitForWritersOf(tx, personId);
  await forgetRecords();
  await forgetAnswers(tx, personId);
  // Last: what the changes above wrote into the audit trail goes unreadable with it
  await destroyPersonalKey(tx, personId);
};

/** The answers that were kept for Idempotency-Keys and name that record; asked again, they say so. */
export const forgetAnswers = async (tx: Transaction, id: string): Promise<void> => {
  // The hash goes too: a body could be guessed by it
  await tx.query(
    `UPDATE idempotency SET answer = NULL, request_hash = ''
     WHERE answer IS NOT NULL AND position($1 IN answer) > 0`,
    [id],
  );
};

/**
 * Who stands for a customer, of whom something personal is about to be written down.
 * @throws Refusal G-05 `customer-erased`
 */
export const standingPersonOf = async (tx: Transaction, customerId: string): Promise<string> => {
  const id = await standingIdOf(tx, customerId);
  const erased = await tx.query('SELECT 1 FROM erased_person WHERE id = $1', [id]);
  if (erased.length === 0) return id;
  throw refusedByRule('G-05', 'customer-erased', {
    zh: '该客户的个人信息已删除，不再登记其信息',
    en: 'The data of this customer were erased; nothing more of them is written down',
  });
};
