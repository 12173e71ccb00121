/** A field of a request, as the OpenAPI document of its service says it. */
export interface Field {
  readonly name: string;
  readonly kind:
    | 'text'
    | 'long'
    | 'code'
    | 'id'
    | 'integer'
    | 'number'
    | 'decimal'
    | 'money'
    | 'day'
    | 'month'
    | 'moment'
    | 'flag'
    | 'choice'
    | 'list'
    | 'group';
  readonly required?: boolean;
  readonly options?: readonly string[];
  /** The list of the profile's codes that it is chosen of. */
  readonly codes?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Of a group. */
  readonly fields?: readonly Field[];
  /** What a list has. */
  readonly of?: Field;
}

/** A route that changes something. */
export interface Operation {
  readonly method: string;
  readonly url: string;
  /** Who may, or `any` of those signed in. */
  readonly roles: readonly string[] | 'any' | 'public';
  /** It refuses to change what somebody else changed since it was read. */
  readonly ifMatch?: boolean;
  readonly fields?: readonly Field[];
}

export type Operations = Readonly<Record<string, Operation>>;

export const mayDo = ({ roles }: Operation, mine: readonly string[]): boolean =>
  typeof roles === 'string' || roles.some((role) => mine.includes(role));
