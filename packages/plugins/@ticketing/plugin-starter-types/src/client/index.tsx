import { Plugin } from '@nocobase/client';

/** Brings translations only; forms and pages come from plugin-tickets. */
export default class PluginStarterTypesClient extends Plugin {}
