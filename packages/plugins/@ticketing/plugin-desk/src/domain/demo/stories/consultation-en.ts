import type { Story } from './story';

export const CONSULTATION_EN: readonly Story[] = [
  {
    type: 'consultation', language: 'en', category: 'products_prices', priority: 'P3', urgency: 'normal', channel: 'form',
    title: 'Offer for a service contract for {count} {devices}',
    description: 'We have {count} {devices} and would like a contract with yearly maintenance and a response time of {hours} hours. What would that cost?',
    lines: [
      ['agent', 'Dear {to}, thank you for your interest. Are the {devices} all at one address, and how old are they?'],
      ['customer', 'One address, none older than four years.'],
      ['note', 'Standard contract B fits. Ask sales for the discount from 10 devices on.'],
      ['agent', 'The offer is on its way to you by mail. It is valid for thirty days; from ten devices on there is a discount of eight percent.'],
    ],
    resolution: 'Offer for service contract B sent, sales follows up in two weeks.',
    tellings: [
      { customer: 'lakeside', count: '14', devices: 'printers', hours: '8' },
      { customer: 'harbour', count: '6', devices: 'automatic doors', hours: '4' },
      { customer: 'kestrel', count: '22', devices: 'hand scanners', hours: '24' },
    ],
  },
  {
    type: 'consultation', language: 'en', category: 'software', priority: 'P3', urgency: 'low', channel: 'email',
    title: 'Can {software} exchange data with {other}?',
    description: 'We use {other} and think about {software}. Can the two exchange {things} without typing everything twice?',
    lines: [
      ['agent', 'Dear {to}, yes: {software} reads and writes CSV and has an HTTP interface. For {other} there is a ready-made exchange every night.'],
      ['customer', 'Every night is not enough, we need it within the hour.'],
      ['note', 'Hourly is possible with the interface, but needs half a day of setting up.'],
      ['agent', 'Hourly works through the interface. Setting it up takes us about half a day; I have added it to the documents.'],
    ],
    resolution: 'Explained both ways of exchange and sent the description of the interface.',
    tellings: [
      { customer: 'maple', software: 'PlanDraw', other: 'our project database', things: 'drawings lists' },
      { customer: 'bluebird', software: 'Stock', other: 'our web shop', things: 'stock levels' },
      { customer: 'northgate', software: 'Practice', other: 'the insurance portal', things: 'treatment plans' },
    ],
  },
  {
    type: 'consultation', language: 'en', category: 'office_machines', priority: 'P3', urgency: 'low', channel: 'portal',
    title: 'Which supplies fit the {model}?',
    description: 'The {model} asks for {supply}. Our shop list has three kinds with similar numbers. Which one is right, and may we use cheaper ones?',
    lines: [
      ['agent', 'Hello {to}, the right one has the number {number}. Others fit mechanically but are refused by the device.'],
      ['customer', 'Thank you. And the warranty?'],
      ['agent', 'It stays valid with any supplies of the same number, also those of other makers.'],
    ],
    resolution: 'Order number named and warranty question answered.',
    tellings: [
      { customer: 'brightfield', model: 'Norvik P440', supply: 'a new toner', number: 'TK-440B' },
      { customer: 'harbour', model: 'Barista Pro XL', supply: 'a water filter', number: 'WF-12' },
      { customer: 'crown', model: 'label printer LP-300', supply: 'a ribbon', number: 'RB-110-300' },
    ],
  },
  {
    type: 'consultation', language: 'en', category: 'accounts_access', priority: 'P3', urgency: 'normal', channel: 'email',
    title: 'How do we give {who} access to {what}?',
    description: '{who} need to see {what}, but must not change anything. Is there a setting for this, or do we need more licences?',
    lines: [
      ['agent', 'Dear {to}, there is a role "Reader" that needs no licence. An administrator of yours adds it under Settings, People.'],
      ['wait', 'Customer tries it out and reports back'],
      ['customer', 'Found it and it works. They can see everything, though. Can it be limited to one folder?'],
      ['agent', 'Yes: open the folder, then Sharing, and choose the group instead of "everybody".'],
    ],
    resolution: 'Reader role and sharing by folder explained, works for the customer.',
    tellings: [
      { customer: 'lakeside', who: 'our auditors', what: 'last year\'s invoices' },
      { customer: 'brightfield', who: 'parents', what: 'the timetable' },
      { customer: 'maple', who: 'freelancers', what: 'the project plans' },
    ],
  },
  {
    type: 'consultation', language: 'en', category: 'delivery', priority: 'P3', urgency: 'normal', channel: 'agent',
    title: 'Delivery to {place} possible?',
    description: 'Caller asks whether we can deliver to {place}, {detail}, and what it costs.',
    lines: [
      ['agent', 'Hello {to}, yes we can. The surcharge for {place} is {price} per delivery, order by noon of the day before.'],
      ['customer', 'That is fine. Please add the address to our account.'],
    ],
    resolution: 'Additional delivery address with surcharge set up.',
    tellings: [
      { customer: 'crown', place: 'the trade fair', detail: 'hall 4, for three days', price: '60.00' },
      { customer: 'bluebird', place: 'our second site', detail: 'only before seven in the morning', price: '35.00' },
      { customer: 'lakeside', place: 'the island branch', detail: 'by ferry', price: '85.00' },
    ],
  },
];
