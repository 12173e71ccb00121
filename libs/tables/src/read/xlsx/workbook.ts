import { posix } from 'node:path';
import { NotReadable } from '../not-readable.js';
import { attribute, readXml } from './parse-xml.js';
import type { Package } from './package.js';
import { noStyles, readStyles } from './styles.js';

/** Where the parts of a workbook are that its rows need, and how its days count. */
export interface Workbook {
  /** The part that holds the sheet that is read. */
  readonly sheet: string;
  /** The names of those that are not hidden. */
  readonly sheets: readonly string[];
  readonly sharedStrings: string | undefined;
  /** The cell styles that show a number as a day. */
  readonly days: ReadonlySet<number>;
  /** The formats of the cell styles that show a whole number in another way than its digits. */
  readonly shapes: ReadonlyMap<number, string>;
  readonly since1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly part: string;
}

/** What a part says of others; nothing where it says nothing. */
const relationsOf = async (file: Package, part: string): Promise<Relation[]> => {
  const { dir, base } = posix.parse(part);
  const name = posix.join(dir, '_rels', `${base}.rels`);
  const relations: Relation[] = [];
  if (!file.has(name)) return relations;
  await readXml(file.bytes(name), {
    opened(element, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (element !== 'Relationship') return;
      const kind = type.slice(type.lastIndexOf('/') + 1);
      // A target that begins with a slash counts from the root
      relations.push({ id, kind, part: posix.resolve('/', dir, target).slice(1) });
    },
  });
  return relations;
};

/**
 * @param wanted the name of the sheet; the first one that is not hidden where it is not given
 * @throws NotReadable for a package that is no workbook, or one without that sheet to be seen
 */
export const readWorkbook = async (file: Package, wanted?: string): Promise<Workbook> => {
  const root = await relationsOf(file, '');
  const workbook = root.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const named: { readonly name: string; readonly id: string }[] = [];
  let since1904 = false;
  await readXml(file.bytes(workbook), {
    opened(element, attributes) {
      const { date1904, state = 'visible', name = '' } = attributes;
      if (element === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true';
      if (element === 'sheet' && state === 'visible') {
        named.push({ name, id: attribute(attributes, 'id') ?? '' });
      }
    },
  });
  const relations = await relationsOf(file, workbook);
  const sheets = named.flatMap(({ name, id }) => {
    const relation = relations.find((one) => one.id === id);
    return relation?.kind === 'worksheet' ? [{ name, part: relation.part }] : [];
  });
  const sheet = sheets.find(({ name }) => wanted === undefined || name === wanted);
  if (!sheet) throw new NotReadable('not-a-table');
  const partOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.part;
  const styles = partOf('styles');
  return {
    sheet: sheet.part,
    sheets: sheets.map(({ name }) => name),
    sharedStrings: partOf('sharedStrings'),
    ...(styles === undefined ? noStyles : await readStyles(file.bytes(styles))),
    since1904,
  };
};
