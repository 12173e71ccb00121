import { isId, malformed, type Fault } from '@kefu/kernel';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { checkObject, faultAt, type DtoClass } from '@kefu/validation';

const plainTypes = new Set<unknown>([
  String,
  Boolean,
  Number,
  Array,
  Object,
  Date,
  Buffer,
  undefined,
]);

const bases: Partial<Record<ArgumentMetadata['type'], string>> = {
  body: '',
  query: '#/query',
  param: '#/path',
};

const detail = { zh: '请求内容有误,见 errors', en: 'The request does not fit; see errors' };

const refuse = (errors: readonly Fault[]) => malformed('malformed', detail, { errors });

/** Numbers and truth values come as text in queries and paths; here they are read strictly. */
const readPlain = (type: unknown, text: unknown, pointer: string): unknown => {
  if (text === undefined || text === null) return undefined;
  if (typeof text !== 'string') throw refuse([faultAt(pointer, 'isString')]);
  if (type === Number) {
    if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) throw refuse([faultAt(pointer, 'isNumber')]);
    return Number(text);
  }
  if (type === Boolean) {
    if (text !== 'true' && text !== 'false') throw refuse([faultAt(pointer, 'isBoolean')]);
    return text === 'true';
  }
  return text;
};

/**
 * Checks bodies, queries and paths against their classes. Nothing is converted but what a class
 * declares (`@Type(() => Number)` in a query). A path part called `id` or `…Id` must be an id.
 */
@Injectable()
export class ValidationPipe implements PipeTransform {
  transform(value: unknown, { type, metatype, data }: ArgumentMetadata): unknown {
    const base = bases[type];
    if (base === undefined) return value;
    if (type === 'param' && data && /^id$|Id$/.test(data) && !isId(String(value))) {
      throw refuse([faultAt(`${base}/${data}`, 'not-an-id')]);
    }
    if (plainTypes.has(metatype)) {
      return data && type !== 'body' ? readPlain(metatype, value, `${base}/${data}`) : value;
    }
    const { value: made, faults } = checkObject(
      metatype as unknown as DtoClass,
      value === undefined ? {} : value,
      { base: data && type === 'body' ? `/${data}` : base },
    );
    if (faults.length > 0) throw refuse(faults);
    return made;
  }
}
