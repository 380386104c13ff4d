import { connect } from 'node:net';

/**
 * Says a mail to a server byte for byte: unlike a mail library it corrects nothing.
 * @param hangUpWithin end the connection in the middle of the data instead of ending the mail
 * @returns the last answer
 */
export function say(port: number, raw: Buffer, { hangUpWithin = false } = {}): Promise<string> {
  const commands = ['EHLO mail.client.test', 'MAIL FROM:<ann@client.test>', 'RCPT TO:<support@postcase.test>', 'DATA'];
  const stuffed = Buffer.from(raw.toString('latin1').replace(/(^|\r\n)\./g, '$1..'), 'latin1');
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').setEncoding('utf8');
    let answers = '';
    let told = false;
    socket.on('data', (text) => {
      answers += text;
      if (!/^\d{3} .*\r\n$/m.test(answers.slice(answers.trimEnd().lastIndexOf('\n') + 1))) return;
      const last = answers.trim();
      answers = '';
      const command = commands.shift();
      if (command !== undefined) socket.write(`${command}\r\n`);
      else if (last.startsWith('354') && hangUpWithin) socket.write(stuffed, () => socket.destroy());
      else if (last.startsWith('354')) socket.write(Buffer.concat([stuffed, Buffer.from('.\r\n')]));
      else {
        told = true;
        socket.end('QUIT\r\n');
        resolve(last);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => told || resolve(''));
  });
}
