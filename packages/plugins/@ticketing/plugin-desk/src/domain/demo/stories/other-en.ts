import type { Story } from './story';

export const OTHER_EN: readonly Story[] = [
  {
    type: 'other', language: 'en', category: 'administration', priority: 'P3', urgency: 'low', channel: 'email',
    title: 'Please change our {what}',
    description: 'From the first of next month our {what} changes to: {value}. Please use it for everything from then on.',
    lines: [
      ['agent', 'Dear {to}, thank you, noted. For safety we confirm such changes by telephone with the number we have on file.'],
      ['note', 'Called back, change confirmed by the customer.'],
      ['agent', 'The change is entered and takes effect on the first.'],
    ],
    resolution: 'Master data changed after confirmation by telephone.',
    tellings: [
      { customer: 'kestrel', what: 'billing address', value: 'Warehouse Park 5, second floor' },
      { customer: 'maple', what: 'contact for invoices', value: 'invoices@maplestone.example' },
      { customer: 'lakeside', what: 'company name', value: 'the same with "Group" at the end' },
    ],
  },
  {
    type: 'other', language: 'en', category: 'administration', priority: 'P3', urgency: 'normal', channel: 'form',
    title: 'Copy of the {document} needed',
    description: 'Our {who} asks for the {document} of {year}. We cannot find it any more. Could you send it again?',
    lines: [
      ['agent', 'Dear {to}, of course. May it go to your mail address, or do you need it on paper with a stamp?'],
      ['customer', 'By mail is enough, thank you.'],
      ['agent', 'It is on its way to you.'],
    ],
    resolution: 'Document found in the archive and sent by mail.',
    tellings: [
      { customer: 'brightfield', document: 'inspection report', who: 'insurer', year: 'last year' },
      { customer: 'crown', document: 'delivery note SO-45110', who: 'auditor', year: 'this spring' },
      { customer: 'bluebird', document: 'training certificates', who: 'safety officer', year: 'the last three years' },
    ],
  },
  {
    type: 'other', language: 'en', category: 'administration', priority: 'P3', urgency: 'low', channel: 'agent',
    title: 'Lost property after the visit on {day}',
    description: 'Caller found {thing} in {place}; it must belong to the technician who was there on {day}.',
    lines: [
      ['note', 'Asked the team: it belongs to the colleague of the second van.'],
      ['agent', 'Thank you for calling, {to}! A colleague is near you on the way back today and picks it up.'],
    ],
    resolution: 'Picked up on the way back.',
    tellings: [
      { customer: 'crown', day: 'Monday', thing: 'a measuring device', place: 'the machine room' },
      { customer: 'brightfield', day: 'Wednesday', thing: 'a set of keys', place: 'the corridor' },
      { customer: 'lakeside', day: 'Friday', thing: 'a jacket', place: 'the canteen' },
    ],
  },
  {
    type: 'other', language: 'en', category: 'service_quality', priority: 'P3', urgency: 'low', channel: 'form',
    title: 'Praise for {who}',
    description: '{who} helped us a lot with {matter} and stayed until everything worked. Please pass on our thanks!',
    lines: [
      ['agent', 'Dear {to}, how kind of you to write! We have passed it on, it made the day of the whole team.'],
    ],
    resolution: 'Passed on to the colleague and the team lead.',
    tellings: [
      { customer: 'bluebird', who: 'your technician', matter: 'the oven' },
      { customer: 'lakeside', who: 'the lady on the phone', matter: 'our locked accounts' },
      { customer: 'harbour', who: 'the night team', matter: 'the dead network' },
    ],
  },
];
