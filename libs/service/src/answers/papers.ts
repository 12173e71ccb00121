import { OneOf, optional } from '@kefu/fields';
import { languageOf, type Language } from '@kefu/http';
import type { Bilingual, Instant } from '@kefu/kernel';
import { applyDecorators, Get, Header } from '@nestjs/common';
import { aroundHandlers } from '../around-handlers.js';
import { currentExchange } from '../http/receive-requests.js';
import type { MountedRoute } from '../list-routes.js';
import { argumentsOf } from '../route-arguments.js';
import type { ServiceRuntime } from '../service-runtime.js';
import { allow, type Answering, type Who } from './record-routes.js';

/** What every page to print is made with. */
export interface Paper {
  readonly language: Language;
  readonly centre: Bilingual;
  readonly zone: string;
  readonly printedAt: Instant;
}

/** The query of a page to print, and its paper. What is asked for by more than a language extends it. */
export class WhichPaper {
  /** Language of the page; that of the request, where it is not said. */
  @OneOf(['zh', 'en'], optional) lang?: Language;
  declare readonly paper: Paper;
}

/** `GET`: these people see a page that can be printed. */
export const Prints = (path: string | string[], who: Who) =>
  applyDecorators(
    Get(path),
    allow(who),
    Header('Content-Type', 'text/html; charset=utf-8'),
  ) as Answering<string>;

const asksForPaper = (type: unknown): boolean =>
  typeof type === 'function' && (type === WhichPaper || type.prototype instanceof WhichPaper);

/** Gives each query that is a {@link WhichPaper} what its page is made with. */
export const layPaper = (
  routes: readonly MountedRoute[],
  { handbook: { profile, calendar }, clock }: ServiceRuntime,
): void => {
  aroundHandlers(routes, (route, original) => {
    const at = argumentsOf(route).find(({ type }) => asksForPaper(type))?.index;
    if (at === undefined) return original;
    return function (...args) {
      const asked = args[at] as WhichPaper;
      const accepted = currentExchange()?.request.headers['accept-language'];
      const language = asked.lang ?? languageOf(accepted);
      const paper = {
        language,
        centre: profile.title,
        zone: calendar.zone,
        printedAt: clock.now(),
      };
      Object.assign(asked, { paper } satisfies Partial<WhichPaper>);
      return original.apply(this, args);
    };
  });
};
