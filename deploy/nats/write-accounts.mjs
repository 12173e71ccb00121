import { readFileSync, writeFileSync } from 'node:fs';

// Writes accounts.conf: `node deploy/nats/write-accounts.mjs`, or with --check compares it.

/**
 * Every service, and whether it may read personal data: reporting counts, and staff knows only
 * colleagues.
 */
const list = JSON.parse(readFileSync(new URL('services.json', import.meta.url), 'utf8'));
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
      ...(entitled.includes(name)
        ? [...read('KEFU_PERSONAL'), ...durable('KEFU_PERSONAL', `${name}__personal`)]
        : []),
    ],
    subscribe: [`_INBOX_${name}.>`, 'kefu.clock.>'],
  };
}

const subscriber = {
  publish: [
    ...anyone,
    ...services.flatMap((source) => [
      ...read(stream(source)),
      ...durable(stream(source), `subscriber__${source}`),
    ]),
  ],
  subscribe: ['_INBOX_subscriber.>', ...services.map((source) => `kefu.${source}.>`)],
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

const lines = (subjects) => subjects.map((subject) => `          "${subject}"`).join('\n');

const user = (name, { publish, subscribe }) => `    {
      user: "${name}"
      password: ${variable(name)}
      permissions: {
        publish: { allow: [
${lines(publish)}
        ] }
        subscribe: { allow: [
${lines(subscribe)}
        ] }
      }
    }`;

const users = [
  ...services.map((name) => user(name, service(name))),
  user('subscriber', subscriber),
  user('conductor', conductor),
  user('operator', operator),
];

const text = `# Written by write-accounts.mjs; change that, and run it.
authorization {
  users: [
${users.join('\n')}
  ]
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
