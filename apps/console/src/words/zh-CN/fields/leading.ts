export const fields = {
  responsible: '责任人',
  escalatedTo: '上报给',
  person: '责任人工号',
};
