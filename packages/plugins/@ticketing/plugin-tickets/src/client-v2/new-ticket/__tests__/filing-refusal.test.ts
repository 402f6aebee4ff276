import { describe, expect, it } from 'vitest';
import type { BusinessTypeForm } from '../../workspace/api/ticket-types';
import { filingRefusal } from '../filing-refusal';

const type: BusinessTypeForm = {
  code: 'repair',
  title: 'Repair',
  association: 'repairDetails',
  categories: [],
  fields: [{ name: 'serialNumber', title: 'Serial number', interface: 'input', enum: null }],
};
const refused = (refusal: object) => ({ response: { data: { errors: [{ message: 'No.', ...refusal }] } } });
const sort = (refusal: object) => filingRefusal(refused(refusal), type, ['title', 'customerId', 'categoryCode']);

describe('filingRefusal', () => {
  it.each([
    [{ code: 'ticket.titleRequired' }, 'title'],
    [{ code: 'ticket.categoryUnknown', categoryCode: 'x' }, 'categoryCode'],
    [{ code: 'ticket.inputInvalid', field: 'customerId' }, 'customerId'],
    [{ code: 'ticket.fieldReadOnly', fields: ['title'] }, 'title'],
    [{ code: 'ticket.inputInvalid', field: 'serialNumber' }, 'repairDetails.serialNumber'],
    [{ code: 'ticket.inputInvalid', field: 'repairDetails.serialNumber' }, 'repairDetails.serialNumber'],
  ])('puts %j at the field %s', (refusal, field) => {
    expect(sort(refusal)).toEqual({ problems: { [field]: 'No.' } });
  });

  it('puts on top what is about no field of the form', () => {
    expect(sort({ code: 'ticket.inputInvalid', field: 'externalRefId' })).toEqual({ problems: {}, onTop: 'No.' });
    expect(filingRefusal(new Error('Network Error'), type, [])).toEqual({ problems: {}, onTop: 'Network Error' });
  });
});
