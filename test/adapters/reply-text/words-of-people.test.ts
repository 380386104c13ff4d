import { describe, expect, it } from 'vitest';
import { replyText } from '#adapters/reply-text/reply-text.ts';

const newestOf = (text: string) => replyText({ text, html: undefined }).newest;

describe('What looks like a quote or signature and is the writer’s own', () => {
  it.each<[what: string, text: string]>([
    [
      'what they did and when',
      'My printer says error.\n\nOn Monday 10:30 I sent the form to bob@x.test:\nIt never came back.\nPlease help.',
    ],
    ['what they wrote', 'Hello,\n\nOn 20.11.2026 at 10:30 I wrote to bob@x.test:\nIt never came back.'],
    ['what we wrote', 'On Friday 20 Nov 2026 we wrote to <bob@x.test>:\n\nPlease send a toner.'],
    ['what they wrote, in German', 'Am 20.11.2026 um 10:30 schrieb ich an bob@x.test:\nBitte liefern.'],
    ['what they wrote, in Russian', '20.11.2026 в 10:30 я писал на bob@x.test:\nПришлите картридж.'],
    ['what somebody did at an hour', 'On Monday 10:30 your colleague wrote to bob@x.test:\nIt is done.'],
    ['a list below a dash', 'Items:\n—\nlaptop\nmouse\nPlease ship all.'],
    ['a list without an end', 'Items:\n—\nlaptop\nmouse'],
    ['sentences below a dash', 'It is broken.\n—\nIt was new.\nNow it is not.'],
    ['a list below lines', 'We need these\n__\nlaptop\nmouse'],
    [
      'where a parcel came from',
      'Hello,\n\nSent from warehouse 4 yesterday, the parcel never arrived at my phone shop',
    ],
    ['where a parcel came from, shortly', 'Hello,\n\nSent from the shop, not from my phone'],
    [
      'where a parcel came from, in Russian',
      'Добрый день.\n\nОтправлено с вашего склада вчера, на телефон никто не звонил',
    ],
    ['where a parcel came from, in German', 'Hallo,\n\nGesendet von Lager 4 gestern, am Telefon meldet sich niemand'],
    ['a log', 'It says:\n\nDate: 20.11.2026 10:30\nFrom: app@server.test\nLevel: error\nThe toner is empty.'],
    ['a log with the sender first', 'It says:\n\nFrom: app@server.test\nDate: 20.11.2026 10:30\nThe toner is empty.'],
    ['a table', 'Date: 2026-11-20 10:30\nTo: bob@x.test\nState: lost\n\nPlease look.'],
    ['a place that a letter came from', 'The parcel is here.\n\nSent from Berlin.'],
  ])('MAIL-18 %s', (_, text) => expect(newestOf(text)).toBe(text));

  it.each([
    'It breaks often.\nDate: Friday.',
    'Ответа нет.\nДата: 20 ноября.',
    '打印机还是不行。\n时间：下午三点。',
    'Please write to\nann@client.test',
  ])('MAIL-18 what looks like a field or address and ends the writer’s text: %j', (text) => {
    for (const introduction of [
      'On Fri, 20 Nov 2026 at 15:36, Support <support@example.com> wrote:',
      '20.11.2026, 15:36, "Support" <support@example.com>:',
    ])
      expect(newestOf(`${text}\n\n${introduction}\n> Please restart.`)).toBe(text);
  });

  it.each<[what: string, text: string, newest: string]>([
    ['a name below a dash', 'Thanks.\n—\nAnn Client\nClient Ltd.\n+49 30 123456', 'Thanks.'],
    [
      'two fields below a rule',
      'Thanks.\n\n----------\nFrom: support@example.com\nDate: 20.11.2026 10:30\n\nPlease restart.',
      'Thanks.',
    ],
    [
      'two fields as programs write them',
      'Thanks.\n\nFrom: Support <support@example.com>\nDate: Friday, 20 November 2026 at 15:36\n\nPlease restart.',
      'Thanks.',
    ],
    ['who sent it', 'Thanks.\n\nSupport <support@example.com> sent:\n> Please restart.', 'Thanks.'],
  ])('MAIL-18 but %s is not', (_, text, newest) => expect(newestOf(text)).toBe(newest));
});
