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
const account = (user) => user.replaceAll('-', '_').toUpperCase();
const variable = (user) => `$KEFU_NATS_${account(user)}_PASSWORD`;

const PERSONAL = { source: 'personal', stream: 'KEFU_PERSONAL', owner: 'customers' };
/** What can be heard, and whose it is. */
const sources = [
  ...services.map((name) => ({ source: name, stream: stream(name), owner: name })),
  PERSONAL,
];
const heardBy = (listener) =>
  sources.filter(
    ({ source, owner }) =>
      owner !== listener && (source !== PERSONAL.source || entitled.includes(listener)),
  );

/**
 * What a listener asks of whom it hears: the next events, how its durable stands, that an event was dealt
 * with. It makes no durable: one that is made says where it delivers to, and so publishes anything.
 */
const asked = (from, name) => ({
  once: [
    `$JS.API.STREAM.INFO.${from.stream}`,
    `$JS.API.CONSUMER.INFO.${from.stream}.${name}`,
    `$JS.ACK.${from.stream}.${name}.>`,
  ],
  often: [`$JS.API.CONSUMER.MSG.NEXT.${from.stream}.${name}`],
});
/** A service asks for its durable too; that of a program of another system is made without asking. */
const listening = (listener) =>
  heardBy(listener).map((from) => {
    const { once, often } = asked(from, `${listener}__${from.source}`);
    return { from, once: [...once, `kefu.listen.${from.source}.${listener}`], often };
  });
const askedBy = (subscriber) =>
  services.map((name) => {
    const from = { source: name, stream: stream(name), owner: name };
    return { from, ...asked(from, `${subscriber}__${name}`) };
  });

/** All that is done with a stream of one's own, and with the durables of those who hear it. */
const owned = (name) => [
  `$JS.API.STREAM.INFO.${name}`,
  `$JS.API.STREAM.CREATE.${name}`,
  `$JS.API.STREAM.UPDATE.${name}`,
  `$JS.API.STREAM.MSG.GET.${name}`,
  `$JS.API.DIRECT.GET.${name}`,
  `$JS.API.DIRECT.GET.${name}.>`,
  `$JS.API.CONSUMER.LIST.${name}`,
  `$JS.API.CONSUMER.INFO.${name}.*`,
  `$JS.API.CONSUMER.CREATE.${name}`,
  `$JS.API.CONSUMER.CREATE.${name}.>`,
  `$JS.API.CONSUMER.DURABLE.CREATE.${name}.*`,
  `$JS.API.CONSUMER.DELETE.${name}.*`,
];

/**
 * What a subject of another account is called in one's own. A server answers `$JS.API` itself, so that of
 * others is called `$JS.kefu.API`; a client that is told the domain `kefu` asks for it.
 */
const there = (subject) => subject.replace(/^\$JS\.API\./u, '$JS.kefu.API.');
const allOf = (asks) => asks.flatMap(({ once, often }) => [...once, ...often]);
const imported = (asks) =>
  asks.flatMap(({ from, once, often }) =>
    [...once, ...often].map(
      (subject) =>
        `{ service: { account: "${account(from.owner)}", subject: "${subject}" }, to: "${there(subject)}" }`,
    ),
  );
const exportedTo = (user, owner, asks) =>
  asks
    .filter(({ from }) => from.owner === owner)
    .flatMap(({ once, often }) => [
      ...once.map((subject) => ({ service: subject, to: user })),
      ...often.map((subject) => ({ service: subject, to: user, often: true })),
    ]);

const service = (name) => ({
  publish: [
    `kefu.${name}.>`,
    ...owned(stream(name)),
    ...(name === PERSONAL.owner
      ? [
          'kefu.personal.customers.>',
          ...owned(PERSONAL.stream),
          `$JS.API.STREAM.PURGE.${PERSONAL.stream}`,
        ]
      : []),
    `kefu.follow.${name}.>`,
    ...allOf(listening(name)).map(there),
    'kefu.clock.report',
  ],
  subscribe: [
    `_INBOX_${name}.>`,
    `kefu.listen.${name}.*`,
    ...(name === PERSONAL.owner ? ['kefu.listen.personal.*'] : []),
    'kefu.clock.*',
  ],
  // What asks for a durable is answered where it comes from
  answers: true,
});

const subscriberUser = (name) => ({
  publish: allOf(askedBy(name)).map(there),
  subscribe: [`_INBOX_${name}.>`, ...services.map((source) => `kefu.${source}.>`)],
});

/** The gateway tells browsers that something has changed. It keeps no place, and never reads personal data. */
const following = services.flatMap((name) => [
  [name, `kefu.listen.${name}.gateway`],
  [name, `$JS.FC.${stream(name)}.>`],
]);
const gateway = {
  publish: ['kefu.gateway.>', ...following.map(([, subject]) => subject)],
  subscribe: [
    '_INBOX_gateway.>',
    'kefu.gateway.>',
    ...services.map((name) => `kefu.follow.${name}.>`),
  ],
};

const conductor = {
  publish: ['kefu.clock.ask', 'kefu.clock.step'],
  subscribe: ['_INBOX_conductor.>', 'kefu.clock.report'],
};

/** Who mends something by hand: every stream, by the name of its service as the domain. */
const operator = { publish: ['>'], subscribe: ['>'] };

const lines = (indent, all) => all.map((each) => `${' '.repeat(indent)}${each}`).join('\n');
const quoted = (subjects) => subjects.map((subject) => `"${subject}"`);

const user = (name, { publish, subscribe, answers = false }) => `      {
        user: "${name}"
        password: ${variable(name)}
        permissions: {
          publish: { allow: [
${lines(12, quoted(publish))}
          ] }
          subscribe: { allow: [
${lines(12, quoted(subscribe))}
          ] }${answers ? '\n          allow_responses: { max: 1, expires: "10s" }' : ''}
        }
      }`;

const block = (name, { users, streams = false, exports = [], imports = [] }) => `  ${name}: {${
  streams ? '\n    jetstream: enabled' : ''
}
    users: [
${users.join('\n')}
    ]
    exports: [
${lines(6, exports)}
    ]
    imports: [
${lines(6, imports)}
    ]
  }`;

/** One line a subject, with all to whom it goes. */
const written = (exported) => {
  const bySubject = new Map();
  for (const { service: subject, to, often } of exported) {
    const one = bySubject.get(subject) ?? { often, accounts: new Set() };
    one.accounts.add(`"${account(to)}"`);
    bySubject.set(subject, one);
  }
  return [...bySubject].map(
    ([subject, { often, accounts }]) =>
      `{ service: "${subject}", ${often ? 'response_type: "stream", ' : ''}accounts: [${[...accounts].join(', ')}] }`,
  );
};

const ofService = (name) =>
  block(account(name), {
    users: [user(name, service(name))],
    streams: true,
    exports: [
      `{ stream: "kefu.${name}.>", accounts: ["SYSTEMS"] }`,
      `{ stream: "kefu.follow.${name}.>", accounts: ["GATEWAY"] }`,
      ...written([
        ...services.flatMap((listener) => exportedTo(listener, name, listening(listener))),
        ...subscribers.flatMap((one) => exportedTo('systems', name, askedBy(one))),
        ...following
          .filter(([owner]) => owner === name)
          .map(([, subject]) => ({ service: subject, to: 'gateway' })),
      ]),
      `{ service: "$JS.API.>", response_type: "stream", accounts: ["OPERATOR"] }`,
      `{ service: "kefu.${name}.>", accounts: ["OPERATOR"] }`,
    ],
    imports: [
      ...imported(listening(name)),
      '{ stream: { account: "CONDUCTOR", subject: "kefu.clock.*" } }',
      '{ service: { account: "CONDUCTOR", subject: "kefu.clock.report" } }',
    ],
  });

const others = [
  block('GATEWAY', {
    users: [user('gateway', gateway)],
    imports: [
      ...services.map(
        (name) => `{ stream: { account: "${account(name)}", subject: "kefu.follow.${name}.>" } }`,
      ),
      ...following.map(
        ([owner, subject]) =>
          `{ service: { account: "${account(owner)}", subject: "${subject}" } }`,
      ),
    ],
  }),
  block('SYSTEMS', {
    users: subscribers.map((name) => user(name, subscriberUser(name))),
    imports: [
      ...services.map(
        (name) => `{ stream: { account: "${account(name)}", subject: "kefu.${name}.>" } }`,
      ),
      ...new Set(subscribers.flatMap((one) => imported(askedBy(one)))),
    ],
  }),
  block('CONDUCTOR', {
    users: [user('conductor', conductor)],
    exports: ['{ stream: "kefu.clock.*" }', '{ service: "kefu.clock.report" }'],
  }),
  block('OPERATOR', {
    users: [user('operator', operator)],
    imports: services.flatMap((name) => [
      `{ service: { account: "${account(name)}", subject: "$JS.API.>" }, to: "$JS.${name}.API.>" }`,
      `{ service: { account: "${account(name)}", subject: "kefu.${name}.>" } }`,
    ]),
  }),
];

const text = `# Written by write-accounts.mjs; change that, and run it.
# Answers go to whatever subject the one who asks names, a durable delivers to whatever subject its maker
# names, and a stream may publish what it keeps anywhere; so rights by subject keep nobody from publishing.
# Each program has an account of its own: what it names is a subject there, where only its own stream is.
accounts: {
${[...services.map(ofService), ...others].join('\n')}
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
