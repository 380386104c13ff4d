import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Puts files into a new folder. @returns its path. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isText = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(join(folder, name), isText ? content : JSON.stringify(content));
  }
  return folder;
}

export const zammadUsers = [
  { id: 1, login: '-', firstname: '-', lastname: '', email: '' },
  { id: 3, login: 'olga@agents.test', firstname: 'Olga', lastname: 'Ivanova', email: 'olga@agents.test' },
  { id: 4, login: 'gone@agents.test', firstname: 'Gone', lastname: 'Agent', email: 'gone@agents.test' },
  {
    id: 10,
    login: 'david@old.test',
    firstname: 'David',
    lastname: 'Bell',
    email: 'david@old.test',
    phone: '+49 30 901820',
  },
];

/** An answer of `/api/v1/tickets?expand=true`. */
export function zammadTicket(id: number, more: object = {}) {
  return {
    id,
    number: String(31000 + id),
    title: `Printer ${id}`,
    ...{ group_id: 1, group: 'Users', state_id: 2, state: 'open', priority_id: 2, priority: '2 normal' },
    ...{ customer_id: 10, customer: 'david@old.test', owner_id: 3, owner: 'olga@agents.test' },
    ...{ created_at: '2024-03-01T09:00:00.123Z', close_at: null, updated_at: '2024-03-02T09:00:00.123Z' },
    ...more,
  };
}

/** An answer of `/api/v1/ticket_articles/by_ticket/{id}`. */
export function zammadArticle(id: number, ticketId: number, more: object = {}) {
  return {
    ...{ id, ticket_id: ticketId, sender: 'Customer', type: 'email', internal: false },
    ...{ from: 'David Bell <david@old.test>', to: 'help@old-desk.test', cc: '', subject: `Printer ${ticketId}` },
    body: `It smokes like a hedgehog ${id}.`,
    content_type: 'text/plain',
    message_id: `<article-${id}@old.test>`,
    ...{ in_reply_to: '', references: null, created_by: 'david@old.test', created_by_id: 10 },
    created_at: `2024-03-01T09:0${id % 10}:00.000Z`,
    attachments: [],
    ...more,
  };
}
