import { Plugin } from '@nocobase/client-v2';

/** Brings translations only; forms and pages come from plugin-tickets. */
export default class PluginStarterTypesClientV2 extends Plugin {}
