export {
  gatewaySettings,
  GatewaySettingsError,
  readGatewaySettings,
  type GatewaySettings,
} from './settings.js';
export { startGateway, type RunningGateway } from './start-gateway.js';
