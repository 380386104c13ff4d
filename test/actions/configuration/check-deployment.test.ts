import { expect, it } from 'vitest';
import { checkDeployment } from '#actions/configuration/check-deployment.ts';

const first = { mailDomain: 'a.test', mailboxes: ['support@a.test'], given: [], removedMailboxes: [], letGo: [] };
const other = { ...first, mailDomain: 'b.test' };
const stack = (rollingBack: boolean) => ({ isRollingBack: async () => rollingBack });

it('OPS-09 the first deployment is compared with nothing', async () => {
  await expect(checkDeployment(undefined, first, stack(false))).resolves.toBeUndefined();
});

it('OPS-09 a deployment that would lose mail is refused', async () => {
  await expect(checkDeployment(first, other, stack(false))).rejects.toThrow('a deployment cannot change it to b.test');
});

it('OPS-09 what is said to go may go', async () => {
  const [linked, elsewhere] = ['help.a.test', 'hilfe.a.test'].map((linkDomain) => ({ ...first, linkDomain }));
  const now = { ...first, ...elsewhere, letGo: ['help.a.test'] };
  await expect(checkDeployment(linked, now, stack(false))).resolves.toBeUndefined();
});

it('OPS-09 what a failed deployment said is taken back without a question, or the stack would be stuck', async () => {
  await expect(checkDeployment(other, first, stack(true))).resolves.toBeUndefined();
});
