import { Columns, columnField as field } from '@kefu/imports';

/** What columns of a file of an earlier system may become. */
export const columns = new Columns(
  {
    externalId: field('code', '/externalId', '编号 投诉编号 工单号 id number uniquekey uniqueid'),
    openedOn: field('day', '/openedOn', '受理日期 投诉日期 登记日期 opened opendate createddate'),
    closedOn: field('day', '/closedOn', '结案日期 关闭日期 办结日期 closed closedate closeddate'),
    type: field('text', '/type', '类别 类型 投诉类别 投诉类型 type complainttype category'),
    descriptor: field('text', '/descriptor', '原因 描述 事由 descriptor description cause'),
    area: field('text', '/area', '地区 城区 区县 area borough district'),
    regionId: field('text', '/regionId', '区域 服务区域 region regionid'),
  },
  {
    externalId: { zh: '请指定原系统编号的列', en: 'Say which column is the number it had' },
    openedOn: { zh: '请指定受理日期的列', en: 'Say which column is the day it was opened' },
    type: { zh: '请指定类别的列', en: 'Say which column is the type' },
  },
);
