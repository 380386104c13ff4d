import { describe, expect, it } from 'vitest';
import { mentionedIn } from '#domain/case/following.ts';
import type { Agent } from '#domain/configuration/agent.ts';

const agent = (name: string, address: string, active = true): Agent => ({ name, address, language: 'en', active });
const agents = [
  agent('Ann', 'ann@agents.test'),
  agent('Ann Berger', 'berger@agents.test'),
  agent('Семён Ёлкин', 'sema@agents.test'),
  agent('Boris', 'boris@agents.test'),
  agent('Boris', 'other.boris@agents.test'),
  agent('Gone', 'gone@agents.test', false),
  agent('C. (night)', 'night@agents.test'),
];

describe('CONS-10 a note mentions', () => {
  it.each<[what: string, body: string, addresses: readonly string[]]>([
    ['an agent by name', 'Please look, @Ann.', ['ann@agents.test']],
    ['whatever the case of the letters', '@семён ёлкин, глянь', ['sema@agents.test']],
    ['the longest name that fits', '@Ann Berger knows', ['berger@agents.test']],
    ['an agent by address', '(@ann@agents.test)', ['ann@agents.test']],
    ['everybody of a name', '@boris?', ['boris@agents.test', 'other.boris@agents.test']],
    ['several, each once', '@Ann and @Ann and @Ann Berger', ['ann@agents.test', 'berger@agents.test']],
    ['names with marks in them', '@C. (night) is on duty', ['night@agents.test']],
    ['nobody who is gone', '@Gone', []],
    ['nobody who is no agent', '@Eve and @eve@client.test', []],
    ['nobody by a part of a name', '@Anna and @Ann-Marie', []],
    ['nobody by a mail address', 'Write to support@Ann', []],
    ['nobody without the mark', 'Ann said so', []],
  ])('%s', (_, body, addresses) => {
    expect(mentionedIn(body, agents).map(({ address }) => address)).toEqual(addresses);
  });

  it('nobody where there are no agents', () => {
    expect(mentionedIn('@Ann', [])).toEqual([]);
  });
});
