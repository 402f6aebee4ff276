import { describe, expect, it } from 'vitest';
import { checkFieldExtension, type FieldExtension } from '../check-field-extension';

const routing: FieldExtension = { key: 'routing', fields: [{ name: 'queue', type: 'belongsTo', foreignKey: 'queueId' }] };
const sla: FieldExtension = { key: 'sla', fields: [{ name: 'slaDueAt', type: 'date' }, { name: 'slaPolicy', type: 'belongsTo', foreignKey: 'slaPolicyId' }] };
const check = (changes: Partial<FieldExtension>) => () => checkFieldExtension({ ...sla, ...changes }, [routing], ['id', 'status']);

describe('fields another plugin adds to tickets are checked where they are registered', () => {
  it('sound ones are fine, and may be ruled or silent by their own names and foreign keys', () => {
    expect(check({ ruled: ['slaDueAt', 'slaPolicyId'], silent: ['slaDueAt'] })).not.toThrow();
  });

  it.each<[string, Partial<FieldExtension>, string]>([
    ['a name with an underscore', { fields: [{ name: 'sla_due_at', type: 'date' }] }, 'the name of field "sla_due_at" must be camelCase'],
    ['a field without a type', { fields: [{ name: 'slaDueAt', type: '' }] }, 'field "slaDueAt" has no type'],
    ['a column of tickets', { fields: [{ name: 'status', type: 'string' }] }, 'field "status" belongs to tickets already'],
    ['a column of another plugin', { fields: [{ name: 'queueId', type: 'bigInt' }] }, 'field "queueId" belongs to "routing" already'],
    ['a foreign key of another plugin', { fields: [{ name: 'slaQueue', type: 'belongsTo', foreignKey: 'queueId' }] }, 'field "queueId" belongs to "routing" already'],
    ['the same field twice', { fields: [sla.fields[0], sla.fields[0]] }, 'field "slaDueAt" belongs to "sla" already'],
    ['a ruled column that is not its own', { ruled: ['priority'] }, 'column "priority" is none of its fields'],
    ['a silent column that is not its own', { silent: ['queueId'] }, 'column "queueId" is none of its fields'],
  ])('%s is refused, naming the extension and the field', (_name, changes, what) => {
    expect(check(changes)).toThrow(`ticket field extension "sla": ${what}`);
  });
});
