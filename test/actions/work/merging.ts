import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { Asked, ChangePorts } from '#actions/work/change-case.ts';
import { mergeCase } from '#actions/work/merge-case.ts';
import { olga } from '../../support/agents.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { type PlainMail, plainMail } from '../../support/plain-mail.ts';

let ids = 0;

/** A mail of Ann, who is of one account with everybody else at her company, or of whoever is named. */
export async function receive(postcase: MemoryPostcase, mail: PlainMail = {}, receipt = {}) {
  const messageId = `<m${++ids}@client.test>`;
  postcase.now = new Date(postcase.now.getTime() + 60_000);
  const received = await receiveMail(postcase.arrived(plainMail({ messageId, ...mail }), receipt), postcase.receiving);
  if (!('registration' in received)) throw new Error(`The mail is ${received.outcome}`);
  return received.registration.message;
}

export async function withCases(count: number) {
  const postcase = new MemoryPostcase();
  for (let number = 1; number <= count; number++) await receive(postcase);
  return postcase;
}

export const by = (caseNumber: number): Asked => ({ caseNumber, who: olga.address, expectedVersion: undefined });
export const merge = (from: number, into: number, ports: ChangePorts, acrossCustomers = false) =>
  mergeCase({ ...by(from), into, acrossCustomers }, ports);
export const about = ({ table }: MemoryPostcase, number: number) => {
  const found = table.page(number);
  if (!found) throw new Error(`There is no case ${number}`);
  return found;
};

/** Number of the case that goes on for another one. */
export function goingOn(postcase: MemoryPostcase, number: number, hops = 0): number {
  const { mergedInto } = about(postcase, number).case;
  if (hops > 50) throw new Error('A circle');
  return mergedInto === undefined ? number : goingOn(postcase, mergedInto, hops + 1);
}
