import { inXml } from './sheet-xml.js';

const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPart = (no: number): string => `xl/worksheets/sheet${no}.xml`;

const relations = (...targets: readonly (readonly [kind: string, target: string])[]): string =>
  `${prolog}<Relationships xmlns="${packages}/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="r${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** What a reader looks for first; every part that it does not name is a sheet. */
export const contentTypes = [
  '[Content_Types].xml',
  `${prolog}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="${type}.worksheet+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
] as const;

const styles =
  `${prolog}<styleSheet xmlns="${main}"><fonts count="2">` +
  '<font><sz val="11"/><name val="Calibri"/></font>' +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  // 49 is text: what somebody types into a cell stays as it was typed
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

/** The parts of a workbook beside its sheets, once it is known how many there are. */
export const partsBeside = (title: string, sheets: number): (readonly [string, string])[] => {
  const numbers = Array.from({ length: sheets }, (_none, at) => at + 1);
  const named = numbers.map(
    (no) =>
      `<sheet name="${inXml(no === 1 ? title : `${title} ${no}`)}" sheetId="${no}" r:id="r${no}"/>`,
  );
  return [
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      `${prolog}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${named.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(...numbers.map((no) => ['worksheet', `worksheets/sheet${no}.xml`] as const), [
        'styles',
        'styles.xml',
      ]),
    ],
    ['xl/styles.xml', styles],
  ];
};
