import { beforeEach, describe, expect, it } from 'vitest';
import { checks } from '#domain/installation/finding.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { olga } from '../../support/agents.ts';
import { MemoryInstall } from '../../support/memory/install.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

let postcase: MemoryPostcase;
let install: MemoryInstall;

beforeEach(() => {
  postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents: [olga] };
  install = new MemoryInstall({ configuration: postcase.working.configuration, held: postcase.receiving.held });
});

/** What is not good. */
const found = async () =>
  (await install.examine()).findings.flatMap(({ check, standing, code }) =>
    standing === 'good' ? [] : [`${check}: ${code}`],
  );

describe('OPS-10 a look at the install', () => {
  it('makes every check but that of the asker’s clock, in order', async () => {
    const { findings } = await install.examine();
    expect(findings.map(({ check }) => check)).toEqual(checks.filter((check) => check !== 'clock'));
    expect(await found()).toEqual(['mail-from: mail-from-amazon']);
  });

  it('what cannot be seen is told by the name of the error alone, and the rest is looked at', async () => {
    const denied = Object.assign(new Error('User x is not authorized, mail it@b.test'), { name: 'AccessDenied' });
    const fails = () => Promise.reject(denied);
    Object.assign(install.world.account, { identity: fails, quota: fails });
    Object.assign(install.world.names, { mailServers: fails, texts: fails });
    const { findings } = await install.examine();
    const unseen = findings.filter(({ standing }) => standing === 'unknown');
    expect(unseen.map(({ check }) => check)).toEqual([
      'identity',
      'dkim',
      'mail-from',
      'dmarc',
      'mx',
      'sandbox',
      'sending',
    ]);
    expect(unseen.map(({ values }) => values)).toEqual(unseen.map(() => ({ why: 'AccessDenied' })));
    expect(findings).toHaveLength(checks.length - 1);
  });

  it('an agent who is switched off reads nothing', async () => {
    postcase.configuration.changed = { agents: [{ ...olga, active: false }] };
    expect(await found()).toContain('agents: agents-missing');
  });
});

describe('OPS-10 a test mail', () => {
  it('leaves from a mailbox to an address that is none, so that it is held and no case', async () => {
    const { id, mailbox } = await install.sendTestMail();
    expect(mailbox).toBe('support@postcase.test');
    expect(install.sent).toMatchObject([{ from: mailbox, to: `postcase-test-${id}@postcase.test` }]);
    expect(await install.findTestMail(id)).toBeUndefined();
  });

  it('SES’s no is told with its words', async () => {
    const refusing = new MemoryInstall({
      configuration: postcase.working.configuration,
      held: postcase.receiving.held,
    });
    refusing.sent.push = () => {
      throw new Error('Email address is not verified');
    };
    await expect(refusing.sendTestMail()).rejects.toThrow(
      new Refusal('mail-refused', 'SES did not take the test mail: Email address is not verified'),
    );
  });
});
