import { readFileSync, writeFileSync } from 'node:fs';

// Writes accounts.conf: `node deploy/nats/write-accounts.mjs`, or with --check compares it.

/**
 * Every service, and whether it may read personal data: reporting counts, and staff knows only
 * colleagues.
 */
const list = JSON.parse(readFileSync(new URL('services.json', import.meta.url), 'utf8'));
/** Programs of other systems, a user each. */
const subscribers = JSON.parse(readFileSync(new URL('subscribers.json', import.meta.url), 'utf8'));
const services = list.map(({ name }) => name);
const entitled = list.filter(({ personalData }) => personalData).map(({ name }) => name);

const stream = (service) => `KEFU_${service.replaceAll('-', '_').toUpperCase()}`;
const variable = (user) => `$KEFU_NATS_${user.replaceAll('-', '_').toUpperCase()}_PASSWORD`;

/** All that a client does with one durable: both ways to create it, and to pull and acknowledge. */
const durable = (ofStream, name) => [
  `$JS.API.CONSUMER.*.${ofStream}.${name}`,
  `$JS.API.CONSUMER.CREATE.${ofStream}.${name}.>`,
  `$JS.API.CONSUMER.DURABLE.CREATE.${ofStream}.${name}`,
  `$JS.API.CONSUMER.MSG.NEXT.${ofStream}.${name}`,
  `$JS.ACK.${ofStream}.${name}.>`,
];

const read = (name) => [
  `$JS.API.STREAM.INFO.${name}`,
  `$JS.API.CONSUMER.LIST.${name}`,
  `$JS.API.CONSUMER.NAMES.${name}`,
];

const owned = (name) => [
  `$JS.API.STREAM.CREATE.${name}`,
  `$JS.API.STREAM.UPDATE.${name}`,
  `$JS.API.STREAM.MSG.GET.${name}`,
  `$JS.API.DIRECT.GET.${name}`,
  `$JS.API.DIRECT.GET.${name}.>`,
  // A listener's place that is ahead of a stream which was set back.
  `$JS.API.CONSUMER.DELETE.${name}.*`,
];

const anyone = ['$JS.API.INFO', '$JS.API.STREAM.NAMES'];

function service(name) {
  const mine = stream(name);
  return {
    publish: [
      `kefu.${name}.>`,
      ...(name === 'customers' ? ['kefu.personal.customers.>'] : []),
      'kefu.clock.>',
      '_INBOX_conductor.>',
      ...anyone,
      ...owned(mine),
      ...(name === 'customers'
        ? [...owned('KEFU_PERSONAL'), '$JS.API.STREAM.PURGE.KEFU_PERSONAL']
        : []),
      ...services.flatMap((source) => [
        ...read(stream(source)),
        ...durable(stream(source), `${name}__${source}`),
      ]),
      ...subscribers.flatMap((subscriber) => [
        `$JS.API.CONSUMER.INFO.${mine}.${subscriber}__${name}`,
        `$JS.API.CONSUMER.CREATE.${mine}.${subscriber}__${name}.>`,
        `$JS.API.CONSUMER.DURABLE.CREATE.${mine}.${subscriber}__${name}`,
      ]),
      ...(entitled.includes(name)
        ? [...read('KEFU_PERSONAL'), ...durable('KEFU_PERSONAL', `${name}__personal`)]
        : []),
    ],
    subscribe: [`_INBOX_${name}.>`, 'kefu.clock.>'],
  };
}

/**
 * What a program of another system asks of Kefu, of durables that the services have made for it. It makes
 * none itself: one that is made says where it delivers to, and so publishes anything.
 */
const asked = (ofStream, name) => ({
  once: [
    `$JS.API.STREAM.INFO.${ofStream}`,
    `$JS.API.CONSUMER.INFO.${ofStream}.${name}`,
    `$JS.ACK.${ofStream}.${name}.>`,
  ],
  often: [`$JS.API.CONSUMER.MSG.NEXT.${ofStream}.${name}`],
});
const askedBy = (subscriber) =>
  services.map((source) => asked(stream(source), `${subscriber}__${source}`));

const subscriberUser = (name) => ({
  publish: askedBy(name)
    .flatMap(({ once, often }) => [...once, ...often])
    .map(there),
  subscribe: [`_INBOX_${name}.>`, ...services.map((source) => `kefu.${source}.>`)],
});

/**
 * What a subject of Kefu is called in the account of other systems. A server answers `$JS.API` of an
 * account without streams itself; a client that is told the domain `kefu` asks for `$JS.kefu.API`.
 */
const there = (subject) => subject.replace(/^\$JS\.API\./u, '$JS.kefu.API.');

/**
 * The gateway tells browsers that something has changed. It makes readers that leave no trace, whose names
 * the server gives, so it can touch no durable of a service; and never reads personal data.
 */
const gateway = {
  publish: [
    'kefu.gateway.>',
    ...services.flatMap((source) => [
      `$JS.API.CONSUMER.CREATE.${stream(source)}`,
      `$JS.FC.${stream(source)}.>`,
    ]),
  ],
  subscribe: ['_INBOX_gateway.>', 'kefu.gateway.>'],
};

const conductor = {
  publish: [
    'kefu.clock.>',
    ...anyone,
    '$JS.API.STREAM.LIST',
    '$JS.API.STREAM.INFO.*',
    '$JS.API.CONSUMER.NAMES.*',
    '$JS.API.CONSUMER.LIST.*',
    '$JS.API.CONSUMER.INFO.*.*',
  ],
  subscribe: ['_INBOX_conductor.>', 'kefu.clock.>'],
};

const operator = { publish: ['>'], subscribe: ['>'] };

const lines = (indent, all) => all.map((each) => `${' '.repeat(indent)}${each}`).join('\n');
const quoted = (subjects) => subjects.map((subject) => `"${subject}"`);

const user = (name, { publish, subscribe }) => `      {
        user: "${name}"
        password: ${variable(name)}
        permissions: {
          publish: { allow: [
${lines(12, quoted(publish))}
          ] }
          subscribe: { allow: [
${lines(12, quoted(subscribe))}
          ] }
        }
      }`;

const kefu = [
  ...services.map((name) => user(name, service(name))),
  user('gateway', gateway),
  user('conductor', conductor),
  user('operator', operator),
];

const events = services.map((source) => `kefu.${source}.>`);
const once = subscribers.flatMap(askedBy).flatMap((asks) => asks.once);
const often = subscribers.flatMap(askedBy).flatMap((asks) => asks.often);
const shared = [...new Set(once)];

const exports = [
  ...events.map((subject) => `{ stream: "${subject}", accounts: ["SYSTEMS"] }`),
  ...shared.map((subject) => `{ service: "${subject}", accounts: ["SYSTEMS"] }`),
  ...often.map(
    (subject) => `{ service: "${subject}", response_type: "stream", accounts: ["SYSTEMS"] }`,
  ),
];
const imports = [
  ...events.map((subject) => `{ stream: { account: "KEFU", subject: "${subject}" } }`),
  ...[...shared, ...often].map(
    (subject) => `{ service: { account: "KEFU", subject: "${subject}" }, to: "${there(subject)}" }`,
  ),
];

const text = `# Written by write-accounts.mjs; change that, and run it.
# Answers go to whatever subject the one who asks names, so rights by subject cannot keep a program from
# publishing. Other systems have an account of their own: what they name is a subject there.
accounts: {
  KEFU: {
    jetstream: enabled
    users: [
${kefu.join('\n')}
    ]
    exports: [
${lines(6, exports)}
    ]
  }
  SYSTEMS: {
    users: [
${subscribers.map((name) => user(name, subscriberUser(name))).join('\n')}
    ]
    imports: [
${lines(6, imports)}
    ]
  }
}
`;

const file = new URL('accounts.conf', import.meta.url);

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    console.error('deploy/nats/accounts.conf differs from what write-accounts.mjs writes.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, text);
}
