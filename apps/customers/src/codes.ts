import type { Choice, Handbook } from '@kefu/handbook';
import type { CodeList } from '@kefu/service';

const named = (codes: readonly Choice[]) => codes.map(({ code, title }) => ({ code, title }));

/** What its requests are chosen of. */
export const codes = (handbook: Handbook): readonly CodeList[] => {
  const { documentTemplates = [] } = handbook.profile;
  return [
    { list: 'asset-categories', codes: handbook.parameter('CU-01', 'assets') },
    { list: 'certificates', codes: handbook.parameter('CU-09', 'certificates') },
    { list: 'membership-levels', codes: handbook.parameter('CU-13', 'levels') },
    { list: 'department-file-kinds', codes: handbook.parameter('CU-17', 'kinds') },
    { list: 'confidentiality', codes: handbook.parameter('CU-17', 'classes') },
    { list: 'file-templates', codes: named(documentTemplates) },
    ...documentTemplates.map(({ code, documents }) => ({
      ...{ list: 'documents', of: code },
      codes: named(documents),
    })),
  ];
};
