// The npm registry has no @nocobase/client-v2 and no @nocobase/flow-engine, and @nocobase/client cannot be installed without
// them. So: the few things our plugins use, declared here by hand (checked against a running 2.2.15).
declare module '@nocobase/flow-engine' {
  import type { ComponentType, ReactNode } from 'react';
  export interface Api {
    request(options: Record<string, unknown>): Promise<{ data: any }>;
    axios?: { defaults?: { baseURL?: string } };
  }
  export interface Collection {
    name: string;
    title: string;
    dataSourceKey: string;
    filterTargetKey: string | string[];
    getFilterByTK(record: any): string | number;
    getField(name: string): any;
  }
  export interface FlowEngine {
    registerModelLoaders(
      loaders: Record<string, { extends?: string | string[]; loader: () => Promise<Record<string, any>> }>,
    ): void;
    registerModels(models: Record<string, any>): void;
    flowSettings: { registerComponents(components: Record<string, ComponentType<any>>): void };
    markDataSourceDirty(dataSourceKey: string, resourceName: string): number;
    /** `searchOpenViews`: also look in the views below the one this engine belongs to. */
    getModel(uid: string, searchOpenViews?: boolean): FlowModel | undefined;
  }
  export interface ViewNavigation {
    /** Opens the same view with other parameters, replacing the address. */
    changeTo(view: { filterByTk?: string | number; tabUid?: string }): void;
  }
  export interface FlowContext {
    api: Api;
    engine: FlowEngine;
    t(text: string, options?: Record<string, unknown>): string;
    message: { success(text: string): void; error(text: string): void; info(text: string): void };
    modal: { confirm(options: Record<string, unknown>): { destroy(): void } };
    viewer: { dialog(options: Record<string, unknown>): unknown; drawer(options: Record<string, unknown>): unknown };
    makeResource<R>(type: new (...args: any[]) => R): R;
    /** Only inside a block, a record or a view. */
    blockModel?: any;
    collection: Collection;
    resource: any;
    record?: any;
    /** `navigation` is missing in views without an address of their own. */
    view?: { inputArgs: Record<string, any>; close(): void; navigation?: ViewNavigation };
    user?: { id: string | number; nickname?: string };
    [key: string]: any;
  }
  export interface FlowStep<M> {
    title?: string;
    use?: string;
    sort?: number;
    preset?: boolean;
    uiSchema?: Record<string, unknown> | ((ctx: FlowContext & { model: M }) => Record<string, unknown>);
    uiMode?: string | { type: string; key?: string; props?: Record<string, unknown> };
    defaultParams?: Record<string, unknown> | ((ctx: FlowContext & { model: M }) => unknown);
    hideInSettings?(ctx: FlowContext & { model: M }): boolean | Promise<boolean>;
    handler?(ctx: FlowContext & { model: M }, params: any): unknown;
  }
  export interface FlowDefinition<M> {
    key: string;
    title?: string;
    on?: string;
    sort?: number;
    manual?: boolean;
    steps: Record<string, FlowStep<M>>;
  }
  export interface ModelMeta {
    label?: string;
    sort?: number;
    hide?: boolean | ((ctx: FlowContext) => boolean);
    createModelOptions?: Record<string, unknown> | ((ctx: FlowContext) => Record<string, unknown>);
  }
  export class FlowModel {
    uid: string;
    props: Record<string, any>;
    context: FlowContext;
    flowEngine: FlowEngine;
    parent?: FlowModel;
    subModels: Record<string, any>;
    hidden: boolean;
    translate(text: string, options?: Record<string, unknown>): string;
    setProps(props: Record<string, unknown>): void;
    getStepParams(flow: string, step?: string): any;
    setStepParams(flow: string, step: string, params: Record<string, unknown>): void;
    onInit(options: any): void;
    protected onMount(): void;
    protected onUnmount(): void;
    mapSubModels<R>(key: string, callback: (model: FlowModel, index: number) => R): R[];
    dispatchEvent(event: string, inputArgs?: Record<string, unknown>, options?: { debounce?: boolean }): Promise<unknown>;
    render(): ReactNode;
    static define(meta: ModelMeta): void;
    static registerFlow<C extends abstract new (...args: any[]) => any>(this: C, flow: FlowDefinition<InstanceType<C>>): void;
  }
  interface BindOptions {
    isDefault?: boolean;
    order?: number;
    defaultProps?: Record<string, unknown>;
    when?(ctx: FlowContext, field: any): boolean;
  }
  class CollectionFieldModel extends FlowModel {
    static bindModelToInterface(model: string, interfaces: string | string[], options?: BindOptions): void;
  }
  export class DisplayItemModel extends CollectionFieldModel {}
  export class EditableItemModel extends CollectionFieldModel {}
  export class FilterableItemModel extends CollectionFieldModel {}
  class RecordResource {
    loading: boolean;
    setResourceName(name: string): void;
    setFilterByTk(value: unknown): void;
    refresh(): Promise<void>;
    on(event: string, listener: () => void): void;
    off(event: string, listener: () => void): void;
    emit(event: string): void;
  }
  export class SingleRecordResource<T = any> extends RecordResource {
    isNewRecord: boolean;
    getData(): T | undefined;
  }
  export class MultiRecordResource<T = any> extends RecordResource {
    getData(): T[];
    setPageSize(size: number): void;
    addFilterGroup(key: string, filter: Record<string, unknown>): void;
    /** All filter groups joined; undefined when there is none. */
    getFilter(): Record<string, unknown> | undefined;
  }
  export function tExpr(key: string, options?: Record<string, unknown>): string;
  /** Draws a model; `showFlowSettings` gives it its toolbar while the UI editor is on. */
  export const FlowModelRenderer: ComponentType<{ model: FlowModel; showFlowSettings?: boolean | Record<string, unknown> }>;
  export interface SubModelItem {
    key: string;
    label: string;
    useModel: string;
    /** On when the model is there, and switched off by removing it. */
    toggleable: boolean;
    createModelOptions: { use: string };
  }
  /** The "+" of the UI editor: offers sub-models and adds the chosen one. */
  export const AddSubModelButton: ComponentType<{
    model: FlowModel;
    items: SubModelItem[];
    subModelKey: string;
    children: ReactNode;
  }>;
  export const FlowSettingsButton: ComponentType<{ icon?: ReactNode; children: ReactNode }>;
  export function useFlowContext<T = FlowContext>(): T;
  export function useFlowEngine(): FlowEngine & { context: FlowContext };
  export function observer<P>(component: (props: P) => ReactNode): ComponentType<P>;
}
declare module '@nocobase/client-v2' {
  import type { ComponentType, ReactNode } from 'react';
  import { FlowModel, type Collection, type FlowEngine } from '@nocobase/flow-engine';
  export interface SettingsTab {
    menuKey: string;
    key: string;
    title: string;
    sort?: number;
    componentLoader?: () => Promise<{ default: ComponentType<any> }>;
    Component?: ComponentType<any>;
  }
  export interface Application {
    pm: { get(plugin: string | (abstract new (...args: any[]) => any)): any };
    router: { add(name: string, options: Record<string, unknown>): void };
    i18n: { t(key: string, options?: Record<string, unknown>): string; language: string };
    apiClient: { request(options: Record<string, unknown>): Promise<{ data: any }> };
  }
  export class Plugin<O = any, A = Application> {
    constructor(options: O, app: A);
    app: A;
    options: O;
    flowEngine: FlowEngine;
    router: Application['router'];
    pluginSettingsManager: {
      addMenuItem(item: { key: string; title: string; icon?: string; sort?: number; aclSnippet?: string }): void;
      addPageTabItem(tab: SettingsTab): void;
    };
    t(text: string, options?: Record<string, unknown>): string;
    load(): Promise<void>;
  }
  /** An icon by its name in NocoBase, e.g. `ToolOutlined`. */
  export const Icon: ComponentType<{ type: string }>;
  export type BlockScene = string | string[];
  export const BlockSceneEnum: Record<'new' | 'filter' | 'one' | 'many' | 'select' | 'oam' | 'subForm' | 'bulkEditForm', BlockScene>;
  export const ActionSceneEnum: Record<'collection' | 'record' | 'all' | 'both', string | string[]>;
  export class BlockModel extends FlowModel {
    static scene: BlockScene;
    decoratorProps: Record<string, any>;
    setDecoratorProps(props: Record<string, unknown>): void;
    renderComponent(): ReactNode;
  }
  export class DataBlockModel extends BlockModel {}
  export class CollectionBlockModel extends DataBlockModel {
    static filterCollection(collection: Collection): boolean;
    readonly collection: Collection;
    readonly resource: any;
    createResource(ctx: any, params: any): any;
    getAclActionName(): string;
    refresh(): Promise<void>;
  }
  export class TableBlockModel extends CollectionBlockModel {}
  export class FieldModel extends FlowModel {}
  export class ClickableFieldModel extends FieldModel {
    readonly collectionField: any;
    renderComponent(value: any, wrap?: boolean): ReactNode;
  }
  export class ActionModel extends FlowModel {
    static scene: string | string[];
    defaultProps: Record<string, any>;
    getAclActionName(): string | null;
  }
}
declare module '@nocobase/client' {
  import type { ComponentType } from 'react';
  import type { FlowEngine } from '@nocobase/flow-engine';
  export interface Application {
    pm: { get(plugin: string | (abstract new (...args: any[]) => any)): any };
    router: { add(name: string, options: Record<string, unknown>): void };
    pluginSettingsManager: {
      add(name: string, options: { title: string; icon?: string; sort?: number; aclSnippet?: string; Component?: ComponentType<any> }): void;
    };
  }
  export class Plugin<O = any> {
    constructor(options: O, app: Application);
    app: Application;
    options: O;
    flowEngine: FlowEngine;
    t(text: string, options?: Record<string, unknown>): string;
    load(): Promise<void>;
  }
  export function useAPIClient(): { request(options: Record<string, unknown>): Promise<{ data: any }> };
}
