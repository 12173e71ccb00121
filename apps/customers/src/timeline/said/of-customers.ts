import {
  AssetChangedV1,
  AssetRegisteredV1,
  AssetRetiredV1,
  AssetVoidedV1,
  CustomerChangedV1,
  CustomerErasedV1,
  CustomerMergedV1,
  CustomerRegisteredV1,
  CustomerVoidedV1,
  RevealRecordedV1,
} from '@kefu/messages-customers';
import { says } from './says.js';

export const saidByCustomers = [
  says(CustomerRegisteredV1, '建档', 'Filed'),
  says(CustomerChangedV1, '档案变更', 'Record changed'),
  says(CustomerMergedV1, '并入另一档案', 'Merged into another record'),
  says(CustomerErasedV1, '个人信息已删除', 'Personal data erased'),
  says(CustomerVoidedV1, '档案作废', 'Record voided'),
  says(AssetRegisteredV1, '登记设备', 'Asset registered'),
  says(AssetChangedV1, '设备信息变更', 'Asset changed', {
    byWhatItMeans: {
      owner: {
        left: ['设备转给另一客户', 'Asset went to another customer'],
        came: ['设备由另一客户转来', 'Asset came from another customer'],
        merged: ['设备随合并的档案转来', 'Asset came with a merged record'],
      },
    },
  }),
  says(AssetRetiredV1, '设备停用', 'Asset retired'),
  says(AssetVoidedV1, '设备记录作废', 'Asset voided'),
  says(RevealRecordedV1, '查看了受保护信息', 'A masked field was shown', {
    supervisorsOnly: true,
    by: {
      field: {
        phone: ['查看了完整电话', 'A phone was shown'],
        idNumber: ['查看了完整证件号', 'An ID number was shown'],
        address: ['查看了完整地址', 'An address was shown'],
        birthday: ['查看了完整生日', 'A birthday was shown'],
      },
    },
  }),
];
