// Stand-in for @nocobase/plugin-workflow/client-v2 in browser-free tests: bases to extend; fields that draw nothing of their own.
import type { ReactNode } from 'react';
export class Trigger {}
export class Instruction {}
export const getCollectionManagerAdapter = () => ({ getCollectionAllFields: () => [] });
export const getCollectionFieldOptions = ({ fields = [] }: { fields?: any[] }) =>
  fields.map(({ name, uiSchema }) => ({ key: name, value: name, label: uiSchema?.title }));
export const useCurrentWorkflowContext = (): any => undefined;
export const WorkflowVariableWrapper = ({ value, onChange, render }: any): ReactNode => render({ value, onChange });
export const WorkflowVariableTextArea = (): ReactNode => null;
export const ConditionField = (): ReactNode => null;
export const AppendsSelect = (): ReactNode => null;
export const FieldsSelect = (): ReactNode => null;
