import type { Choice } from '../parameter.js';

type Said = readonly [code: string, zh: string, en: string];

const coded = (...said: readonly Said[]): readonly Choice[] =>
  said.map(([code, zh, en]) => ({ code, title: { zh, en } }));

export const faults = coded(
  ['paper-jam', '卡纸', 'Paper jam'],
  ['no-power', '不通电', 'No power'],
  ['print-quality', '打印质量', 'Print quality'],
  ['noise', '异响', 'Noise'],
  ['toner-leak', '漏粉', 'Toner leaks'],
  ['scan-fault', '扫描故障', 'Scanner fault'],
  ['fuser-fault', '定影故障', 'Fuser fault'],
  ['network', '网络', 'Network'],
  ['complaint', '投诉转维修', 'From a complaint'],
  ['other', '其他', 'Other'],
);

export const results = coded(
  ['part-replaced', '换了零件', 'Part replaced'],
  ['cleaned', '清洁保养', 'Cleaned'],
  ['adjusted', '调整好了', 'Adjusted'],
  ['software', '软件或设置', 'Software or settings'],
  ['unit-replaced', '换了整机', 'Unit replaced'],
  ['no-fault-found', '没有发现故障', 'No fault found'],
);

export const causes = coded(
  ['part-defect', '零件缺陷', 'Defective part'],
  ['design', '设计或型号问题', 'Design or model'],
  ['installation', '安装不当', 'Wrongly installed'],
  ['usage', '使用不当', 'Wrongly used'],
  ['late-arrival', '没有按时到', 'Came late'],
  ['not-solved', '没有一次修好', 'Not solved at once'],
  ['attitude', '态度', 'Attitude'],
  ['no-notice', '没有事先告知', 'No notice given'],
  ['wrong-charge', '收费有误', 'Wrongly charged'],
  ['wrong-promise', '承诺未兑现', 'Promise not kept'],
  ['supplier', '供应商', 'Supplier'],
  ['other', '其他', 'Other'],
);

const ofCustomer = ['customer-wish', '客户要求', 'The customer wishes it'] as const;
const ill = ['ill', '身体不适', 'Not well'] as const;
const enteredTwice = ['entered-twice', '录入了两次', 'Entered twice'] as const;
const noAnswer = ['no-answer', '没有人接', 'No answer'] as const;

/** By the verb that takes a reason. */
export const reasons: Readonly<Record<string, readonly Choice[]>> = {
  dispatch: coded(
    ['no-answer', '没有回应', 'No answer'],
    ['no-show', '没有到', 'A no-show'],
    ['cannot-come', '来不了', 'Cannot come'],
    ['technician-left', '不在岗', 'Away or gone'],
    ofCustomer,
  ),
  decline: coded(
    ['busy', '手上有单', 'On another order'],
    ['too-far', '太远赶不到', 'Too far away'],
    ['no-part', '没有零件', 'No part at hand'],
    ['not-skilled', '不会修这种', 'Not my skill'],
    ill,
  ),
  'refuse-technician': coded(
    ['rude', '态度不好', 'Was rude'],
    ['not-solved', '上次没有修好', 'Did not solve it before'],
    ['late', '总是迟到', 'Comes late'],
    ofCustomer,
  ),
  reschedule: coded(
    ['delayed', '上一单没完', 'The last visit takes longer'],
    ['traffic', '路上耽搁', 'Held up on the road'],
    ['part-missing', '等零件', 'Waits for a part'],
    ['customer-asks', '客户要求', 'The customer asks'],
    ill,
  ),
  unsolved: coded(
    ['part-missing', '缺零件', 'A part is missing'],
    ['needs-specialist', '要专人来', 'Needs a specialist'],
    ['needs-workshop', '要拉回去修', 'Needs the workshop'],
    ['quote-awaited', '等客户同意报价', 'Customer thinks over the quote'],
    ['access-denied', '现场进不去', 'No access'],
  ),
  'ask-again': coded(
    ['call-was-skipped', '回访被跳过', 'The call was skipped'],
    ['left-open', '客户还没有答复', 'The customer left it open'],
    noAnswer,
  ),
  'close-unconfirmed': coded(
    ['never-reached', '一直联系不上', 'Never reached'],
    ['moved-away', '已搬走', 'Moved away'],
    ['never-signs', '客户不肯确认', 'Will not confirm'],
  ),
  cancel: coded(
    ofCustomer,
    ['works-again', '已恢复正常', 'Works again'],
    ['repaired-elsewhere', '已找别家修', 'Repaired elsewhere'],
    ['quote-refused', '不接受报价', 'The quote was refused'],
  ),
  void: coded(
    enteredTwice,
    ['wrong-customer', '客户选错', 'Wrong customer'],
    ['wrong-asset', '设备选错', 'Wrong asset'],
  ),
  'withdraw-no-show': coded(
    ['was-there', '当时已到', 'Was there'],
    ['entered-late', '补录晚了', 'Entered late'],
    ['told-in-time', '事先已说明', 'Had said so in time'],
  ),
  skip: coded(
    ofCustomer,
    ['asked-already', '已问过', 'Asked already'],
    ['asked-not-to', '客户不愿回访', 'Asked not to be called'],
    ['moved-away', '已搬走', 'Moved away'],
    enteredTwice,
  ),
};

export const assetCategories = coded(
  ['copier', '复印机', 'Copier'],
  ['printer', '打印机', 'Printer'],
  ['vehicle', '车辆', 'Vehicle'],
  ['home', '住宅', 'Home'],
  ['shop', '商铺', 'Shop'],
  ['meter', '表计', 'Meter'],
  ['appliance', '家电', 'Appliance'],
  ['other', '其他', 'Other'],
);

export const certificates = coded(
  ['title-certificate', '产权证', 'Title certificate'],
  ['land-certificate', '土地证', 'Land certificate'],
  ['vehicle-licence', '行驶证', 'Vehicle licence'],
  ['registration-certificate', '登记证书', 'Registration certificate'],
  ['permit', '许可证', 'Permit'],
);

export const identityPapers = coded(
  ['id-card', '居民身份证', 'ID card'],
  ['passport', '护照', 'Passport'],
  ['permit', '港澳台通行证', 'Permit of Hong Kong, Macau or Taiwan'],
  ['residence', '外国人永久居留身份证', 'Permanent residence'],
  ['licence', '营业执照', 'Business licence'],
  ['mandate', '授权委托书', 'Mandate'],
);
