import { finishImport } from '#actions/imports/finish-import.ts';
import { importMessage } from '#actions/imports/import-message.ts';
import type { ImportPorts } from '#actions/imports/ports.ts';
import type { ImportCommand } from '../../commands/import-command.ts';

/** Hands a command to its action. @param remainingMs of the invocation */
export function runImport(ports: ImportPorts, remainingMs: () => number): (asked: ImportCommand) => Promise<object> {
  return async (asked) => {
    switch (asked.command) {
      case 'tell-addresses': {
        const { mailDomain, mailboxes, agents, settings } = await ports.configuration.load();
        const own = [...mailboxes, ...agents].map(({ address }) => address);
        return { mailDomain, own, caseNumberMask: settings.caseNumberMask };
      }
      case 'find-imported':
        return { found: Object.fromEntries(await ports.imports.known(asked.keys)) };
      case 'prepare-upload': {
        const id = ports.newId();
        const file = { name: 'mail.eml', size: asked.size, contentType: 'message/rfc822' };
        return { upload: { id, ...(await ports.uploads.prepare(id, file)) } };
      }
      case 'import-message':
        return { imported: await importMessage(asked, { tries: 1, remainingMs }, ports) };
      case 'finish-case':
        await finishImport(asked, ports);
        return { finished: asked.caseNumber };
    }
  };
}
