export { AskedByName } from './asked-by-name.js';
export { sendRequest, type Answer, type Ask } from './send-request.js';
export { given, ServiceUnderTest, standingAt, type Given } from './service-under-test.js';
