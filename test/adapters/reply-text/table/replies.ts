import { replyText } from '#adapters/reply-text/reply-text.ts';
import { introductions } from './introductions.ts';
import { repliesOf } from './shapes.ts';

/** Prints how many replies are read right, by client and shape, and each that is not. */
const judged = repliesOf(introductions).map((reply) => ({
  ...reply,
  isRight: replyText({ text: reply.text, html: undefined }).newest.trim() === reply.newest,
}));

const shapes = [...new Set(judged.map(({ shape }) => shape))];
const rows = Map.groupBy(judged, ({ client, language }) => `${client} ${language}`);
const cell = (text: string, width: number) => text.padEnd(width);
console.log(cell('', 18) + shapes.map((shape) => cell(shape.slice(0, 12), 13)).join(''));
for (const [row, replies] of rows) {
  const cells = shapes.map((shape) => {
    const of = replies.filter((reply) => reply.shape === shape);
    const right = of.filter(({ isRight }) => isRight).length;
    return cell(of.length === 0 ? '' : right === of.length ? `${right}` : `${right} of ${of.length}`, 13);
  });
  console.log(cell(row, 18) + cells.join(''));
}
const wrong = judged.filter(({ isRight }) => !isRight);
if (process.argv.includes('--wrong'))
  for (const { client, language, shape, text } of wrong) console.log(`\n== ${client} ${language}, ${shape}\n${text}`);
console.log(`\n${judged.length - wrong.length} of ${judged.length} are read right.`);
