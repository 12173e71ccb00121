import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import type { Instant } from '@kefu/kernel';
import type { Database } from '../database.js';
import type { Transaction } from '../transaction.js';
import { hashOfEntry } from './write-entry.js';

/** What a seal says, as JSON in its body. */
export interface SealBody {
  /** Contiguous from 1. */
  readonly no: number;
  readonly at: Instant;
  /** Entries of transactions from this one, which the seal before ended with… */
  readonly fromXid: string;
  /** …to before this one. */
  readonly toXid: string;
  readonly entries: number;
  /** SHA-256 over the entries' hashes in the order of (xid, id). */
  readonly digest: string;
}

interface SealRow {
  readonly no: number;
  readonly body: string;
  readonly to_xid: string;
  readonly hash: string;
  readonly signature: string;
}

const LOCK = 0x6b656678;

const restoredElsewhere =
  'transaction ids run behind the last audit seal: a dump was loaded into a younger cluster, whose ids pg_resetwal has to raise first';

const lastSeal = async (tx: Transaction): Promise<SealRow | undefined> => {
  const [seal] = await tx.query<SealRow>('SELECT * FROM audit_seal ORDER BY no DESC LIMIT 1');
  return seal;
};

const hashesBetween = async (
  source: Pick<Transaction, 'query'>,
  fromXid: string,
  toXid: string,
): Promise<string[]> => {
  const rows = await source.query<{ hash: string }>(
    'SELECT hash FROM audit WHERE xid >= $1::xid8 AND xid < $2::xid8 ORDER BY xid, id',
    [fromXid, toXid],
  );
  return rows.map((row) => row.hash);
};

const digestOf = (hashes: readonly string[]): string => {
  const digest = createHash('sha256');
  for (const hash of hashes) digest.update(hash).update('\n');
  return digest.digest('hex');
};

/**
 * Puts all audit entries since the last seal under a new one, chained to it and signed. Only entries
 * of transactions that none still running can come before; the others wait for the next seal.
 * @param key an Ed25519 private key
 * @returns the number of the new seal, or undefined when there was nothing to seal
 */
export const sealAudit = (
  database: Database,
  key: KeyObject,
  now: Instant,
): Promise<number | undefined> =>
  database.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const last = await lastSeal(tx);
    const [horizon] = await tx.query<{ xid: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid',
    );
    const fromXid = last?.to_xid ?? '0';
    const toXid = horizon?.xid ?? fromXid;
    if (BigInt(toXid) < BigInt(fromXid)) throw new Error(restoredElsewhere);
    const hashes = await hashesBetween(tx, fromXid, toXid);
    if (hashes.length === 0) return undefined;
    const no = (last?.no ?? 0) + 1;
    const seal: SealBody = {
      no,
      at: now,
      fromXid,
      toXid,
      entries: hashes.length,
      digest: digestOf(hashes),
    };
    const body = JSON.stringify(seal);
    const hash = hashOfEntry(last?.hash ?? '', body);
    await tx.query(
      'INSERT INTO audit_seal (no, body, to_xid, hash, signature) VALUES ($1, $2, $3, $4, $5)',
      [no, body, toXid, hash, sign(null, Buffer.from(hash), key).toString('base64')],
    );
    return no;
  });

/** The first seal that does not hold, and why. */
export interface BrokenSeal {
  readonly no: number;
  /** `chain`: not the next one after the seal before; `entries`: some were changed, added or lost. */
  readonly fault: 'chain' | 'signature' | 'entries';
}

/**
 * Checks every seal against the entries under it. That an entry's body fits its hash is checked by
 * `firstBrokenEntry`, aggregate by aggregate.
 */
export const verifySeals = async (
  database: Database,
  publicKey: KeyObject,
): Promise<BrokenSeal | undefined> => {
  const seals = await database.query<SealRow>('SELECT * FROM audit_seal ORDER BY no');
  let before: SealRow | undefined;
  for (const [index, seal] of seals.entries()) {
    const fault =
      faultOf(seal, index + 1, before, publicKey) ?? (await faultOfEntries(database, seal));
    if (fault) return { no: seal.no, fault };
    before = seal;
  }
  return undefined;
};

const faultOf = (
  seal: SealRow,
  no: number,
  before: SealRow | undefined,
  publicKey: KeyObject,
): BrokenSeal['fault'] | undefined => {
  const said = JSON.parse(seal.body) as SealBody;
  const fits = said.no === no && seal.no === no && said.fromXid === (before?.to_xid ?? '0');
  if (!fits || said.toXid !== seal.to_xid) return 'chain';
  if (seal.hash !== hashOfEntry(before?.hash ?? '', seal.body)) return 'chain';
  const signature = Buffer.from(seal.signature, 'base64');
  return verify(null, Buffer.from(seal.hash), publicKey, signature) ? undefined : 'signature';
};

const faultOfEntries = async (
  database: Database,
  seal: SealRow,
): Promise<BrokenSeal['fault'] | undefined> => {
  const { fromXid, toXid, digest, entries } = JSON.parse(seal.body) as SealBody;
  const hashes = await hashesBetween(database, fromXid, toXid);
  return hashes.length === entries && digestOf(hashes) === digest ? undefined : 'entries';
};
