import { isWhole, type Request } from '../requests/request.js';
import { nameOf, type Route } from '../routes.js';
import type { Answer } from './send.js';

const codeOf = ({ status, type, text = '' }: Answer): string => {
  if (type !== 'application/problem+json') return String(status);
  const { code = '', errors = [] } = JSON.parse(text) as {
    code?: string;
    errors?: { pointer?: string; code?: string }[];
  };
  const [first] = errors;
  const pointed = first ? ` ${first.pointer ?? ''} ${first.code ?? ''}` : '';
  return `${status} ${code}${pointed}`;
};

/** Which routes took what they were asked; of the others, what they said most. */
export class Reach {
  readonly #reached = new Set<string>();
  readonly #refusals = new Map<string, Map<string, number>>();
  readonly #byService = new Map<string, { asked: number; taken: number }>();

  note(request: Request, answer: Answer): void {
    const { service } = request.route;
    const { asked, taken } = this.#byService.get(service) ?? { asked: 0, taken: 0 };
    this.#byService.set(service, {
      asked: asked + 1,
      taken: taken + (answer.status < 300 ? 1 : 0),
    });
    if (!isWhole(request)) return;
    const name = nameOf(request.route);
    if (answer.status < 300) {
      this.#reached.add(name);
      return;
    }
    const refusals = this.#refusals.get(name) ?? new Map<string, number>();
    const code = codeOf(answer);
    refusals.set(code, (refusals.get(code) ?? 0) + 1);
    this.#refusals.set(name, refusals);
  }

  /** How much of what each service was asked was taken: whoever is only refused was asked nothing. */
  taken(): string[] {
    return [...this.#byService].sort().map(([service, { asked, taken }]) => {
      const share = Math.round((100 * taken) / asked);
      return `${service}: ${taken} of ${asked} answered 2xx (${share} %)`;
    });
  }

  /** Routes that never answered 2xx to anybody, with what they answered instead. */
  unreached(routes: readonly Route[]): string[] {
    return routes
      .map(nameOf)
      .filter((name) => !this.#reached.has(name))
      .map((name) => {
        const refusals = [...(this.#refusals.get(name) ?? [])].sort((a, b) => b[1] - a[1]);
        const said = refusals.slice(0, 4).map(([code, times]) => `${times} × ${code}`);
        return `${name}: ${said.join(', ') || 'not asked'}`;
      });
  }
}
