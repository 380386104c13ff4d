import { describe, expect, it } from 'vitest';
import { askedRework } from '#domain/work/by-mail/asked-rework.ts';
import { commandsIn } from '#domain/work/by-mail/mail-commands.ts';
import { agents, boris, olga } from '../../../support/agents.ts';
import { caseOf, configurationOf } from '../../../support/facts.ts';

const devices = { name: 'Devices', active: true, label: { en: 'Devices', ru: 'Оборудование' }, members: [] };
const off = { ...devices, name: 'Old', active: false, label: { en: 'Old', ru: 'Старая' } };
const namesake = { ...boris, address: 'boris2@agents.test', name: 'Twin' };
const other = { ...boris, address: 'boris3@agents.test', name: 'Twin' };
const configuration = { ...configurationOf(), agents: [...agents, namesake, other], groups: [devices, off] };
const asked = (text: string, about = caseOf({ agent: 'olga@agents.test' })) =>
  askedRework(about, commandsIn(text).commands, olga, configuration);

describe('CASE-19 what the commands of an agent’s mail name', () => {
  it.each([
    ['#resolve', { status: 'Resolved' }],
    ['#status waiting for customer', { status: 'Waiting for customer' }],
    ['#статус в работе', { status: 'In progress' }],
    ['#status New', {}],
    ['#assign boris@agents.test', { agent: boris.address }],
    ['#assign <BORIS@agents.test>', { agent: boris.address }],
    ['#assign Boris', { agent: boris.address }],
    ['#assign me', {}],
    ['#assign nobody', { agent: null }],
    ['#assign devices', { group: 'Devices' }],
    ['#назначить Оборудование', { group: 'Devices' }],
    ['#priority medium', {}],
    ['#priority high', { priority: 'High' }],
  ])('%s', (text, rework) => expect(asked(text)).toEqual(rework));

  it('me is who writes', () => expect(asked('#assign me', caseOf())).toEqual({ agent: olga.address }));

  it.each([
    ['#assign away@agents.test', 'value'],
    ['#assign Twin', 'value'],
    ['#assign Old', 'value'],
    ['#assign Borris', 'value'],
    ['#status Sold', 'status'],
  ])('%s names nobody, or more than one: refused', (text, reason) => {
    expect(() => asked(text)).toThrow(expect.objectContaining({ reason }));
  });
});
