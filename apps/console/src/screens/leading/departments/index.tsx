import { complaintsDepartmentsList } from '../../../api/complaints/sdk.gen';
import type { DepartmentRecord } from '../../../api/complaints/types.gen';
import { listScreen } from '../../../parts/records/list-screen';
import { complaints } from '../../../parts/records/of-complaints';
import { person, said, status, text } from '../../../parts/shown';

/** To whom complaints are given (CP-05); who belongs to one signs for what it is given (G-08). */
export const Screen = listScreen<DepartmentRecord>({
  of: complaints,
  title: 'menu/departments',
  at: '/departments',
  list: complaintsDepartmentsList,
  begin: 'complaints.departments.create',
  filters: [{ name: 'status', options: ['open', 'closed'], words: 'departmentStatus' }],
  columns: [
    said('name', '2fr'),
    text('code', '10rem'),
    status('departmentStatus'),
    person('headId', '1fr'),
    { name: 'memberIds', width: '6rem', show: ({ memberIds }) => memberIds.length },
  ],
});
