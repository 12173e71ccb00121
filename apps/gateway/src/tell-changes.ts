import type { TokenVerifier } from '@kefu/http';
import { malformed } from '@kefu/kernel';
import { checkObject } from '@kefu/validation';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { ChangeStreams } from './changes/index.js';
import { followChanges } from './follow-changes.js';
import { AskForRecords, KnowWhoIsThere, PresenceRequest } from './presence/index.js';
import type { GatewaySettings } from './settings.js';
import { signedIn } from './signed-in.js';

/** Events this old still tell which region a record is of. */
const LOOK_BACK_MS = 30 * 24 * 60 * 60_000;

export interface TellingChanges {
  readonly settings: GatewaySettings;
  readonly tokens: TokenVerifier | undefined;
  readonly registry: Registry;
  readonly logger: Logger;
}

/** `/api/changes`: what changes, as it changes; `/api/presence`: who else has the same record open. */
export const tellChanges = (
  app: FastifyInstance,
  { settings, tokens, registry, logger }: TellingChanges,
): void => {
  const since = new Date(Date.now() - LOOK_BACK_MS);
  const streams = new ChangeStreams(since, settings.streamsPerPerson, [registry]);
  const present = new KnowWhoIsThere((personId, presence) => {
    for (const stream of streams.of(personId)) stream.say('presence', presence);
  });
  const following = followChanges(settings, logger, since, streams, present);
  const records = new AskForRecords(settings.upstreams);

  app.get('/api/changes', async (request, reply) => {
    const asking = await signedIn(tokens, request);
    const { 'last-event-id': from } = request.headers;
    const { raw } = reply;
    const opening = { ...asking, raw, from: typeof from === 'string' ? from : undefined };
    streams.open(opening, () => {
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Proxies would wait for more before they pass anything on
        'x-accel-buffering': 'no',
      });
    });
  });

  app.post('/api/presence', { bodyLimit: 1_024 }, async (request, reply) => {
    const asking = await signedIn(tokens, request);
    const { ref, state } = presenceOf(request.body);
    await records.require(ref, asking);
    const presence = { ref, state, id: asking.actor.id };
    present.take(presence);
    following?.say(presence);
    return reply.send({ others: present.besides(presence) });
  });

  app.addHook('preClose', async () => {
    streams.close();
    present.close();
    await following?.stop();
  });
};

const presenceOf = (body: unknown): PresenceRequest => {
  const { value, faults } = checkObject(PresenceRequest, body ?? {}, { unknownFields: 'refuse' });
  if (faults.length === 0) return value as PresenceRequest;
  const detail = { zh: '请求中有字段不正确', en: 'Some fields of the request are wrong' };
  throw malformed('malformed', detail, { errors: faults });
};
