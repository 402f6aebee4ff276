import type { DemoArticle } from './article';

export const SERVICE_ARTICLES_EN: readonly DemoArticle[] = [
  {
    key: 'delivery-problems-en', kind: 'article', language: 'en', category: 'delivery', audience: 'public',
    title: 'Delivery damaged, incomplete, late or at the wrong place',
    summary: 'What to note on the delivery slip, which photos we need, and how soon you get a replacement or an answer.',
    keywords: ['delivery', 'damaged', 'missing', 'late', 'wrong address', 'photos', 'order', 'replacement'],
    content: `Please report it within **two working days** and always name the order number (SO-…).

## When the driver is still there

1. Count the boxes and look at all sides.
2. Write what you see on the delivery slip: "2 of 12 boxes crushed". "Subject to inspection" is not enough.
3. Let the driver sign, and take a photo of the slip.

The driver has left? Report it all the same.

## What we need

| Problem | Please send |
| --- | --- |
| Damaged | Photos of the box from two sides, of its label and of the goods |
| Too little | Number received, weight on the label, photo of the slip |
| Late | Order number and the date you were promised |
| Wrong place | Where it was left, and receipts if you fetched it yourself |

Keep box and padding until we have answered. The driver of the replacement takes them back.

## What happens then

- **Damaged or missing:** if it is our fault, the replacement leaves on the same day by express, at our cost.
- **Late:** we find out where the shipment is, often at customs for want of a paper, and give you a new date within one working day.
- **Wrong place:** we collect the goods or pay for your transport, and correct the address in your account.

Do you need the goods by a certain day? Say so, then we look for an interim solution.
`,
  },
  {
    key: 'wrong-invoice-en', kind: 'article', language: 'en', category: 'billing', audience: 'public',
    title: 'Something on the invoice is not right: ask for a correction',
    summary: 'How to dispute a line or a price on an invoice, what to pay meanwhile, and when the corrected invoice arrives.',
    keywords: ['invoice', 'billing', 'wrong amount', 'charge', 'correction', 'credit note', 'refund', 'dispute'],
    content: `You need not pay for what you did not order. Tell us before the invoice is due; then no reminder is sent for it.

## Check first

- Does the line belong to an order of a colleague or of another site?
- Is it a service of your contract that is billed once a year?
- Is the difference the surcharge for a special delivery address?

## How to report it

1. Write to us with the number of the invoice (INV-…).
2. Name the line, its amount and the reason: never ordered, billed twice, price differs from the contract.
3. Attach the page of the contract or the offer, if the price is wrong.

## What to pay meanwhile

Pay the part that is right within the normal time and name the invoice in the transfer. The line in question is on hold until it is clarified. If you pay by direct debit, call us at least two days before the date.

## What we do

1. Accounting compares order, delivery and contract. This takes one to two working days.
2. If you are right, you get a corrected invoice, and the old one is cancelled. Please book only the new one.
3. If you have paid already, we refund the difference to the same account within five working days, or set it off against the next invoice if you prefer.
4. We check standing orders and price lists, so that the error does not return next month.
`,
  },
  {
    key: 'repeat-repair-free-en', kind: 'faq', language: 'en', category: 'service_quality', audience: 'public',
    title: 'The same fault is back after a repair. Do I pay again?',
    summary: 'No. Our repairs have six months of warranty: the second visit for the same fault is free.',
    keywords: ['warranty', 'repair', 'again', 'same fault', 'free', 'second visit', 'loan device'],
    content: `No. If the **same fault** returns within **six months**, visit, work and parts are free.

1. Report it with the number of the first repair (RP-…); it is on the report the technician left.
2. Describe what is the same as last time, and when it began.
3. We often take the device along the second time and test it for some days. Tell us if you need a replacement device meanwhile; it is free as well.

Not covered: another fault, worn supplies, damage by falling or by water. In that case you get an offer before we begin, and decide yourself.
`,
  },
  {
    key: 'service-contract-en', kind: 'article', language: 'en', category: 'products_prices', audience: 'public',
    title: 'Service contracts compared: maintenance, response time, discount',
    summary: 'The three contracts A, B and C, what is part of them, from how many devices on there is a discount, and what we need for an offer.',
    keywords: ['service contract', 'offer', 'quote', 'price', 'maintenance', 'response time', 'discount'],
    content: `A contract pays off from about three devices of a kind. It covers yearly maintenance and a guaranteed response time.

## The three contracts

| | A | B | C |
| --- | --- | --- | --- |
| Yearly maintenance | yes | yes | yes |
| Response within | 24 hours | 8 hours | 4 hours |
| Visits and work | at cost | included | included |
| Spare parts | at cost | at cost | included |
| Loan device | no | on request | included |

Hours are office hours. "Response" means that a technician works on it, by remote or at your site.

Supplies such as toner, filters and ribbons are never part of a contract, nor is damage by falling or by wrong use.

## Discount

From **ten devices** at one address on there is eight percent off. Devices of different kinds count together.

## What we need for an offer

1. Number and model of the devices, and how old they are. Devices over eight years are looked at first.
2. Addresses, and hours in which we may come.
3. The response time you need.
4. Whether you have a contract elsewhere, and until when.

You receive the offer by mail within two working days. It is valid for **thirty days**. A contract runs for a year and can be ended three months before it renews.
`,
  },
  {
    key: 'change-company-details-en', kind: 'faq', language: 'en', category: 'administration', audience: 'public',
    title: 'How do I change our company details or get a copy of a document?',
    summary: 'Write to us from a known address. Changes are confirmed by a call back; copies come by mail or stamped on paper.',
    keywords: ['billing address', 'company name', 'change', 'contact', 'copy', 'inspection report', 'delivery note', 'certificate'],
    content: `**Changes** (company name, billing or delivery address, contact for invoices)

1. Write to us what changes, its new value and from when on.
2. We call you back on the number we have **on file**, not on one from the mail. This protects you against forged requests.
3. The change is valid from the day you named, usually the first of a month. Invoices sent earlier stay as they are.

**Copies** of inspection reports, delivery notes or certificates: name document and year. Choose a file by mail, normally the same day, or paper with a stamp, which takes two to three days. We keep documents for ten years.
`,
  },
  {
    key: 'compensation-guide-en', kind: 'article', language: 'en', category: 'service_quality', audience: 'internal',
    title: 'How to decide on compensation for a complaint',
    summary: 'Which kind of compensation fits which complaint, how much you may grant yourself, and what belongs in the ticket.',
    keywords: ['compensation', 'goodwill', 'voucher', 'refund', 'discount', 'complaint level', 'approval', 'apology'],
    content: `First put it right, then apologise, then speak about compensation. Never offer money before you know the root cause.

## Which kind

| What happened | Compensation |
| --- | --- |
| Goods damaged or missing, our fault | Replacement by express |
| Charged too much, or costs of the customer caused by us | Refund of the exact amount |
| Delivery late by our fault | Discount up to 10 % of the order |
| Missed appointment, no notice | Voucher of 50; 100 the second time within a year |
| Same fault within six months | None; the repair is free anyway, and so is a loan device |
| Weather, strike, line provider | None; explain and keep informed |

## How much you may grant

- **Minor:** up to 100, by yourself
- **Serious:** up to 250, ask a second agent
- **Severe**, or above 250: the supervisor decides, the same day

Do not split one case into two to stay below a limit. A second complaint of the same customer about the same thing moves up one level.

## How to tell the customer

1. Say what went wrong in one sentence, without blaming a colleague.
2. Say what is done so that it does not happen again.
3. Name the compensation and when it arrives. Do not haggle.

## In the ticket

Complaint level, root cause, kind and amount of compensation; receipts as attachment. Moved appointments always need a **call** to the customer; if nobody called, write that into the root cause.
`,
  },
];
