// A mail server that takes every mail and keeps it: real SMTP over a real socket, without TLS, on this machine only.
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** What the client said at the door: RCPT TO. */
  recipients: string[];
  /** What the mail says of itself. */
  from: string;
  to: string;
  subject: string;
  text: string;
}

export interface MailServer {
  port: number;
  /** In the order in which they came. */
  mails: ReceivedMail[];
  /** Goes away: nobody listens on the port any more. */
  stop(): Promise<void>;
  /** Comes back on the same port. */
  start(): Promise<void>;
  /** Refuses these addresses, as a server does that does not know them. */
  refuse(...addresses: string[]): void;
}

export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const refused = new Set<string>();
  let server = listenTo(mails, refused);
  const port = await listen(server, 0);
  return {
    port,
    mails,
    stop: () => new Promise((resolve) => server.close(resolve)),
    async start() {
      server = listenTo(mails, refused);
      await listen(server, port);
    },
    refuse: (...addresses) => addresses.forEach((address) => refused.add(address)),
  };
}

function listenTo(mails: ReceivedMail[], refused: ReadonlySet<string>): SMTPServer {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    closeTimeout: 200,
    onAuth: (auth, _session, done) => done(null, { user: auth.username }),
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? new Error(`no mailbox ${address}`) : null),
    onData(stream, { envelope }, done) {
      simpleParser(stream).then(({ from, to, subject, text }) => {
        const named = (field: typeof to) => [field ?? []].flat().map((one) => one.text).join(', ');
        mails.push({ recipients: envelope.rcptTo.map(({ address }) => address), from: named(from), to: named(to), subject: subject ?? '', text: text ?? '' });
        done();
      }, done);
    },
  });
  // A client that goes away in the middle is no fault of the server.
  server.on('error', () => undefined);
  return server;
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve) => {
    const listener = server.listen(port, '127.0.0.1', () => resolve((listener.address() as AddressInfo).port));
  });
}
