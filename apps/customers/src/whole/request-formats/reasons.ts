export { ReasonRequest } from '@kefu/service';
