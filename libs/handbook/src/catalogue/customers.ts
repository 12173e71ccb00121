import { both } from '../both.js';
import { choices, count, duration, flag, numbersBy, workingDays } from '../parameter.js';
import { deadline, family, gate, record, report } from '../rule-entry.js';

export const customers = family('customers', {
  'CU-01': gate({
    title: both('建档编号与查重', 'Number and duplicates'),
    summary: both(
      '建档即得唯一编号;疑似重复须说明原因方可新建;合并后两边历史保留,旧号仍可查到。',
      'A unique number on filing; a likely duplicate needs an explicit reason; merged customers keep both histories and numbers.',
    ),
    note: both(
      '电话比较前去掉空格、连字符和国家代码 86。合并不可撤销:按旧编号或旧记录读到的是合并后的客户;两个证件号须选其一;并错的重新建档。',
      'Phones are compared without spaces, hyphens and the country code 86. A merger is for good: whoever reads by the old number or id gets the survivor; of two ID numbers one is chosen; who was merged wrongly is filed again.',
    ),
  }),
  'CU-02': record({
    title: both('一车两档', 'One asset, two files'),
    summary: both(
      '每个设备有销售档案和维修档案,档案按客户编号。',
      'Each asset has a sales file and a service file, numbered by customer.',
    ),
  }),
  'CU-03': deadline({
    title: both('销售资料移交', 'Hand-over of sales papers'),
    summary: both(
      '交付后两个工作日内由销售交内勤,次一工作日由内勤交中心,双方在交接表单上签字。',
      'From sales to the clerk within two working days of delivery, and to the centre on the next, each time signed by both.',
    ),
    parameters: {
      limit: workingDays(2, '销售交内勤', 'sales to clerk'),
      toCentre: workingDays(1, '内勤交中心', 'clerk to centre'),
    },
    note: both(
      '内勤的期限从其签收时起算;到期前填写的豁免保留违期记录但不扣人。',
      "The clerk's limit starts when he signs; a waiver entered before the due time keeps the breach and charges nobody.",
    ),
  }),
  'CU-04': deadline({
    title: both('维修资料移交', 'Hand-over of service papers'),
    summary: both(
      '交还客户后一个工作日内由售后前台交中心。',
      'From the front desk to the centre within one working day of hand-over to the customer.',
    ),
    parameters: { limit: workingDays(1, '前台交中心', 'front desk to centre') },
  }),
  'CU-05': gate({
    title: both('档案齐全', 'Complete files'),
    summary: both(
      '模板要求的每份资料按份数齐备或说明原因免交,档案才算齐全。',
      'A file is complete when every required document is in, in the copies asked, or waived with a reason.',
    ),
    note: both(
      '档案使用建档时的模板;其后模板变更不影响已建档案。',
      'A file keeps the template it was opened with; later changes of the template do not touch it.',
    ),
  }),
  'CU-06': record({
    title: both('多方式检索', 'Retrieval by many keys'),
    summary: both(
      '可按编号、姓名或拼音首字母、电话、证件号、序列号等单独或组合检索。',
      'By number, name or its pinyin initials, phone, ID number, serial and more, alone or together.',
    ),
    parameters: { pageSize: count(50, '每页条数', 'rows a page', { min: 1, max: 200 }) },
    note: both(
      '看不到完整电话的岗位只能按整号或末四位检索;生日只供能看到生日的岗位检索;证件号须完整。',
      'A role to whom phones are masked searches by the whole number or its last four digits; by birthday only who sees it; ID numbers only whole.',
    ),
  }),
  'CU-07': record({
    title: both('保修期外打包', 'Bundles out of warranty'),
    summary: both(
      '保修期外设备的档案可打包上架,仍可检索。',
      'Files of assets out of warranty may be bundled with a shelf mark and stay searchable.',
    ),
  }),
  'CU-08': deadline({
    title: both('档案借阅', 'Lending'),
    summary: both(
      '借阅须填单并经经理批准;归还后借阅单才作废;五个工作日未还为逾期。',
      'Slip, approval, handed out, returned; the slip is voided only after return; overdue after five working days.',
    ),
    parameters: { limit: workingDays(5, '借阅期限', 'lending period') },
    note: both('期限从借出时起算。', 'The period starts when the file is handed out.'),
  }),
  'CU-09': gate({
    title: both('证件领取', 'Release of certificates'),
    summary: both(
      '证件只交给本人:证件号相符、出示票据、本人签字;代领须档案允许并有书面委托。',
      'Only to the holder: ID number matches, invoices shown, signed in person; a proxy only where the profile allows it.',
    ),
    parameters: { proxyAllowed: flag(false, '允许代领', 'a proxy may collect') },
  }),
  'CU-10': deadline({
    title: both('信用评估', 'Credit assessment'),
    summary: both(
      '各因素加权得分并定级,有效十二个月,到期前三十天提示;降级即为事件。',
      'Weighted factors make a score and a grade, valid twelve months, expiry announced; a fall in grade is an event.',
    ),
    parameters: {
      weights: numbersBy(
        { payment: 40, capital: 15, years: 15, disputes: 20, inspection: 10 },
        '因素权重',
        'weights of the factors',
        { of: ['payment', 'capital', 'years', 'disputes', 'inspection'] },
      ),
      grades: numbersBy({ AAA: 90, AA: 80, A: 70, B: 60, C: 50 }, '等级下限', 'lowest score', {
        max: 100,
        of: ['AAA', 'AA', 'A', 'B', 'C'],
      }),
      validity: duration('P12M', '有效期', 'validity', { min: 'P1D' }),
      announceBefore: duration('P30D', '提前提示', 'announced before expiry'),
    },
    note: both(
      '每个因素 0 至 100 分,权重之和须为 100;总分为加权和,保留两位小数(四舍五入),等级按此分定,89.99 分为 AA。有效至评估日后满十二个月当日(2 月 29 日则至 2 月 28 日)止。新评估取代旧评估;作废现行评估则恢复仍在有效期内的前一份。',
      'Each factor scores 0 to 100, the weights add up to 100; the score is the weighted sum to two decimals, rounded half up, and the grade goes by it: 89.99 is AA. Valid through the same day twelve months on (29 February: through 28 February). A new assessment supersedes the old; voiding the one in force brings back the one before while that is still valid.',
    ),
  }),
  'CU-15': record({
    title: both('导入导出', 'Import and export'),
    summary: both(
      'CSV 与 XLSX:列映射、试运行、逐行报告、可续传、有进度。',
      'CSV and XLSX: columns mapped, dry run, a report a row, resumable, with progress.',
    ),
  }),
  'CU-16': report({
    title: both('客户一页通', 'One page a customer'),
    summary: both(
      '任何服务关于该客户的记录,按时间倒序。',
      'The timeline of everything any service said of the customer, newest first.',
    ),
    note: both(
      '时间轴只存编号和代码,不存个人信息;谁查看了受保护信息只有主管可见。',
      'The timeline holds ids and codes, nothing personal; who had a masked field shown is for supervisors only.',
    ),
  }),
  'CU-17': record({
    title: both('部门档案', "The department's own files"),
    summary: both(
      '部门文件同样编号、借阅、检索,各有密级和架位。',
      'The same numbering, lending and retrieval; each with a confidentiality class and a shelf place.',
    ),
    parameters: {
      classes: choices(
        [
          { code: 'open', title: both('公开', 'Open') },
          { code: 'internal', title: both('内部', 'Internal') },
          { code: 'confidential', title: both('机密', 'Confidential') },
        ],
        '密级',
        'confidentiality classes',
      ),
    },
  }),
});
