import { Columns, columnField as field, ofWords } from '@kefu/imports';

/** What a column of a file of customers may become. */
export const columns = new Columns(
  {
    // tells which rows are one customer, or who on record is meant; whoever is filed gets a new one
    number: field('code', '/number', '编号 number'),
    name: field(
      'text',
      '/name',
      '姓名 名称 名稱 客户名称 客戶名稱 客户姓名 客户 客戶 单位名称 公司名称 氏名 名前 이름 성명 name customername fullname company',
    ),
    kind: field(
      'choice',
      '/kind',
      '客户类型 类型 性质 kind type customertype',
      ofWords({
        person: '个人 自然人 individual',
        organisation: '单位 公司 企业 机构 组织 company organization',
      }),
    ),
    phones: field(
      'phones',
      '/phones',
      '电话 電話 手机 手機 手机号 手机号码 联系电话 聯絡電話 电话号码 전화 전화번호 phone phones mobile tel telephone phonenumber',
    ),
    idNumber: field(
      'code',
      '/idNumber',
      '身份证 身份证号 身份证号码 证件号 证件号码 idnumber idcard idno',
    ),
    organisationCode: field(
      'code',
      '/organisationCode',
      '统一社会信用代码 信用代码 组织机构代码 organisationcode organizationcode creditcode',
    ),
    birthday: field('day', '/birthday', '生日 出生日期 出生年月 birthday birthdate dateofbirth'),
    address: field('text', '/address', '地址 联系地址 住址 通讯地址 住所 주소 address'),
    externalRef: field(
      'text',
      '/externalRef',
      '外部编号 原编号 客户编号 客户号 externalref customerid customerno reference ref',
    ),
    customerSince: field(
      'day',
      '/customerSince',
      '客户起始日 建档日期 开户日期 签约日期 合同日期 customersince since contractdate opened',
    ),
    regionCode: field(
      'text',
      '/regionCode',
      '区域 區域 地区 地區 地域 지역 片区 区域代码 region regioncode area',
    ),
    stage: field(
      'choice',
      '/stage',
      '阶段 客户阶段 客户状态 stage status',
      ofWords({
        potential: '潜在 意向',
        onboarding: '正在成为 开户中',
        existing: '已存在 现有 在用 正常',
        lapsed: '流失 已流失 churned',
      }),
    ),
    tier: field(
      'choice',
      '/tier',
      '级别 等级 客户级别 客户等级 tier level',
      ofWords({ standard: '普通 一般', vip: '贵宾 重要', key: '大客户 重点' }),
    ),
    tags: field('list', '/tags', '标签 备注标签 tag tags label labels'),
    'contact.name': field(
      'text',
      '/contacts/0/name',
      '联系人 联系人姓名 contact contactname contactperson',
    ),
    'contact.phone': field(
      'code',
      '/contacts/0/phone',
      '联系人电话 联系人手机 contactphone contactmobile',
    ),
    'contact.position': field(
      'text',
      '/contacts/0/position',
      '职务 职位 联系人职务 position jobtitle',
    ),
    'contact.maySign': field('yes-no', '/contacts/0/maySign', '可签字 可签收 maysign cansign'),
    'asset.serial': field(
      'text',
      '/assets/0/serial',
      '序列号 设备编号 机身号 机号 车架号 表号 serial serialnumber serialno vin',
    ),
    'asset.model': field('text', '/assets/0/model', '型号 机型 车型 设备型号 model'),
    'asset.category': field(
      'text',
      '/assets/0/category',
      '设备类别 设备类型 类别 category assettype',
    ),
    'asset.plate': field('text', '/assets/0/plate', '车牌 车牌号 plate platenumber licenseplate'),
    'asset.regionCode': field('text', '/assets/0/regionCode', '设备区域 服务区域 assetregion'),
    'asset.contractKind': field(
      'choice',
      '/assets/0/contractKind',
      '合同类型 合同性质 合同种类 contract contractkind contracttype',
      ofWords({ rental: '租赁 租用 lease', contract: '合同 保养合同 全保', none: '无 无合同' }),
    ),
    'asset.contractNumber': field(
      'text',
      '/assets/0/contractNumber',
      '合同编号 合同号 contractnumber contractno',
    ),
    'asset.warrantyEnd': field(
      'day',
      '/assets/0/warrantyEnd',
      '保修截止 保修期至 质保到期 warrantyend warranty warrantyuntil',
    ),
  },
  {
    name: { zh: '请为客户名称指定一列', en: 'Say where the name comes from' },
    regionCode: { zh: '请为区域指定一列或固定值', en: 'Say where the region comes from' },
  },
  // Rows that bring assets of customers on record say no more of them
  ['number', 'externalRef'],
);
