import { Unavailable } from '@kefu/http';
import { malformed, notFound } from '@kefu/kernel';
import { LRUCache } from 'lru-cache';
import type { Upstreams } from '../settings.js';
import type { SignedIn } from '../signed-in.js';

const KNOWN_MS = 60_000;
const PATIENCE_MS = 5_000;

/** How resources are called that are no aggregate's name with an s. */
const others: Readonly<Record<string, string>> = { custody: 'custody', person: 'people' };

const resourceOf = (aggregate: string): string =>
  others[aggregate] ?? (aggregate.endsWith('y') ? `${aggregate.slice(0, -1)}ies` : `${aggregate}s`);

/** Where a record is read. @throws Refusal where no service has such a one */
export const pathOf = (ref: string, upstreams: Upstreams): string => {
  const [service = '', aggregate = '', id = ''] = ref.split('/');
  const upstream = Object.hasOwn(upstreams, service) ? upstreams[service] : undefined;
  if (upstream === undefined) {
    throw malformed('no-such-service', {
      zh: `没有 ${service} 服务`,
      en: `There is no service ${service}`,
    });
  }
  return `${upstream}/api/${service}/${resourceOf(aggregate)}/${id}`;
};

const noSuchRecord = () =>
  notFound('no-such-record', {
    zh: '没有这条记录，或您不能查看',
    en: 'There is no such record, or you may not see it',
  });

/** Whether somebody may see a record: its service knows, and is asked in their name, once a minute. */
export class AskForRecords {
  readonly #seen = new LRUCache<string, true>({ max: 10_000, ttl: KNOWN_MS });

  constructor(private readonly upstreams: Upstreams) {}

  /** @throws Refusal where they may not, or there is none */
  async require(ref: string, { actor, authorization }: SignedIn): Promise<void> {
    const key = `${actor.id} ${ref}`;
    if (this.#seen.has(key)) return;
    const status = await this.ask(pathOf(ref, this.upstreams), authorization);
    if (status >= 500) throw away();
    if (status !== 200) throw noSuchRecord();
    this.#seen.set(key, true);
  }

  private async ask(url: string, authorization: string): Promise<number> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const answer = await fetch(url, { headers: { authorization }, signal });
      await answer.body?.cancel();
      return answer.status;
    } catch (error) {
      throw away(error);
    }
  }
}

const away = (cause?: unknown) =>
  new Unavailable(
    'service',
    {
      zh: '该记录所属服务暂时不可用，请稍后再试',
      en: 'The service that the record belongs to is away; try again a little later',
    },
    cause,
  );
