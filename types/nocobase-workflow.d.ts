// What we use of the workflow plugin's browser part; its own declarations lean on packages that are not on npm. Checked against a
// running 2.2.15. One set of classes serves the editors of both shells.
declare module '@nocobase/plugin-workflow/client-v2' {
  import type { ComponentType, ReactElement, ReactNode } from 'react';
  export type Loader = () => Promise<{ default: ComponentType }>;
  /** A node of the tree of variables. */
  export interface VariableOption {
    key?: string;
    value?: string;
    label?: ReactNode;
    children?: VariableOption[] | null;
    [name: string]: unknown;
  }
  /** A field as the tree of variables sees it. */
  export interface VariableField {
    name?: string;
    type?: string;
    target?: string;
    interface?: string;
    hidden?: boolean;
    collectionName?: string;
    isForeignKey?: boolean;
    uiSchema?: { title?: string };
  }
  export interface VariableOptions {
    types?: (string | object | ((field: VariableField) => boolean))[];
    fieldNames?: { label?: string; value?: string; children?: string };
    appends?: string[] | null;
    depth?: number;
  }
  export interface WorkflowRecord {
    id?: string | number;
    type?: string;
    config?: Record<string, any>;
  }
  export interface NodeRecord {
    key: string;
    title?: string;
    config: Record<string, any>;
  }
  export abstract class Trigger {
    title: string;
    description?: string;
    sync?: boolean;
    FieldsetLoader?: Loader;
    /** What "Execute manually" asks for. */
    TriggerFieldsetLoader?: Loader;
    /** Whether the workflow is configured far enough to be executed. */
    validate(config: Record<string, any>): boolean;
    useVariables?(config: Record<string, any>, options?: VariableOptions): VariableOption[] | null;
  }
  export abstract class Instruction {
    type: string;
    title: string;
    group: string;
    description?: string;
    icon?: ReactElement;
    FieldsetLoader?: Loader;
    useVariables?(node: NodeRecord, options?: VariableOptions): VariableOption | null;
  }
  export interface WorkflowClient {
    registerTrigger(type: string, trigger: new () => Trigger): void;
    registerInstruction(type: string, instruction: new () => Instruction): void;
    registerInstructionGroup(key: string, group: { key: string; label: string }): void;
  }
  export interface FieldTree {
    getCollectionAllFields(collection: string): unknown[];
  }
  export function getCollectionManagerAdapter(dataSourceManager: unknown, dataSourceKey?: string): FieldTree;
  export function getCollectionFieldOptions(
    options: VariableOptions & {
      collection?: string;
      fields?: VariableField[];
      compile(text: string): string;
      collectionManager: FieldTree;
    },
  ): VariableOption[];
  export function useCurrentWorkflowContext(): WorkflowRecord | undefined;
  interface FieldProps<Value> {
    value?: Value;
    onChange?(value: Value): void;
  }
  export const ConditionField: ComponentType<FieldProps<Record<string, unknown> | null> & { collection: string; rightAsVariable?: boolean }>;
  export const AppendsSelect: ComponentType<FieldProps<string[]> & { collection: string }>;
  export const FieldsSelect: ComponentType<
    FieldProps<string[]> & { collection: string; mode?: 'multiple'; placeholder?: string; filter?(field: VariableField): boolean }
  >;
  export const WorkflowVariableTextArea: ComponentType<
    FieldProps<string> & { placeholder?: string; autoSize?: boolean | { minRows?: number; maxRows?: number } }
  >;
  /** Either a variable or what `render` draws; the value is a string in both cases. */
  export const WorkflowVariableWrapper: ComponentType<
    FieldProps<string | null> & {
      variableOptions?: VariableOptions;
      render(props: { value?: string; onChange?(value: string | null): void }): ReactNode;
    }
  >;
}
