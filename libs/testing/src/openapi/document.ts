import formats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export type Fields = Readonly<Record<string, unknown>>;

export interface Content {
  readonly schema?: Fields;
  readonly example?: unknown;
}

export interface Response {
  readonly $ref?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, Fields>>;
  readonly content?: Readonly<Record<string, Content>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly Fields[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Response>>;
}

export interface OpenApi {
  readonly tags: readonly { readonly name: string; readonly 'x-displayName'?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Fields>>;
    readonly responses: Readonly<Record<string, Response>>;
    readonly parameters?: Readonly<Record<string, Fields>>;
  };
}

const escaped = (part: string | number): string =>
  String(part)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1')
    .replaceAll('{', '%7B')
    .replaceAll('}', '%7D');

/** A document, and whether values fit the schemas in it. */
export class Described {
  readonly #ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    // It takes as long as the rest of compiling, for answers that are few
    code: { optimize: false },
  });
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(readonly document: OpenApi) {
    formats.default(this.#ajv);
    this.#ajv.addSchema(document, 'document');
  }

  operation(path: string, method: string): Operation | undefined {
    return this.document.paths[path]?.[method.toLowerCase()];
  }

  /** Where a response stands and what it is, through a reference. */
  response(at: readonly string[], response: Response): [readonly string[], Response] {
    const name = response.$ref?.split('/').at(-1);
    const shared = name === undefined ? undefined : this.document.components.responses[name];
    return name !== undefined && shared
      ? [['components', 'responses', name], shared]
      : [at, response];
  }

  /** What a value has that the schema at that place of the document does not allow, a sentence each. */
  misfits(at: readonly (string | number)[], value: unknown): string[] {
    const $ref = `document#/${at.map(escaped).join('/')}`;
    const validate = this.#compiled.get($ref) ?? this.#ajv.compile({ $ref });
    this.#compiled.set($ref, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath || 'it'} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }
}
