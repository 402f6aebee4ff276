export { default, PluginRoutingServer } from './plugin';
export type { RoutingEvents } from './events/routing-events';
