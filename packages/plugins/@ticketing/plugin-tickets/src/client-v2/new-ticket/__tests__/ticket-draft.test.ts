import { describe, expect, it } from 'vitest';
import type { BusinessTypeForm } from '../../workspace/api/ticket-types';
import { contactFromText } from '../contact-from-text';
import { emptyContact, emptyDraft, hasInput, priorityOf, problemsOf, ticketOf, type TicketDraft } from '../ticket-draft';

const t = (key: string, variables: Record<string, unknown> = {}) =>
  key.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(variables[name]));

const repair: BusinessTypeForm = {
  code: 'repair',
  title: 'Repair',
  defaultPriority: 'P1',
  association: 'repairDetails',
  categories: [{ code: 'hardware', title: 'Hardware', children: [{ code: 'pumps', title: 'Pumps' }] }],
  fields: [
    { name: 'equipmentModel', title: 'Equipment model', interface: 'input', required: true, enum: null },
    { name: 'serialNumber', title: 'Serial number', interface: 'input', enum: null },
  ],
};
const consultation: BusinessTypeForm = {
  code: 'consultation',
  title: 'Consultation',
  defaultPriority: 'P3',
  association: null,
  categories: [],
  fields: [],
};
const draft = (over: Partial<TicketDraft>): TicketDraft => ({ ...emptyDraft, title: 'Pump leaks', ...over });

describe('ticketOf', () => {
  it('nests the business row under its association and leaves out what is empty', () => {
    const details = { repair: { equipmentModel: ' P-3 ', serialNumber: '' } };
    expect(ticketOf(draft({ details, categoryCode: 'pumps' }), repair)).toEqual({
      businessTypeCode: 'repair',
      title: 'Pump leaks',
      priority: 'P1',
      categoryCode: 'pumps',
      repairDetails: { equipmentModel: 'P-3' },
    });
  });

  it('sends the priority a person chose instead of the preset one', () => {
    expect(ticketOf(draft({ priority: 'P0' }), repair).priority).toBe('P0');
  });

  it('sends only the details and the category of the chosen type', () => {
    const body = ticketOf(draft({ details: { repair: { equipmentModel: 'P-3' } }, categoryCode: 'pumps' }), consultation);
    expect(body).toEqual({ businessTypeCode: 'consultation', title: 'Pump leaks', priority: 'P3' });
  });

  it('sends a new contact by name and address, without the known one', () => {
    const newContact = { ...emptyContact, contactName: 'Tim', contactCompany: 'Acme' };
    const contact = { id: '5', name: 'Ann' };
    expect(ticketOf(draft({ newContact, contact }), consultation)).toMatchObject({ contactName: 'Tim', contactCompany: 'Acme' });
    expect(ticketOf(draft({ newContact, contact }), consultation)).not.toHaveProperty('contactId');
  });

  it('needs no company for somebody of a known customer', () => {
    const newContact = { ...emptyContact, contactName: 'Tim', contactCompany: 'Acme' };
    const body = ticketOf(draft({ newContact, customer: { id: '9', name: 'Northwind' } }), consultation);
    expect(body).toMatchObject({ customerId: '9', contactName: 'Tim' });
    expect(body).not.toHaveProperty('contactCompany');
  });
});

describe('problemsOf', () => {
  it('finds nothing wrong with a complete ticket', () => {
    expect(problemsOf(draft({ details: { repair: { equipmentModel: 'P-3' } } }), repair, t)).toEqual({});
  });

  it('misses the type, the title and what the type requires', () => {
    expect(Object.keys(problemsOf(emptyDraft, undefined, t))).toEqual(['businessTypeCode', 'title']);
    expect(problemsOf(draft({}), repair, t)).toEqual({ 'repairDetails.equipmentModel': 'Please fill in "Equipment model"' });
  });

  it.each([
    ['ann@acme.example', []],
    ['ann@acme', ['contactEmail']],
    ['', ['contactName']],
  ])('asks who a new contact with the address "%s" is: %j', (contactEmail, fields) => {
    expect(Object.keys(problemsOf(draft({ newContact: { ...emptyContact, contactEmail } }), consultation, t))).toEqual(fields);
  });
});

describe('a draft', () => {
  it('takes the priority of its type until a person chooses one', () => {
    expect(priorityOf(emptyDraft, undefined)).toBeUndefined();
    expect(priorityOf(emptyDraft, repair)).toBe('P1');
    expect(priorityOf(emptyDraft, consultation)).toBe('P3');
    expect(priorityOf(draft({ priority: 'P0' }), repair)).toBe('P0');
  });

  it('is worth keeping once anything but the type is filled in', () => {
    expect(hasInput({ ...emptyDraft, typeCode: 'repair', details: { repair: { serialNumber: '' } } })).toBe(false);
    expect(hasInput({ ...emptyDraft, details: { repair: { serialNumber: '1' } } })).toBe(true);
    expect(hasInput(draft({}))).toBe(true);
  });
});

describe('who asks', () => {
  it.each([
    ['tim@acme.example', 'contactEmail'],
    ['+49 (30) 1234-5', 'contactPhone'],
    ['Tim 2', 'contactName'],
  ] as const)('reads "%s" as %s', (text, field) => {
    expect(contactFromText(text)[field]).toBe(text);
  });
});
