import { Dice } from '@kefu/testing/dice';
import { CentreClient, openCentre, type OpenCentre } from '@kefu/up';
import { faultsIn } from './answers/faults-in.js';
import { Findings, type Finding } from './answers/findings.js';
import { Reach } from './answers/reach.js';
import { send } from './answers/send.js';
import { buildGround } from './ground/build-ground.js';
import { unheardOf } from './ground/dead-letters.js';
import { Memory } from './memory.js';
import { People } from './people.js';
import { isWhole, type Request } from './requests/request.js';
import { hostile, nearlyValid } from './requests/spoil.js';
import { validRequest } from './requests/valid.js';
import { nameOf, oneOf, readRoutes, type Route } from './routes.js';

export interface FuzzOptions {
  readonly requests: number;
  /** The same seed asks for the same things; what is there by then is in nobody's hand. */
  readonly seed: string;
  /** Part of a route: `customers/loans`. */
  readonly only?: string | undefined;
  /** Leave databases and logs where they are. */
  readonly keep: boolean;
  readonly say: (text: string) => void;
}

export interface FuzzOutcome {
  readonly faults: readonly Finding[];
  /** Routes that never answered 2xx to anybody. */
  readonly unreached: readonly string[];
  /** Of each service how much it took of what it was asked. */
  readonly taken: readonly string[];
}

const CALLERS = 8;
const NEAR = 0.25;
const FAR = 0.2;
const TELL_EVERY = 2_000;

/** Drives every documented route of every service, and holds each answer to its document. */
export const runFuzz = async (options: FuzzOptions): Promise<FuzzOutcome> => {
  const { keep, say } = options;
  const centre = await openCentre({ name: 'fuzz', onProgress: say });
  try {
    await centre.ready(180_000);
    const outcome = await new Fuzz(centre, options).run();
    report(outcome, options);
    return outcome;
  } finally {
    await centre.close({ wipe: !keep });
  }
};

class Fuzz {
  readonly #memory = new Memory();
  readonly #findings = new Findings();
  readonly #reach = new Reach();
  readonly #client: CentreClient;
  #asked = 0;
  #people = new People([]);
  #routes: readonly Route[] = [];

  constructor(
    private readonly centre: OpenCentre,
    private readonly options: FuzzOptions,
  ) {
    this.#client = new CentreClient(centre.url, centre.secrets.demoPassword);
  }

  async run(): Promise<FuzzOutcome> {
    const { centre, options } = this;
    const services = Object.keys(centre.databases);
    const all = await readRoutes(centre.url, services);
    this.#routes = all.filter((route) => nameOf(route).includes(options.only ?? ''));
    this.#people = await People.meet(this.#client);
    await buildGround(this.#client, this.#people);
    options.say(`${all.length} routes; asking ${options.requests} times, seed ${options.seed}.`);
    await this.lookAround(all);
    await Promise.all(Array.from({ length: CALLERS }, () => this.caller()));
    for (const fault of await unheardOf(this.#client, services)) {
      this.#findings.add(fault, this.made(new Dice('last'), all[0] as Route));
    }
    const unreached = this.#reach.unreached(this.#routes);
    return { faults: this.#findings.all, unreached, taken: this.#reach.taken() };
  }

  /** Reads every list as a manager or an administrator would find it. */
  private async lookAround(all: readonly Route[]): Promise<void> {
    for (const route of all.filter(isList)) {
      const may = (number: string, role: string) => (mayAsk(route, role) ? number : undefined);
      const as = may('M-0001', 'manager') ?? may('X-0001', 'admin');
      if (as !== undefined) {
        await this.ask({ ...this.made(new Dice(nameOf(route)), route), as, query: pageOf(route) });
      }
    }
  }

  private async caller(): Promise<void> {
    const { requests, seed, say } = this.options;
    while (this.#asked < requests) {
      const no = (this.#asked += 1);
      if (no % TELL_EVERY === 0) say(`  ${no}: ${this.#findings.all.length} faults`);
      const dice = new Dice(`${seed}:${no}`);
      const whole = this.made(dice, oneOf(dice, this.#routes));
      const kind = dice.next();
      if (kind < FAR) await this.ask(hostile(dice, whole));
      else if (kind < FAR + NEAR) await this.ask(nearlyValid(dice, whole));
      else await this.ask(whole);
    }
  }

  private made(dice: Dice, route: Route): Request {
    return validRequest(dice, route, this.#memory, this.#people);
  }

  private async ask(request: Request): Promise<void> {
    try {
      const answer = await send(this.centre.url, this.#client, request);
      for (const fault of faultsIn(request, answer)) this.#findings.add(fault, request);
      this.#reach.note(request, answer);
      if (isWhole(request) && answer.status === 409 && request.status) {
        this.#memory.learnRefusal(nameOf(request.route), request.status);
      }
      if (answer.status >= 300 || answer.type !== 'application/json' || !answer.text) return;
      this.#memory.learn(shownBy(request.route), JSON.parse(answer.text), answer.etag);
    } catch (error) {
      const said = error instanceof Error ? `${error.name} ${error.message}` : String(error);
      this.#findings.add(`${nameOf(request.route)} gives no answer: ${said}`, request);
    }
  }
}

const mayAsk = ({ roles }: Route, role: string): boolean =>
  roles === 'any' || (roles?.includes(role) ?? false);

/** As much as a page holds. */
const pageOf = ({ operation }: Route): Request['query'] =>
  operation.parameters.some(({ name }) => name === 'limit') ? [['limit', '200']] : [];

const isList = ({ method, path }: Route): boolean => method === 'GET' && !path.includes('{');

/** `customers/customers/{id}/loans` shows loans, `loans/{id}/approve` a loan as well. */
const shownBy = ({ service, path, collection, method }: Route): string => {
  const last = path.split('/').at(-1) ?? '';
  const isVerb = method !== 'GET' && !/s$/u.test(last);
  return last.startsWith('{') || isVerb ? collection : `${service}/${last}`;
};

const report = (outcome: FuzzOutcome, { say, requests, seed }: FuzzOptions): void => {
  const { faults, unreached, taken } = outcome;
  for (const { fault, request, times } of faults) say(`\n${times} ×  ${fault}\n    ${request}`);
  if (unreached.length > 0) say(`\nNever answered 2xx:\n  ${unreached.join('\n  ')}`);
  say(`\n${taken.join('\n')}`);
  say(`\n${requests} requests, seed ${seed}: ${faults.length} kinds of faults.`);
};
