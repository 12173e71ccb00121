import { newId } from '@kefu/kernel';
import { FollowStreams } from '@kefu/messaging/following';
import { checkObject } from '@kefu/validation';
import type { Logger } from 'pino';
import type { ChangeStreams } from './changes/index.js';
import { PresenceTold, type KnowWhoIsThere, type Presence } from './presence/index.js';
import type { GatewaySettings } from './settings.js';

const USER = 'gateway';
const SUBJECT = 'kefu.gateway.presence';

export interface Following {
  /** To the other instances. */
  say(presence: Presence): void;
  stop(): Promise<void>;
}

/** Hears what the services publish and what other instances say; nothing where there is no broker. */
export const followChanges = (
  { natsUrl, natsPassword, upstreams }: GatewaySettings,
  logger: Logger,
  since: Date,
  streams: ChangeStreams,
  present: KnowWhoIsThere,
): Following | undefined => {
  if (natsUrl === undefined || natsPassword === undefined) {
    logger.warn('no broker is named, or no password for it: browsers are told of no changes');
    return undefined;
  }
  const instance = newId();
  const follower = new FollowStreams({
    servers: natsUrl,
    user: USER,
    password: natsPassword,
    name: USER,
    subject: SUBJECT,
    services: Object.keys(upstreams),
    since,
    take: (event) => {
      streams.hear(event);
    },
    hear: (text) => {
      const told = readTold(text);
      if (!told || told.instance === instance) return;
      const { ref, id, state } = told;
      present.take({ ref, id, state });
    },
    onStanding: (upToDate) => {
      streams.stand(upToDate);
    },
    onFault: (what, error) => {
      logger.warn({ err: error }, what);
    },
  });
  follower.start();
  return {
    say: (presence) => {
      follower.say(JSON.stringify({ ...presence, instance }));
    },
    stop: () => follower.stop(),
  };
};

const readTold = (text: string): PresenceTold | undefined => {
  try {
    const { value, faults } = checkObject(PresenceTold, JSON.parse(text) as object, {
      unknownFields: 'ignore',
    });
    return faults.length === 0 ? (value as PresenceTold) : undefined;
  } catch {
    return undefined;
  }
};
