import { describe, expect, it } from '@jest/globals';
import { Transform, Type } from 'class-transformer';
import {
  Allow,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { checkObject } from './check-object.js';

class Part {
  @IsString()
  name!: string;
}

class Base {
  @IsOptional()
  @IsInt()
  count?: number;
}

class Whole extends Base {
  @IsArray()
  @IsString({ each: true })
  words!: string[];

  @IsOptional()
  @ValidateNested()
  main?: Part;

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Part)
  parts?: Part[];

  @ValidateIf((whole: Whole) => whole.count === 1)
  @IsString()
  why?: string;

  @Allow()
  free?: unknown;
}

class Trimmed {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  title!: string;
}

class Own {
  @ValidateBy(
    { name: 'isLucky', validator: { validate: (value) => value === 8 } },
    { context: { zh: '应为 8', en: 'It must be 8' } },
  )
  number!: number;

  @ValidateBy({ name: 'isOdd', validator: { validate: () => false } })
  other!: number;

  @ValidateBy({ name: 'isSlow', validator: { validate: () => Promise.resolve(true) } })
  slow!: number;
}

class Forgotten {
  @ValidateNested({ each: true })
  @IsArray()
  parts!: Part[];
}

const faults = (of: new () => object, plain: unknown) =>
  checkObject(of, plain).faults.map(({ pointer, code }) => `${pointer} ${code}`);

describe('checking an object against its class', () => {
  it('makes instances, nested ones and those of inherited fields too', () => {
    const plain = {
      words: ['a'],
      main: { name: 'b' },
      parts: [{ name: 'c' }],
      count: 2,
      free: [1],
    };
    const { value, faults: found } = checkObject(Whole, plain);
    expect(found).toEqual([]);
    expect(value).toBeInstanceOf(Whole);
    expect(value).toMatchObject(plain);
    expect((value as Whole).main).toBeInstanceOf(Part);
    expect((value as Whole).parts?.[0]).toBeInstanceOf(Part);
  });

  it.each<[string, unknown, string[]]>([
    ['text where each is declared', { words: 'abc' }, ['/words not-a-list']],
    ['one wrong item of many', { words: ['a', 1] }, ['/words/1 is-string']],
    ['a list for one', { words: [], main: [] }, ['/main not-an-object']],
    ['text for one', { words: [], main: 'x' }, ['/main not-an-object']],
    ['one for a list', { words: [], parts: { name: 'x' } }, ['/parts not-a-list']],
    ['a condition that holds', { words: [], count: 1 }, ['/why required']],
    [
      'several at once',
      { words: [], count: 'x', more: 1 },
      ['/more unknown-field', '/count is-int'],
    ],
    ['a name that a pointer has to escape', { words: [], 'a/b~c': 1 }, ['/a~1b~0c unknown-field']],
  ])('refuses %s', (_what, plain, expected) => {
    expect(faults(Whole, plain)).toEqual(expected);
  });

  it('takes null for absent where a field is optional, and refuses it elsewhere', () => {
    const { value, faults: found } = checkObject(Whole, { words: [], count: null });
    expect(found).toEqual([]);
    expect(value).not.toHaveProperty('count');
    expect(faults(Whole, { words: null })).toEqual(['/words not-a-list']);
  });

  it('leaves declared conversions to class-transformer', () => {
    expect(checkObject(Trimmed, { title: '  a ' }).value).toEqual({ title: 'a' });
  });

  it('says what a check of its own brings along, something general otherwise, and fails closed', () => {
    const found = checkObject(Own, { number: 7, other: 1, slow: 1 }).faults;
    expect(found.map(({ code }) => code)).toEqual(['is-lucky', 'is-odd', 'is-slow']);
    expect(found[0]?.detail).toEqual({ zh: '应为 8', en: 'It must be 8' });
    expect(found[1]?.detail.zh).not.toBe('');
  });

  it('does not report without end', () => {
    const plain = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`f${n}`, n]));
    expect(faults(Part, plain)).toHaveLength(50);
  });

  it('names a nested field whose class nobody gave', () => {
    expect(() => checkObject(Forgotten, { parts: [] })).toThrow('Forgotten.parts');
  });
});
