import type { Receipt } from '#domain/mail/receipt.ts';
import type { HeldMail, MailStore } from './ports.ts';
import { type Pass, type Received, type ReceiveMailPorts, receiveMail } from './receive-mail.ts';

/**
 * Receives a mail from where it is held. It never lies in the inbox meanwhile: whoever looks there for forgotten mail would take it as
 * one that comes by itself. It is forgotten here when it is in a case, its bytes first; who dies before that finds it held, and the same
 * again finds what was registered, or finishes what was begun.
 * @param receipt as if it had just come; where its bytes are is said by `held`.
 */
export async function receiveHeldMail(
  held: Pick<HeldMail, 'id' | 'rawKey'>,
  receipt: Omit<Receipt, 'objectKey'>,
  ports: ReceiveMailPorts,
  pass: Pass,
): Promise<Received> {
  const { id, rawKey } = held;
  const mails = staying(ports.mails);
  const received = await receiveMail({ ...receipt, objectKey: rawKey }, { ...ports, mails }, pass);
  if (received.outcome === 'held') return received;
  await ports.mails.discard(rawKey);
  await ports.held.remove(id);
  return received;
}

/** What is held lies where it has to be already, and stays there as long as nobody says otherwise. */
function staying(mails: MailStore): MailStore {
  return {
    raw: (key) => mails.raw(key),
    keep: (...given) => mails.keep(...given),
    file: (...given) => mails.file(...given),
    withdraw: (...given) => mails.withdraw(...given),
    setAside: async (key, folder) => (folder === 'held' ? key : mails.setAside(key, folder)),
    discard: async () => undefined,
  };
}
