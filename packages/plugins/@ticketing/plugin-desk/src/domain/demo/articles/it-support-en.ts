import type { DemoArticle } from './article';

export const IT_SUPPORT_ARTICLES_EN: readonly DemoArticle[] = [
  {
    key: 'account-locked-en', kind: 'article', language: 'en', category: 'accounts_access', audience: 'public',
    title: 'Account locked although the password is right',
    summary: 'After a password change an old phone or tablet often goes on trying the old one and locks the account. How to find and stop it.',
    keywords: ['account locked', 'sign in', 'password', 'phone', 'LOCK-33', 'log in', 'holiday'],
    content: `An account locks itself after several wrong passwords in a row. If you typed yours correctly, something else is typing for you: mostly a phone which still knows the old password.

## Why right after a holiday?

Passwords expire while you are away, or you changed yours on the last day. The phone at home kept asking for mail with the old one.

## What to do

1. **Stop the phone first.** Turn on flight mode on every phone and tablet that receives your business mail.
2. **Ask us to unlock the account.** A colleague may call or file the ticket for you; we call you back on the number we have on file.
3. **Sign in on the computer** and make sure that it works.
4. **Enter the new password on the phone** under Mail, Accounts. Only then turn flight mode off.

## Other places that keep old passwords

- Passwords saved in the browser
- The wireless network of the office, if it asks for your own account
- A second computer on which you are still signed in
- Shared devices at the reception or in the warehouse

## Locked again within the hour?

Tell us the time of the last attempt. Our log names the device which tried. If it is none of yours, do not enter your password anywhere until we have looked into it: somebody else may be guessing it.
`,
  },
  {
    key: 'read-only-access-en', kind: 'faq', language: 'en', category: 'accounts_access', audience: 'public',
    title: 'How do I let somebody see our data without changing it?',
    summary: 'Give them the role "Reader", which needs no licence, and share only the folder they need.',
    keywords: ['read only', 'reader role', 'permissions', 'sharing', 'folder', 'auditor', 'licence', 'guest'],
    content: `Use the role **Reader**. It can look at everything it is given and change nothing, and it needs no additional licence.

1. An administrator of yours opens **Settings, People** and adds the person with the role *Reader*.
2. A reader sees all folders at first. To limit it, open the folder, choose **Sharing**, and replace "everybody" by a group.
3. Put the readers into the group of the folder they need.

Sign in once as a reader to check it. For auditors and freelancers set an end date, so that access ends by itself.
`,
  },
  {
    key: 'new-starter-equipment-en', kind: 'article', language: 'en', category: 'devices', audience: 'public',
    title: 'Order a computer and an account for a new colleague',
    summary: 'What to tell us, and how long before the first day of work, so that laptop, mail and folders are ready in time.',
    keywords: ['new employee', 'onboarding', 'laptop', 'tablet', 'workstation', 'docking station', 'shared folder', 'mail'],
    content: `Please order at least **five working days** before the first day. Preparing a standard device takes about three of them.

## Tell us in the request

- Name as it should appear in the mail address, and the first day of work
- Device: laptop, workstation or tablet
- Keyboard layout
- Accessories: docking station, monitors, headset, bag
- Programs beyond the standard workplace
- Shared folders, and whether the person may change files or only read them
- Who receives the device and signs for it

## What happens then

1. We confirm the order and ask what is missing.
2. We install the system and the programs, encrypt the disk and stick on the asset number.
3. The device is delivered. The **first password comes in a sealed letter** with it, never by mail or chat.
4. Account, mailbox and folders become active on the first day of work, not earlier.

## On the first day

1. Open the letter and sign in. You are asked for a password of your own.
2. Connect the dock and the monitors before you start the programs.
3. Open the shared folder. If it is missing, sign out and in again; rights are read at sign-in.

Is somebody leaving? Send us the last day of work in the same way, so that the account is closed and the device collected.
`,
  },
  {
    key: 'no-internet-en', kind: 'article', language: 'en', category: 'network', audience: 'public',
    title: 'The whole site is offline: from the red light to the mobile router',
    summary: 'How to tell a fault of the line from a fault in the building, what to leave alone, and how to keep card payments going meanwhile.',
    keywords: ['no internet', 'outage', 'router', 'line', 'provider', 'telephones', 'mobile router', 'LOS'],
    content: `## Is it the line or the building?

| What you see | What it means |
| --- | --- |
| Cable, wireless and telephones dead; box in the cabinet blinks red | The line is down (LOS = loss of signal) |
| Cable works, wireless does not | Access points, not the line |
| Only one room or one desk | Switch or cable in the building |
| All lamps are dark | No power: check fuse and socket |

## What to do when the line is down

1. Leave the box **switched on**. We measure the line from afar, and the provider needs it for that.
2. Do not press the small reset button. It wipes the settings, and the repair takes longer.
3. Call us instead of writing, and tell us since when. We report the fault to the provider and keep after it.
4. Ask whether somebody is digging in the street. A cut cable is the most frequent cause.

## Keep working

- Take the **mobile router** out of the cabinet, plug it in and put it near a window. Name and password are on its back.
- Connect the card terminals first, then the most important computers. Please no films and no large downloads: the volume is limited.
- Let calls be forwarded to a mobile phone; we set that up for you.

When the line is back, telephones need up to ten minutes to register. Put the mobile router back into the cabinet, switched off.
`,
  },
  {
    key: 'suspicious-mail-en', kind: 'article', language: 'en', category: 'accounts_access', audience: 'public',
    title: 'You opened an attachment or link of a fake mail: act now',
    summary: 'Unplug the network, leave the computer on, call us. What to do in the first ten minutes and what to avoid.',
    keywords: ['phishing', 'suspicious mail', 'attachment', 'malware', 'virus', 'security', 'SEC-2', 'fake sender'],
    content: `Nobody is blamed for reporting. Each minute counts, so report first and look for explanations later.

## At once

1. **Cut the network:** pull the cable, turn off wireless. On a laptop use flight mode.
2. **Leave the computer switched on.** Traces in memory are lost when it is turned off.
3. **Call us.** Do not write a mail from this computer. Say when it happened, who the mail pretended to be from, and what you saw, for example a black window.
4. **Tell your colleagues** by voice not to open the same mail. Do not forward it.

## Did you type a password?

Change it immediately, from another computer, also wherever you use the same one. If it was the password of the bank, call the bank as well.

## Please do not

- sign in with your account on another computer before we agree to it
- run a virus scanner or delete the mail; we need it as evidence
- plug in USB sticks to save files

## What we do

We block the account, end all sessions and take the mail out of the other mailboxes. You get a replacement computer and choose a new password with us on the phone.

## How to recognise the next one

It is urgent, the sender's address does not fit the name, the link leads elsewhere than its text says, or an attachment wants you to enable macros. When in doubt, call the sender on a number you know.
`,
  },
  {
    key: 'program-closes-large-files-en', kind: 'article', language: 'en', category: 'software', audience: 'public',
    title: 'Program crashes with big files since the update',
    summary: 'PlanDraw, TableWorks and ImageRoom may run out of memory when they draw the preview of a large file. Turn the preview off until the fix is there.',
    keywords: ['crash', 'closes', 'large file', 'out of memory', 'preview', 'update', 'OOM-7', 'log'],
    content: `The current version has a fault in its preview: it loads the whole file at once. With large plans, price lists or image series the memory is full and the program disappears without a message. Small files are not affected.

## Is it this fault?

1. Start the program again and do not open the file.
2. Choose **Help, Show log**.
3. Read the last lines. "Out of memory" or the code OOM-7 means yes. Anything else: send us the log.

## Workaround

1. Open **Settings, View**.
2. Untick **Show preview** and restart the program.
3. Open the file from within the program, not by a double click in the folder.

The file itself is not damaged. What you entered since the last save is lost, though: look for a file of the same name that ends in .bak beside it.

## If that is not enough

- Close other programs, above all browsers with many tabs.
- Copy the file to your own disk instead of opening it over the network.
- Ask a colleague with the previous version to split the file.

We can also turn the preview off on your computer by remote; please name the asset number. Please do not install the old version over the new one, as it cannot read all new files. The corrected version is distributed to all computers automatically, and the preview may then be turned on again.
`,
  },
  {
    key: 'scanner-double-reads-en', kind: 'article', language: 'en', category: 'devices', audience: 'internal',
    title: 'Hand scanner books twice: settings, trigger or replacement',
    summary: 'Decide in two steps whether a reset sheet is enough or the scanner is exchanged under warranty, and have the stock corrected.',
    keywords: ['barcode scanner', 'double scan', 'trigger', 'DUP', 'reset sheet', 'replacement', 'stock'],
    content: `## Ask the customer

- Is it one scanner or all? If all of them do it, the fault is in the program Stock, not in the devices.
- Since when, and was it dropped?
- Does a double code also appear in a simple text editor? If not, the field in Stock sends twice.

## Step 1: settings

1. Attach the page "reset and single read" to your reply.
2. The customer scans it **from top to bottom**, once, and lets the scanner restart.
3. Ten test codes in a text editor. No doubles: solved, close with code DUP.

## Step 2: trigger

Still double? Then the trigger switch bounces, which is typical for this series. No setting helps for long.

| Age and condition | Decision |
| --- | --- |
| Under 24 months, no visible damage | Replacement under warranty, courier |
| Under 24 months, housing cracked by a fall | Offer a repair at cost; gold customers get a loan device |
| Older | Offer a new scanner |

The old scanner goes back in the box of the new one. Note both asset numbers (SC-…) in the ticket.

## Do not forget the stock

Doubled bookings stay in the data. Ask the ERP colleague to list pairs with the same code, user and second since the fault began. The customer confirms the list before anything is reversed.
`,
  },
];
