import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

const stream = 'KEFU_FIELD_REPAIR';
const durable = 'subscriber__field-repair';
const placeFile = process.env.PLACE_FILE ?? 'place.json';

// Per repair order: how far it was handled, and what came before its turn. A real program keeps this
// in its database, in the same transaction as what it does with the event.
const places = existsSync(placeFile) ? JSON.parse(readFileSync(placeFile, 'utf8')) : {};

function keepPlaces() {
  writeFileSync(`${placeFile}.new`, JSON.stringify(places));
  renameSync(`${placeFile}.new`, placeFile);
}

/** What this program is for. */
function handle({ time, type, subject, data }) {
  console.log(JSON.stringify({ time, type, order: subject, data }));
}

/** Handles every event once, in the order of its repair order, however often and early it comes. */
function receive(event) {
  const sequence = Number(event.sequence);
  const epoch = event.source.split('/')[4];
  const place = (places[event.subject] ??= { epoch, handled: 0, waiting: [] });
  if (epoch < place.epoch) return;
  if (epoch > place.epoch) {
    // the service's database was restored, and counts on from an older number
    Object.assign(place, { epoch, handled: sequence - 1, waiting: [] });
  }
  if (sequence <= place.handled) return;
  place.waiting.push(event);
  const isNext = (one) => Number(one.sequence) === place.handled + 1;
  for (let next; (next = place.waiting.find(isNext));) {
    handle(next);
    place.handled += 1;
    place.waiting = place.waiting.filter((one) => Number(one.sequence) > place.handled);
  }
  keepPlaces();
}

const connection = await connect({
  servers: process.env.NATS_URL ?? 'nats://localhost:4222',
  user: 'subscriber',
  pass: process.env.KEFU_NATS_SUBSCRIBER_PASSWORD,
  inboxPrefix: '_INBOX_subscriber',
  maxReconnectAttempts: -1,
});
// Programs of other systems have an account of their own, where Kefu's streams are the domain `kefu`
const streams = jetstream(connection, { domain: 'kefu' });

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => connection.drain());

while (!connection.isClosed()) {
  try {
    const consumer = await streams.consumers.get(stream, durable);
    const messages = await consumer.consume({ abort_on_missing_resource: true });
    for await (const message of messages) {
      receive(message.json());
      message.ack();
    }
  } catch (error) {
    // no durable yet, or the broker was made anew and Kefu publishes again
    if (!connection.isClosed()) console.error(`${error.message}; trying again`);
  }
  if (!connection.isClosed()) await new Promise((resolve) => setTimeout(resolve, 1_000));
}
