import type { BetterWording, SecretKind, ToneRuleName } from '../../domain';

/** What a finding says to whoever wrote the reply, and what might be written instead: keys of our locale files. */
export const WHY_SECRET: Readonly<Record<SecretKind, string>> = {
  password: 'A password is written out. Whoever reads the mail can use it: let the customer set one by himself.',
  apiKey: 'An API key is written out. Keys are given in the system they belong to, never in a message.',
  token: 'A token is written out. Whoever has it can act as its owner.',
  privateKey: 'A private key is written out. It must not leave the machine it belongs to.',
  cardNumber: 'The number of a payment card is written out. The last four digits are enough.',
  bankAccount: 'The number of a bank account is written out. The last four digits are enough.',
  personalId: 'The number of an identity document is written out. Ask for it on a safe way, and never repeat it.',
};

export const NAME_OF_SECRET: Readonly<Record<SecretKind, string>> = {
  password: 'a password',
  apiKey: 'an API key',
  token: 'a token',
  privateKey: 'a private key',
  cardNumber: 'a card number',
  bankAccount: 'a bank account',
  personalId: 'a personal ID number',
};

export const WHY_TONE: Readonly<Record<ToneRuleName, string>> = {
  blamesCustomer: 'This blames the customer. Say what happened and what comes next.',
  overPromises: 'This promises what nobody can be sure of.',
  dismissive: 'This sends the customer away. Say who will help, or what you can do.',
  rude: 'This may be read as rude.',
  cold: 'This ends the conversation without help.',
  bluntRefusal: 'This refuses without a reason or another way.',
};

/** Of what only the desk's own records tell. */
export const WHY_OTHERS_ADDRESS = 'This is the address of another customer. Whoever reads the reply learns of him: take it out, unless he agreed.';

export const BETTER_WORDS: Readonly<Record<BetterWording, string>> = {
  weFound: 'We found what causes this: …',
  nextTime: 'For the next time, this way is easier: …',
  askAgain: 'To be sure that we mean the same: …',
  weAimTo: 'We will do our best to …, and tell you as soon as we know more.',
  byWhen: 'We expect to have this done by …, and will write to you then in any case.',
  letMeHelp: 'Let me find out who can help you with this.',
  letMeLookInto: 'Let me look into this. I will write to you again by …',
  sorryForTrouble: 'I am sorry for the trouble this has caused you.',
  whatWeCanDo: 'That is not possible because …; what we can do is …',
  asMentioned: 'Here is the way once more: …',
  forgetWord: 'Leave this word out; the sentence says the same without it.',
};
