/** What each employee is asked about a ticket, in the order they are offered; keys of locale files, with the number of the ticket in them. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  'desk-sam': 'What would you do with ticket {{ticketNo}}? Propose a category and a priority.',
  'desk-grace': 'Draft a reply to the customer of ticket {{ticketNo}}.',
  'desk-max': 'How can ticket {{ticketNo}} be solved? Look at similar tickets and articles.',
  lexi: 'Translate what the customer writes in ticket {{ticketNo}} into my language.',
  'desk-rhea': 'Look over ticket {{ticketNo}}: do our answers help, and was anything forgotten?',
  'desk-sol': 'What does the customer of ticket {{ticketNo}} need, and is there a sign that we may lose them?',
  viz: 'How many open tickets are there like {{ticketNo}}, by status and by category?',
};
