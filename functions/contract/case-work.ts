import * as z from 'zod';
import { routes } from './route.ts';
import {
  address,
  caseNumber,
  caseNumberText,
  language,
  messageName,
  name,
  nameOrNone,
  priority,
  text,
} from './values.ts';

const ofCase = z.object({ number: caseNumberText });

/** What became of a case: its new version. Of a split the new case, of a merge the one that goes on. */
export const changed = z.object({ number: caseNumber, version: z.int().positive() });

export const caseEdit = z.object({
  subject: text.optional(),
  status: name.optional(),
  closureReason: text.optional(),
  category: name.optional(),
  service: nameOrNone,
  /** Name of a case type: the case takes over its priority, unless another one is given. */
  type: nameOrNone,
  priority: priority.optional(),
  agent: nameOrNone,
  group: nameOrNone,
});

export const uploads = z.array(z.uuid()).max(100).default([]);

export type CaseEdit = z.output<typeof caseEdit>;
export type Changed = z.output<typeof changed>;

export const caseWorkRoutes = routes({
  openCase: {
    method: 'POST',
    path: '/cases',
    role: 'agent',
    summary: 'Registers a case by hand: from a call, or for somebody',
    body: z.object({
      subject: text.min(1),
      description: text.default(''),
      /** One of address, phone and company is needed: where there is no address, no mail goes until one is added. */
      customer: z.object({
        address: address.optional(),
        name: z.string().max(200).default(''),
        phone: z.string().max(100).optional(),
        /** Mail domain of their company. */
        account: z.string().max(255).optional(),
      }),
      category: name.optional(),
      service: name.optional(),
      type: name.optional(),
      priority: priority.optional(),
      agent: name.optional(),
      group: name.optional(),
      mailbox: address.optional(),
      language: language.optional(),
      origin: z.enum(['console', 'call']).default('console'),
      /** What the customer gets: nothing, the mail that the rules send of a new case, or the description as the caller's own mail. */
      tell: z.enum(['nothing', 'registered', 'words']).default('registered'),
      /** Files of the description: of the note that it becomes, or of the mail. */
      uploads,
    }),
    answer: changed,
    status: 201,
    creates: true,
  },
  editCase: {
    method: 'PATCH',
    path: '/cases/{number}',
    role: 'agent',
    summary: 'Changes fields, status or who works on it',
    params: ofCase,
    body: caseEdit,
    answer: changed,
    guarded: true,
  },
  addAddress: {
    method: 'POST',
    path: '/cases/{number}/address',
    role: 'agent',
    summary: 'Adds the mail address of a customer whom no mail could reach',
    params: ofCase,
    body: z.object({ address, name: z.string().max(200).default('') }),
    answer: changed,
    guarded: true,
  },
  writeNote: {
    method: 'POST',
    path: '/cases/{number}/notes',
    role: 'agent',
    summary: 'Writes what only agents read',
    params: ofCase,
    body: z.object({ body: text.min(1), uploads }),
    answer: changed,
    status: 201,
    creates: true,
  },
  writeReply: {
    method: 'POST',
    path: '/cases/{number}/replies',
    role: 'agent',
    summary: 'Answers the customer by mail, at once',
    params: ofCase,
    body: z.object({
      body: text.min(1),
      to: address.optional(),
      cc: z.array(address).max(100).optional(),
      subject: text.optional(),
      uploads,
      status: name.optional(),
      asTyped: z.boolean().default(false),
    }),
    answer: changed,
    status: 201,
    guarded: true,
    creates: true,
  },
  sendTemplate: {
    method: 'POST',
    path: '/cases/{number}/templates',
    role: 'agent',
    summary: 'Sends a template to the customer',
    params: ofCase,
    body: z.object({ template: name }),
    answer: changed,
    status: 201,
    guarded: true,
    creates: true,
  },
  splitCase: {
    method: 'POST',
    path: '/cases/{number}/split',
    role: 'agent',
    summary: 'Makes a case of its own from words of a message',
    params: ofCase,
    body: z.object({
      message: messageName,
      fragment: text,
      subject: text.optional(),
      category: name.optional(),
      service: nameOrNone,
    }),
    answer: changed,
    status: 201,
    guarded: true,
    creates: true,
  },
  mergeCase: {
    method: 'POST',
    path: '/cases/{number}/merge',
    role: 'agent',
    summary: 'Another case goes on for this one',
    params: ofCase,
    body: z.object({ into: caseNumber, acrossCustomers: z.boolean().default(false) }),
    answer: changed,
    guarded: true,
  },
  confirmSender: {
    method: 'POST',
    path: '/cases/{number}/confirm-sender',
    role: 'agent',
    summary: 'Believes the sender of a message from now on',
    params: ofCase,
    body: z.object({ message: messageName }),
    answer: changed,
    guarded: true,
  },
  settleMail: {
    method: 'POST',
    path: '/cases/{number}/settle-mail',
    role: 'agent',
    summary: 'Says of a mail of ours that it arrived, or sends it again',
    params: ofCase,
    body: z.object({ message: messageName, settlement: z.enum(['sent', 'again']) }),
    answer: changed,
  },
  preview: {
    method: 'POST',
    path: '/cases/{number}/preview',
    role: 'agent',
    summary: 'An answer or a template as the customer will get it',
    params: ofCase,
    body: z.object({
      body: text.optional(),
      template: name.optional(),
      to: address.optional(),
      subject: text.optional(),
    }),
    answer: z.object({
      from: z.string(),
      to: z.string(),
      subject: z.string(),
      /** For a frame without scripts: `srcdoc`. */
      html: z.string(),
      text: z.string(),
      /** Where there are macros that there are not, in words: they leave as typed, and only when that is asked for. */
      unknownMacros: z.array(z.string()),
    }),
  },
  prepareUpload: {
    method: 'POST',
    path: '/uploads',
    role: 'agent',
    summary: 'Where the bytes of a file are to be put before the message that carries it',
    body: z.object({
      name: z.string().min(1).max(500),
      size: z.int().nonnegative(),
      contentType: z.string().max(500).default(''),
    }),
    answer: z.object({
      id: z.uuid(),
      url: z.string(),
      headers: z.record(z.string(), z.string()),
      expiresAt: z.string(),
    }),
    status: 201,
  },
});
