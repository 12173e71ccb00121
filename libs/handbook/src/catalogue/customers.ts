import { both } from '../both.js';
import { choices, count, duration, flag, number, numbersBy, workingDays } from '../parameter.js';
import { deadline, family, gate, record, report } from '../rule-entry.js';
import { assetCategories, certificates } from './codes.js';

export const customers = family('customers', {
  'CU-01': gate({
    title: both('建档编号与查重', 'Number and duplicates'),
    summary: both(
      '建档即得唯一编号；疑似重复须说明原因方可新建；合并后两边历史保留，旧号仍可查到。',
      'A unique number on filing; a likely duplicate needs an explicit reason; merged customers keep both histories and numbers.',
    ),
    parameters: { assets: choices(assetCategories, '资产类别', 'categories of assets') },
    note: both(
      '证件为 18 或 15 位身份证（15 位按升位后的 18 位）、护照、港澳台通行证或永久居留证；如何登记就如何查到。电话各服务同一种读法：区号可带括号，86、+86、0086 均可，分机另记，境外号码以 + 或 00 开头；联系人的电话同样查重。合并不可撤销：按旧编号或旧记录读到的是合并后的客户；两个证件号须选其一；并错的重新建档。合并时每一项都有归属：单值项取保留方，保留方没有的取另一方，也可逐项选择；电话、标签、联系人取两边；客户起始日取较早的。被并档案的证件号与外部编号仍指向合并后的客户，不得另建。',
      'A person has an ID card of 18 or 15 digits (read as the 18 that it became), a passport, a permit of Hong Kong, Macau or Taiwan, or a permanent residence, found as it was typed for filing. Phones are read in one way by every service: area codes in brackets, 86, +86 or 0086, an extension apart, abroad with + or 00; those of contacts find duplicates as well. A merger is for good: whoever reads by the old number or id gets the survivor; of two ID numbers one is chosen; who was merged wrongly is filed again. Every field goes on: of one value the survivor’s, or the other’s where there is none, or the one chosen; phones, tags and contacts of both; the earlier day since when. ID numbers and references of the record that went still mean the survivor.',
    ),
  }),
  'CU-02': record({
    title: both('一车两档', 'One asset, two files'),
    summary: both(
      '每个设备有销售档案和维修档案，档案按客户编号。',
      'Each asset has a sales file and a service file, numbered by customer.',
    ),
    note: both(
      '交付时建销售档案，首次维修签收时建维修档案，也可手工建档；设备转给他人后新主人另立档案，旧档案留在原客户名下。维修档案每次维修一条，资料按条收齐。销售档案和维修档案须指明设备，一台设备各一份；没有设备的交付（如耗材）归入该客户唯一的一份销售档案。借出或资料移交中的档案不能作废。编号字母：S 销售、R 维修、P 房产、H 合同、X 信用、B 办证。',
      'Delivery opens the sales file and the first signed repair the service file; either may be opened by hand. After a hand-over the new owner gets files of their own and the old ones stay with the old owner. A service file has an entry a repair, each with its own papers. A sales and a service file name their asset, one of each; a delivery without one (consumables) goes into one sales file of the customer for such. A file that is lent, or that papers are on their way to, is not voided. Letters: S sales, R service, P property, H contract, X credit, B procedure.',
    ),
  }),
  'CU-03': deadline({
    title: both('销售资料移交', 'Hand-over of sales papers'),
    summary: both(
      '交付后两个工作日内由销售交内勤，次一工作日由内勤交中心，双方在交接表单上签字。',
      'From sales to the clerk within two working days of delivery, and to the centre on the next, each time signed by both.',
    ),
    parameters: {
      limit: workingDays(2, '销售交内勤', 'sales to clerk'),
      toCentre: workingDays(1, '内勤交中心', 'clerk to centre'),
      points: number(2, '逾期扣分', 'points off when late', { max: 100 }),
    },
    note: both(
      '内勤的期限从其签收时起算；接收人签字才算交清，拒收则退回原处、时限照走。到期前填写的豁免保留违期记录但不扣人，本人不能豁免自己；到期后不再受理豁免。',
      "The clerk's limit starts when the clerk signs. Papers are handed over once the receiver has signed; refused ones go back and the clock runs on. A waiver entered before the due time, never by the holder, keeps the breach and charges nobody; after it none is taken.",
    ),
  }),
  'CU-04': deadline({
    title: both('维修资料移交', 'Hand-over of service papers'),
    summary: both(
      '交还客户后一个工作日内由售后前台交中心。',
      'From the front desk to the centre within one working day of hand-over to the customer.',
    ),
    parameters: {
      limit: workingDays(1, '前台交中心', 'front desk to centre'),
      points: number(2, '逾期扣分', 'points off when late', { max: 100 }),
    },
    note: both(
      '客户签回执即为交还；同一维修单再次签收而资料尚在移交中的，不另起时限。',
      'The signed receipt is the hand-over to the customer; another receipt of the same order starts no second clock while its papers are still on their way.',
    ),
  }),
  'CU-05': gate({
    title: both('档案齐全', 'Complete files'),
    summary: both(
      '模板要求的每份资料按份数齐备或说明原因免交，档案才算齐全。',
      'A file is complete when every required document is in, in the copies asked, or waived with a reason.',
    ),
    parameters: {
      announceDays: count(30, '证照到期前几天提示', 'days before a document expires', {
        min: 1,
        max: 365,
      }),
    },
    note: both(
      '档案使用建档时的模板；其后模板变更不影响已建档案。要求复印件的，原件亦可；录错的资料作废并注明原因。资料有效至到期日当天：到期前提示，到期后不再算数，档案重新变为不全，直到补来新件或豁免；收到时已过期的照收存查，不算齐全。未指定责任人的，按档案类别归销售、前台、合同评审、客户经理或内勤。',
      'A file keeps the template it was opened with; later changes of the template do not touch it. Where a copy is asked an original will do; what was entered wrongly is voided with a reason. A document holds until its last day: it is announced before, and counts no more after; the file is open again until another comes in or it is waived. What had run out when it came in is kept and does not count. Who owes a document without a named owner follows from the kind of file: sales, front desk, contract reviewer, account manager or clerk.',
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
      '看不到完整电话的岗位只能按整号或末四位检索；生日只供能看到生日的岗位检索；证件号须完整。姓名不分全角半角、繁体简体和间隔号写法；单位名称按词读音，个人按姓氏读音。',
      'A role to whom phones are masked searches by the whole number or its last four digits; by birthday only who sees it; ID numbers only whole. Of a name neither width, traditional or simplified letters, nor the kind of middle dot matter; organisations are spelled as words, people with their surname.',
    ),
  }),
  'CU-07': record({
    title: both('保修期外打包', 'Bundles out of warranty'),
    summary: both(
      '保修期外设备的档案可打包上架，仍可检索。',
      'Files of assets out of warranty may be bundled with a shelf mark and stay searchable.',
    ),
    parameters: { capacity: count(100, '每捆档案数', 'files a bundle', { min: 1, max: 1000 }) },
    note: both(
      '没有保修期的设备视为保修期外；借出的档案还回后方可打包，打了包的须先取出才能借出；拆捆注明原因，其中档案逐一放回。',
      'An asset without warranty counts as out of it; a lent file is bundled after its return, and a bundled one is lent after it was taken out; a bundle is dissolved with a reason and its files go back one by one.',
    ),
  }),
  'CU-08': deadline({
    title: both('档案借阅', 'Lending'),
    summary: both(
      '借阅须填单并经经理批准；归还后借阅单才作废；五个工作日未还为逾期。',
      'Slip, approval, handed out, returned; the slip is voided only after return; overdue after five working days.',
    ),
    parameters: { limit: workingDays(5, '借阅期限', 'lending period') },
    note: both(
      '期限从借出时起算；不得批准自己的借阅；同一档案同时只借给一人；档案员可代他人填单；借阅人须在职并有权查看该档案，借出时再核对一次。',
      'The period starts when the file is handed out; nobody approves their own slip; a file is out to one person at a time; the archivist may fill in the slip for somebody else; the borrower works here and may see the file themselves, when they ask and when it is handed out.',
    ),
  }),
  'CU-09': gate({
    title: both('证件领取', 'Release of certificates'),
    summary: both(
      '证件只交给本人：证件号相符、出示票据、本人签字；代领须档案允许并有书面委托。',
      'Only to the holder: ID number matches, invoices shown, signed in person; a proxy only where the profile allows it.',
    ),
    parameters: {
      proxyAllowed: flag(false, '允许代领', 'a proxy may collect'),
      certificates: choices(certificates, '证件种类', 'kinds of certificate'),
    },
    note: both(
      '单位的证件由其登记的可签收联系人凭统一社会信用代码领取；证件号只比对，不留存；领取人没有登记证件号的，先登记再领取。',
      "An organisation's certificates go to a registered contact who may sign, against its organisation code; numbers are compared and not kept; a holder without a number on record has it recorded first.",
    ),
  }),
  'CU-10': deadline({
    title: both('信用评估', 'Credit assessment'),
    summary: both(
      '各因素加权得分并定级，有效十二个月，到期前三十天提示；降级即为事件。',
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
      '每个因素 0 至 100 分，权重之和须为 100；总分为加权和，保留两位小数（四舍五入），等级按此分定，89.99 分为 AA。有效至评估日后满十二个月当日（2 月 29 日则至 2 月 28 日）止。新评估取代旧评估；作废现行评估则恢复仍在有效期内的前一份。',
      'Each factor scores 0 to 100, the weights add up to 100; the score is the weighted sum to two decimals, rounded half up, and the grade goes by it: 89.99 is AA. Valid through the same day twelve months on (29 February: through 28 February). A new assessment supersedes the old; voiding the one in force brings back the one before while that is still valid.',
    ),
  }),
  'CU-15': record({
    title: both('导入导出', 'Import and export'),
    summary: both(
      'CSV 与 XLSX：列映射、试运行、逐行报告、可续传、有进度。',
      'CSV and XLSX: columns mapped, dry run, a report a row, resumable, with progress.',
    ),
    parameters: {
      largestFile: count(300, '文件上限（MB）', 'largest file, in megabytes', {
        min: 1,
        max: 2_000,
      }),
      largestUnpacked: count(
        2_000,
        '解压后上限（MB）',
        'most that an XLSX unpacks to, in megabytes',
        {
          min: 10,
          max: 20_000,
        },
      ),
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
      '导入前必先试运行；全部导入在一个事务内完成，要么全部可见，要么一行不留；跳过有误行时，与档案或前面行重复的行也算有误，填写原因可放行，外部编号重复除外。怎样读取先给人看：编码、分隔符、工作表、表头所在行和前几行，均可另选；文件没有说明、只能猜测之处，须有人确认后才能试运行。行末多出的分隔符、短行、sep= 行、表头上方的标题、表头中的换行、Excel 的文本写法（="0123"、前置撇号）照原意读取；电话和证件号去掉看不见的符号，一格可写几个电话；多于一个的标签用分号隔开，含分隔符的加引号。数字按单元格格式显示的样子读取。一个文件读一张未隐藏的工作表；扩展名为 xls 的网页表格按网页读取。一个客户有多台设备或多位联系人时占连续几行：编号（没有则外部编号）相同的各行算一个客户，其余各行只写设备和联系人，或与第一行一致；其中一行有误，则各行都不导入。一行写明在档客户的编号或外部编号、且名称相符（或未写）时，只为其登记设备：同一客户已有的序列号绝不再登记，填写原因也不行；客户内容不改，不同之处报告；编号属于别人的另建新档。只写编号和设备的行不必有名称和区域。内容全部重复的行在报告中说明。导入人看不到的客户等于没有。建档时另编新号。导出按同样的格式带出联系人、在用设备、合同编号和标签，再导入后一致（G-05 遮蔽的内容除外）。导入时级别按 CU-12；试运行中，凭导入人看不到的内容查到的重复客户，不显示其编号。公式取保存时的结果，出错的为有误；纵向合并的单元格对其各行都算，横向合并的该行有误，表头不得合并，其上的标题行略过。',
      'A dry run comes before every run; all-or-nothing is one transaction, so that every row is seen or none; where bad rows are skipped, a row like one on record or like an earlier row is bad too, unless a reason passes it, which none does for an external reference. How a file is read is shown first, with its encoding, separator, sheet, heading row and first rows, and can be chosen otherwise; where the file does not say it and it is a guess, somebody confirms it before the dry run. A separator at the end of rows, short rows, a line sep=, a title above the head, line breaks in it and the ways of Excel to write a text (="0123", an apostrophe before it) are read as they are meant; phones and ID numbers lose the marks that nobody sees, and a cell may hold several phones; tags are parted by semicolons, and one that holds a separator stands in quotes. A number is read as its cell shows it. Of a file one sheet that is not hidden is read; a page with a table that is called .xls is read as a page. A customer with several assets or contacts has several rows, one after the other: rows of the same number, or of the same external reference where they have none, are one customer; those below the first bring assets and contacts, or say the same, and where one is bad none of them comes in. A row that gives the number or external reference of a customer on record, and their name or none, only adds assets to them: a serial that they have is never added again, whatever the reason; nothing else of theirs changes, and what differs is told; where the number is somebody else’s, the row is filed anew. Rows of numbers and assets alone need no name or region. A row that only repeats an earlier one is told as such. Customers whom the importer may not see are as if there were none. Whoever is filed gets a new number. An export has contacts, assets in service, contract numbers and tags in the same form, and comes in again as it was, but for what is masked (G-05). Tiers go by CU-12; somebody whom a dry run finds by what its reader sees masked is not named. A formula counts for what it came to when it was saved, an error is bad; a cell merged over rows counts for each of them, one merged over columns makes its rows bad; the head must not be merged, a title above it is passed over.',
    ),
  }),
  'CU-16': report({
    title: both('客户一页通', 'One page a customer'),
    summary: both(
      '任何服务关于该客户的记录，按时间倒序。',
      'The timeline of everything any service said of the customer, newest first.',
    ),
    note: both(
      '时间轴只存编号和代码，不存个人信息；谁查看了受保护信息只有主管可见。',
      'The timeline holds ids and codes, nothing personal; who had a masked field shown is for supervisors only.',
    ),
  }),
  'CU-17': record({
    title: both('部门档案', "The department's own files"),
    summary: both(
      '部门文件同样编号、借阅、检索，各有密级和架位。',
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
      kinds: choices(
        [
          { code: 'regulation', title: both('规章制度', 'Regulation') },
          { code: 'minutes', title: both('会议记录', 'Minutes') },
          { code: 'plan', title: both('计划', 'Plan') },
          { code: 'summary', title: both('总结汇报', 'Summary or report') },
          { code: 'market-report', title: both('市场调查报告', 'Market report') },
          { code: 'project', title: both('项目资料', 'Project papers') },
          { code: 'drawing', title: both('工程图纸', 'Drawing') },
        ],
        '文件类别',
        'kinds of file',
      ),
    },
    note: both(
      '哪些岗位可看哪一密级由档案中的一张表决定：公开全员，内部仅本中心，机密仅经理、总监、总经理、总经办和档案员；看不到的档案等同不存在。',
      "Which role sees which class is one table in the profile: open is everybody's, internal the centre's own, confidential for manager, director, general manager, the gm-office and the archivist; what one may not see is not there.",
    ),
  }),
});
