import type { DetailsFieldDefinition, DetailsInterface } from '../../domain/business-type/business-type-definition';

interface Shape {
  type: string;
  schemaType: string;
  component: string;
  props?: Record<string, unknown>;
  validator?: string;
}

/** How stock NocoBase stores and shows each interface. */
const SHAPES: Record<DetailsInterface, Shape> = {
  input: { type: 'string', schemaType: 'string', component: 'Input' },
  textarea: { type: 'text', schemaType: 'string', component: 'Input.TextArea' },
  integer: { type: 'bigInt', schemaType: 'number', component: 'InputNumber', props: { stringMode: true, step: '1' }, validator: 'integer' },
  number: { type: 'double', schemaType: 'number', component: 'InputNumber', props: { stringMode: true, step: '0.01' } },
  checkbox: { type: 'boolean', schemaType: 'boolean', component: 'Checkbox' },
  select: { type: 'string', schemaType: 'string', component: 'Select' },
  multipleSelect: { type: 'array', schemaType: 'array', component: 'Select', props: { mode: 'multiple' } },
  date: { type: 'dateOnly', schemaType: 'string', component: 'DatePicker', props: { dateOnly: true } },
  datetime: { type: 'date', schemaType: 'string', component: 'DatePicker', props: { showTime: true, utc: true } },
  email: { type: 'string', schemaType: 'string', component: 'Input', validator: 'email' },
  url: { type: 'text', schemaType: 'string', component: 'Input.URL' },
  phone: { type: 'string', schemaType: 'string', component: 'Input', props: { type: 'tel' } },
};

/** The NocoBase field of one details field; visible and editable in the data source manager. */
export function detailsFieldOptions(field: DetailsFieldDefinition): Record<string, unknown> & { name: string; type: string } {
  const shape = SHAPES[field.interface];
  const props = { ...shape.props, ...(field.isOpenList && { mode: 'tags' }) };
  return {
    name: field.name,
    type: shape.type,
    interface: field.interface,
    ...(field.isForDesk && { isForDesk: true }),
    ...(shape.type === 'array' && { dataType: 'json', defaultValue: [] }),
    uiSchema: {
      type: shape.schemaType,
      title: field.title,
      'x-component': shape.component,
      'x-component-props': props,
      ...(shape.validator && { 'x-validator': shape.validator }),
      ...(field.isRequired && { required: true }),
      ...(field.choices && { enum: field.choices.map((choice) => ({ ...choice })) }),
    },
  };
}
