import type { IForbiddenRuleType } from 'dependency-cruiser';

/** A package's folder; what it captures is `$1` on the other side of a rule. */
const packageFolder = '((?:libs/messages|libs|apps|tools)/[^/]+)/';

/** Groups of folders in a service of more than a dozen aggregates. */
const groups = 'records|papers|relations|exchange|whole';

/** A folder of a service, in its group where it has one. */
const folder = `(?:(?:${groups})/)?[^/]+`;

/** What a domain may take from npm itself: functions of their arguments, without clock or state. */
const librariesThatOnlyCompute = ['pinyin-pro', 'opencc-js', 'decimal\\.js'];

/** Specs, and what only they use. */
const forTests = ['\\.spec\\.ts$', '/test/', '^libs/testing/', '^tools/', '^test/'];

type Boundary = IForbiddenRuleType & { name: string; comment: string };

/**
 * The rules of the layout. Each one's comment is what a reader is told who broke it.
 * @param at how every path begins: `^` in the repository; with the folder of a fixture, where their
 * teeth are tried
 */
export const boundariesFrom = (at: string, doors: readonly string[]): readonly Boundary[] =>
  rules(at, doors).map((rule) => ({ ...rule, severity: 'error' }));

const rules = (at: string, doors: readonly string[]): readonly Boundary[] => [
  {
    name: 'domain-is-pure',
    comment:
      'A domain imports its own files, what siblings show, the kernel, the handbook, messages, and libraries that only compute.',
    from: { path: `${at}(apps/[^/]+/src)/(.*domain)/`, pathNot: '\\.spec\\.ts$' },
    to: {
      pathNot: [
        `${at}$1/$2/`,
        `${at}$1/${folder}/(?:domain/)?index\\.ts$`,
        `${at}libs/(?:kernel|handbook|messages/[^/]+)/`,
        `${at}libs/tables/src/words\\.ts$`,
        // how a phone is read, without the decorators
        `${at}libs/fields/(?:src|dist)/phones\\.`,
        `(?:^|/)node_modules/(?:${librariesThatOnlyCompute.join('|')})/`,
      ],
    },
  },
  {
    name: 'domain-reaches-nothing-impure',
    comment: 'Through what it imports, a domain hangs on Nest, a database, a broker or HTTP.',
    from: { path: `${at}apps/[^/]+/src/.*domain/`, pathNot: '\\.spec\\.ts$' },
    to: {
      path: [
        `${at}libs/(?:persistence|messaging|timers|service|http|testing)/`,
        `${at}apps/.*/(?:store|http|reactions|migrations)/`,
        '(?:^|/)node_modules/(?:@nestjs|@nats-io|typeorm|pg|fastify)/',
      ],
      reachable: true,
    },
  },
  {
    name: 'siblings-meet-at-index',
    comment:
      'What another folder of the service may use stands in its index.ts, or domain/index.ts.',
    from: {
      path: `${at}(apps/[^/]+/src)/(${folder})/`,
      pathNot: ['\\.spec\\.ts$', `${at}apps/console/`],
    },
    to: {
      path: `${at}$1/${folder}/`,
      pathNot: [`${at}$1/$2/`, `${at}$1/${folder}/(?:domain/)?index\\.ts$`],
    },
  },
  {
    name: 'papers-and-relations-apart',
    comment: 'Papers and relations both hang on records, and neither on the other.',
    from: { path: `${at}(apps/[^/]+/src)/(papers|relations)/`, pathNot: '\\.spec\\.ts$' },
    to: { path: `${at}$1/(?:papers|relations)/`, pathNot: `${at}$1/$2/` },
  },
  {
    name: 'nobody-needs-the-exchange',
    comment: 'What comes and goes as files knows the records; only the demo begins with it.',
    from: {
      path: `${at}(apps/[^/]+/src)/[^/]+/`,
      pathNot: ['\\.spec\\.ts$', `${at}apps/[^/]+/src/(?:exchange|whole/demo)/`],
    },
    to: { path: `${at}$1/exchange/` },
  },
  {
    name: 'screens-never-import-screens',
    comment:
      'What two screens share is a part: one screen is changed without a look at the others.',
    from: { path: `${at}apps/console/src/screens/([^/]+)/([^/]+)` },
    to: {
      path: `${at}apps/console/src/screens/`,
      pathNot: `${at}apps/console/src/screens/$1/$2`,
    },
  },
  {
    name: 'only-the-router-knows-screens',
    comment: 'A part that hangs on a screen comes with it, wherever it is used.',
    from: {
      path: `${at}apps/console/src/`,
      pathNot: `${at}apps/console/src/(?:screens/|app/(?:phone-)?screens\\.ts)`,
    },
    to: { path: `${at}apps/console/src/screens/` },
  },
  {
    name: 'services-never-import-services',
    comment: 'Services meet in events. Only the centre, which starts them all, may import them.',
    from: { path: `${at}apps/([^/]+)/`, pathNot: `${at}apps/centre/` },
    to: { path: `${at}apps/`, pathNot: `${at}apps/$1/` },
  },
  {
    name: 'only-the-centre-imports-services',
    comment: 'A tool starts services as processes: it would hang on all of them otherwise.',
    from: { path: `${at}tools/` },
    to: { path: `${at}apps/` },
  },
  {
    name: 'libs-never-import-apps',
    comment: 'A library serves every service and knows none, nor any tool.',
    from: { path: `${at}libs/` },
    to: { path: `${at}(?:apps|tools)/` },
  },
  {
    name: 'messages-are-leaves',
    comment: 'Whoever listens to a service must not get anything else with its messages.',
    from: { path: `${at}libs/messages/([^/]+)/`, pathNot: '\\.spec\\.ts$' },
    to: {
      pathNot: [
        `${at}libs/(?:fields|messages/$1)/`,
        'node_modules/(?:class-validator|class-transformer|reflect-metadata)/',
      ],
    },
  },
  {
    name: 'tables-are-a-leaf',
    comment: 'Rows and cells mean nothing of Kefu: what they become is for the service to say.',
    from: { path: `${at}libs/tables/`, pathNot: ['\\.spec\\.ts$', '/test/'] },
    to: { path: `${at}(?:apps|libs|tools)/`, pathNot: `${at}libs/tables/` },
  },
  {
    name: 'through-the-front-door',
    comment: 'What others may use of a package is what its package.json exports.',
    from: { path: `${at}${packageFolder}` },
    to: { path: `${at}${packageFolder}`, pathNot: [`${at}$1/`, ...doors.map((door) => at + door)] },
  },
  {
    name: 'packages-by-their-name',
    comment: 'A path into another package skips its exports, and what is declared is not true.',
    from: { path: `${at}${packageFolder}` },
    to: {
      path: `${at}${packageFolder}`,
      pathNot: `${at}$1/`,
      dependencyTypesNot: ['aliased-workspace'],
    },
  },
  {
    name: 'nats-only-in-messaging',
    comment: 'Publishing happens through the outbox, and listening through the gate.',
    from: { pathNot: [`${at}libs/messaging/`, `${at}deploy/nats/`] },
    to: { path: '(?:^|/)node_modules/(?:@nats-io|nats)/' },
  },
  {
    name: 'typeorm-only-in-stores',
    comment: 'Only store/, migrations/ and the persistence library know how rows are kept.',
    from: {
      pathNot: ['/store/', '/migrations/', `${at}libs/persistence/`, '/test/', '\\.spec\\.ts$'],
    },
    to: { path: '(?:^|/)node_modules/typeorm/' },
  },
  {
    name: 'no-circles',
    comment: 'Neither of two that need each other can be understood or tested alone.',
    from: { path: at },
    to: { circular: true },
  },
  {
    name: 'no-import-of-specs',
    comment: 'What two specs share stands in a file of its own, under test/.',
    from: { path: at },
    to: { path: '\\.spec\\.ts$' },
  },
  {
    name: 'no-tests-in-production',
    comment: 'What is made for tests is not there when a service runs.',
    from: { path: at, pathNot: forTests.map((path) => path.replace(/^\^/u, at)) },
    to: { path: [`${at}libs/testing/`, `${at}(?:apps|libs|tools)/.+/test/`, `${at}test/`] },
  },
  {
    name: 'nothing-unresolvable',
    comment: 'There is nothing under that name: a typing error, or a package without the export.',
    from: { path: at },
    to: { couldNotResolve: true },
  },
  {
    name: 'nothing-undeclared',
    comment: "It is in node_modules by chance: name it in the package's package.json.",
    from: { path: at, pathNot: ['/test/', '\\.spec\\.ts$'] },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    // the only kind of rule by which a path alone is a fault; 100 is the most that it takes
    name: 'names-say-what-is-done',
    comment: 'A file is named by what it does; *.service, *.helper and *.util gather everything.',
    module: {
      path: `${at}(?:apps|libs|tools|test)/.*(?:\\.(?:service|helper|helpers|util|utils)\\.[cm]?ts$|\\b(?:common|shared|utils|core)/)`,
      numberOfDependentsLessThan: 100,
    },
    from: {},
  },
];
