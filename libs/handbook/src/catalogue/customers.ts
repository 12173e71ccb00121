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
      '电话比较前去掉空格、连字符和国家代码 86。',
      'Phones are compared without spaces, hyphens and the country code 86.',
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
      '每个因素 0 至 100 分,总分为加权平均,四舍五入到整数;权重之和不必为 100。',
      'Each factor scores 0 to 100; the score is the weighted mean, rounded half up; weights need not add up to 100.',
    ),
  }),
  'CU-15': record({
    title: both('导入导出', 'Import and export'),
    summary: both(
      'CSV 与 XLSX:列映射、试运行、逐行报告、可续传、有进度。',
      'CSV and XLSX: columns mapped, dry run, a report a row, resumable, with progress.',
    ),
    parameters: {
      largestFile: count(300, '文件上限(MB)', 'largest file, in megabytes', { min: 1, max: 2_000 }),
      keepFileDays: count(
        7,
        '未导入文件保留天数',
        'days that a file is kept which is not imported',
        {
          min: 1,
        },
      ),
    },
    note: both(
      '导入前必先试运行;全部导入在一个事务内完成,要么全部可见,要么一行不留;跳过有误行时,与档案或前面行重复的行也算有误,填写原因可放行,外部编号重复除外。',
      'A dry run comes before every run; all-or-nothing is one transaction, so that every row is seen or none; where bad rows are skipped, a row like one on record or like an earlier row is bad too, unless a reason passes it, which none does for an external reference.',
    ),
  }),
  'CU-16': report({
    title: both('客户一页通', 'One page a customer'),
    summary: both(
      '任何服务关于该客户的记录,按时间倒序。',
      'The timeline of everything any service said of the customer, newest first.',
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
