import { toInstant } from '@kefu/kernel';
import pg from 'pg';

const { builtins } = pg.types;
const readers: Partial<Record<number, (text: string) => unknown>> = {
  [builtins.TIMESTAMPTZ]: (text) => toInstant(new Date(text)),
  [builtins.DATE]: (text) => text,
  [builtins.INT8]: Number,
};

/** Instants come as Instants, days as `2026-02-28`, bigints as numbers; numeric stays text. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: Parameters<typeof pg.types.getTypeParser>[0], format?: 'text'): unknown =>
    readers[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};
