import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@kefu/kernel';
import { documentOf } from '@kefu/service';
import { Archive, manager } from './archive.js';

let archive: Archive;
beforeAll(async () => {
  archive = await Archive.open();
});
afterAll(() => archive.close());

interface Shape {
  readonly type?: unknown;
  readonly anyOf?: readonly { readonly type?: unknown }[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
}

interface Document {
  readonly paths: Readonly<
    Record<string, { patch?: { requestBody: { content: Record<string, { schema: Shape }> } } }>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Shape>> };
}

const takesNull = ({ type, anyOf = [] }: Shape): boolean =>
  [type, ...anyOf.map((one) => one.type)].flat().includes('null');

describe('a change', () => {
  it('CU-01 refuses null, by name, for whatever cannot be taken away, on every route', async () => {
    const { paths, components } = documentOf(archive.service.app) as Document;
    const shapeOf = (of: Shape | undefined): Shape =>
      of?.$ref ? (components.schemas[of.$ref.split('/').pop() ?? ''] ?? {}) : (of ?? {});
    const seen: string[] = [];
    for (const [path, { patch }] of Object.entries(paths)) {
      if (!patch) continue;
      const schema = patch.requestBody.content['application/json']?.schema;
      const url = path.slice('/api/customers/'.length).replace(/\{\w+\}/g, newId());
      for (const [name, shape] of Object.entries(shapeOf(schema).properties ?? {})) {
        if (takesNull(shape)) continue;
        seen.push(`${path} ${name}`);
        const { status, body } = await archive.patch(url, { [name]: null }, { as: manager });
        const { errors } = body as { errors?: { pointer: string }[] };
        const named = errors?.some(({ pointer }) => pointer.startsWith(`/${name}`));
        expect([path, name, status, named]).toEqual([path, name, 400, true]);
      }
    }
    expect(seen.length).toBeGreaterThan(20);
  });
});
