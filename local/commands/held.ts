import { userInfo } from 'node:os';
import { localMask } from './case/case-name.ts';
import { askClock } from './cloud/cloud-clock.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { allowedWords, unblockedWords } from './held/allowed-words.ts';
import { heldLines } from './held/held-list.ts';
import { answers, MailManager } from './held/mail-manager.ts';
import { receivedWords } from './held/received-words.ts';
import { readOptions, run, UsageError } from './text/command-line.ts';

const help = `Shows and settles mails that registered nothing and wait for a person.

  npm run held                           lists them, newest first
  npm run held -- --release <id>         registers one as if it had come now
  npm run held -- --block <id>           blocks its sender; the mail stays held
  npm run held -- --block-domain <id>    blocks everybody of its sender's domain
  npm run held -- --unblock <entry>      takes an address or a domain off the blocklist
  npm run held -- --allow <address>      sends automatic mail to it again, and unblocks it
  npm run held -- --delete <id> --yes    deletes one for good
  npm run held -- --process-again <key>  puts any mail of the bucket through registration again

  --as <who>            stands in the audit when you release or delete; your user name unless given
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\``;

const text = { type: 'string' } as const;
const most = 100;

await run(async () => {
  const options = readOptions(
    {
      release: text,
      block: text,
      'block-domain': text,
      unblock: text,
      allow: text,
      delete: text,
      yes: { type: 'boolean' },
      'process-again': text,
      as: text,
      function: text,
    },
    help,
  );
  const names = ['release', 'block', 'block-domain', 'unblock', 'allow', 'delete', 'process-again'] as const;
  const asked = names.filter((name) => options[name] !== undefined);
  if (asked.length > 1) throw new UsageError(`One thing at a time, not --${asked.join(' and --')}.`);
  const isLocal = options.function === undefined;
  const manager =
    options.function === undefined ? MailManager.local(startedEndpoint()) : MailManager.aws(options.function);
  const mask = isLocal ? localMask : undefined;
  const who = options.as ?? userInfo().username;
  const id = asked[0] === undefined ? '' : (options[asked[0]] ?? '');
  switch (asked[0]) {
    case 'release': {
      return console.log(
        receivedWords(await manager.ask({ command: 'release-held', id, who }, answers.received), mask),
      );
    }
    case 'block':
    case 'block-domain': {
      const what = asked[0] === 'block' ? 'address' : 'domain';
      const { blocked } = await manager.ask({ command: 'block-sender', id, what }, answers.blocked);
      return console.log(`${blocked} is blocked.`);
    }
    case 'unblock':
      return console.log(unblockedWords(await manager.ask({ command: 'unblock', entry: id }, answers.unblocked)));
    case 'allow':
      return console.log(allowedWords(await manager.ask({ command: 'allow-address', address: id }, answers.allowed)));
    case 'delete':
      if (options.yes !== true) throw new UsageError('The mail will be gone for good: say so with --yes.');
      await manager.ask({ command: 'delete-held', id, who }, answers.deleted);
      return console.log('It is deleted.');
    case 'process-again': {
      const answer = await manager.ask({ command: 'process-again', key: id }, answers.processed);
      return console.log('queued' in answer ? `${answer.queued} is queued.` : receivedWords(answer, mask));
    }
    case undefined: {
      const { held } = await manager.ask({ command: 'list-held', limit: most }, answers.list);
      const now = isLocal ? await askClock(startedEndpoint()) : new Date();
      for (const line of heldLines(held, now.getTime())) console.log(line);
      if (held.length === most) console.log(`These are the newest ${most}; there may be more.`);
    }
  }
});
