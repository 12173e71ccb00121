import { hash } from 'node:crypto';
import { conflict, malformed, Refusal } from '@kefu/kernel';
import type { Database, Transaction } from '@kefu/persistence';
import { Header } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../access/declare-access.js';
import { aroundHandlers } from '../around-handlers.js';
import { IN_STEPS } from '../http/receive-files.js';
import { currentExchange, type Exchange } from '../http/receive-requests.js';
import type { MountedRoute } from '../list-routes.js';
import { Versioned } from './versioned.js';

interface Kept {
  /** Empty since somebody whom the answer named was erased (G-05). */
  readonly requestHash: string;
  readonly status: number;
  /** Null for one that must not be kept. */
  readonly answer: string | null;
}

interface Claim {
  readonly actorId: string;
  readonly key: string;
  readonly requestHash: string;
}

interface Answer {
  readonly body?: unknown;
  readonly version?: number;
}

/**
 * Of a route whose answer is to be shown once and stored nowhere: a secret, a personal value. Asked
 * again under its Idempotency-Key it does nothing and answers 409 `answer-not-kept`.
 */
export const NeverKept = () => Header('Cache-Control', 'no-store');

const isNeverKept = (reply: FastifyReply): boolean =>
  String(reply.getHeader('cache-control')).toLowerCase().includes('no-store');

/**
 * The first answer again for a POST that comes twice under one Idempotency-Key. The key is written
 * before the use case in its own transaction: a second request waits on that row until the first has
 * ended, and a refused one leaves nothing behind.
 */
const answerOnce = (
  database: Database,
  { request, reply }: Exchange,
  work: () => unknown,
): unknown => {
  const header = request.headers['idempotency-key'];
  const actor = actorOf(request);
  if (header === undefined || !actor) return work();
  const key = readKey(header);
  const claim = { actorId: actor.id, key, requestHash: hashOf(request, isNeverKept(reply)) };
  const again = (kept: Kept): unknown => {
    if (kept.answer === null && [hashOf(request, true), ''].includes(kept.requestHash)) {
      throw notKept();
    }
    if (kept.answer === null || kept.requestHash !== claim.requestHash) throw reused();
    void reply.status(kept.status).header('Idempotent-Replay', 'true');
    return unfold(JSON.parse(kept.answer) as Answer);
  };
  const done = (tx: Transaction, result: unknown): void => {
    const secret = isNeverKept(reply);
    keep(tx, secret ? { ...claim, requestHash: hashOf(request, true) } : claim, {
      status: reply.statusCode,
      answer: secret ? null : JSON.stringify(fold(result)),
    });
  };
  if (IN_STEPS in request.routeOptions.config) {
    return afterItsSteps(database, claim, { work, again, done });
  }
  return database.transaction(async (tx) => {
    const kept = await take(tx, claim);
    if (kept) return again(kept);
    const result: unknown = await work();
    done(tx, result);
    return result;
  });
};

interface Answering {
  readonly work: () => unknown;
  readonly again: (kept: Kept) => unknown;
  readonly done: (tx: Transaction, result: unknown) => void;
}

/**
 * Of work that is many transactions: one around them all would hold every lock to the end, and undo
 * nothing of what a step was refused. Asked again before its answer is kept, it goes on where it was.
 */
const afterItsSteps = async (
  database: Database,
  claim: Claim,
  { work, again, done }: Answering,
): Promise<unknown> => {
  const [before] = await database.query<Kept>(readText, [claim.actorId, claim.key]);
  if (before) return again(before);
  const result = await work();
  await database.transaction(async (tx) => {
    if (!(await take(tx, claim))) done(tx, result);
  });
  return result;
};

/** Puts every POST of an application under {@link answerOnce}. */
export const answerPostsOnce = (routes: readonly MountedRoute[], database: Database): void => {
  const posts = routes.filter(({ method }) => method === 'POST');
  aroundHandlers(
    posts,
    (_route, original) =>
      function (...args) {
        const exchange = currentExchange();
        const work = () => original.apply(this, args);
        return exchange ? answerOnce(database, exchange, work) : work();
      },
  );
};

const readText = `SELECT request_hash AS "requestHash", status, answer FROM idempotency
           WHERE actor_id = $1 AND key = $2`;

/** Claims the key; what was kept where somebody did before. */
const take = async (tx: Transaction, claim: Claim): Promise<Kept | undefined> => {
  const { actorId, key, requestHash } = claim;
  const claimed = await tx.run({
    name: 'idempotency-claim',
    text: `INSERT INTO idempotency (actor_id, key, request_hash) VALUES ($1, $2, $3)
           ON CONFLICT (actor_id, key) DO NOTHING`,
    values: [actorId, key, requestHash],
  });
  if (claimed.count === 1) return undefined;
  const { rows } = await tx.run<Kept>({
    name: 'idempotency-read',
    text: readText,
    values: [actorId, key],
  });
  if (!rows[0]) throw new Error('an idempotency key was purged while it was being read');
  return rows[0];
};

const keep = (
  tx: Transaction,
  { actorId, key, requestHash }: Claim,
  { status, answer }: { status: number; answer: string | null },
): void => {
  tx.enqueue({
    name: 'idempotency-keep',
    text: `UPDATE idempotency SET request_hash = $3, status = $4, answer = $5
           WHERE actor_id = $1 AND key = $2`,
    values: [actorId, key, requestHash, status, answer],
  });
};

const fold = (result: unknown): Answer =>
  result instanceof Versioned ? { body: result.body, version: result.version } : { body: result };

const unfold = ({ body, version }: Answer): unknown =>
  version === undefined ? body : new Versioned(body, version);

/** A body that holds a secret leaves nothing behind, not even a hash that it could be guessed by. */
const hashOf = (request: FastifyRequest, secret: boolean): string =>
  hash(
    'sha256',
    `${request.method} ${request.url}\n${secret ? '' : JSON.stringify(request.body ?? null)}`,
    'base64url',
  );

/** @throws Refusal `bad-idempotency-key` */
export const readKey = (header: string | string[]): string => {
  if (typeof header === 'string' && /^[\x20-\x7e]{1,255}$/.test(header)) return header;
  const detail = {
    zh: 'Idempotency-Key 应为 1 到 255 个可见 ASCII 字符',
    en: 'Idempotency-Key must be 1 to 255 printable ASCII characters',
  };
  throw malformed('bad-idempotency-key', detail, {
    errors: [{ pointer: '#/header/Idempotency-Key', code: 'bad-idempotency-key', detail }],
  });
};

const reused = () =>
  new Refusal({
    kind: 'rule',
    code: 'idempotency-key-reused',
    detail: {
      zh: '同一 Idempotency-Key 已用于另一请求',
      en: 'This Idempotency-Key was used for another request',
    },
  });

const notKept = () =>
  conflict('answer-not-kept', {
    zh: '此请求已执行过，其结果只显示一次，不再保留；如需再次执行，请换用新的 Idempotency-Key',
    en: 'This was done; its answer was shown once and is not kept. To do it again, use a new Idempotency-Key',
  });
