import type { Words } from '#domain/words/words.ts';

/** A row of the lookup of mail templates. Its texts are kept apart, one item for each version. */
export interface MailTemplate {
  readonly name: string;
  /** Whom it is written for: what it may say. */
  readonly audience: 'customer' | 'agent';
  readonly label: Words;
  /** Version of its texts; 0 for those that ship. */
  readonly version: number;
  readonly active: boolean;
}

/** The rows that ship (NOTE-02); adapters/liquid/base-templates.ts has their texts. */
export const baseMailTemplates: readonly MailTemplate[] = [
  base('registered', 'customer', 'Case registered', 'Обращение зарегистрировано'),
  base('in-progress', 'customer', 'Case taken in progress', 'Обращение взято в работу'),
  base('waiting', 'customer', 'Waiting for the customer’s answer', 'Ждём ответа клиента'),
  base('resolved', 'customer', 'Case resolved', 'Обращение решено'),
  base('rating-request', 'customer', 'Request for a rating', 'Просьба оценить работу'),
  base('closed', 'customer', 'Case closed', 'Обращение закрыто'),
  base('canceled', 'customer', 'Case canceled', 'Обращение отменено'),
  base('new-case', 'agent', 'New case', 'Новое обращение'),
  base('answered', 'agent', 'Answer of the customer', 'Ответ клиента'),
  base('assigned', 'agent', 'Case assigned', 'Назначение обращения'),
  base('deadline-near', 'agent', 'Deadline near', 'Срок подходит'),
  base('deadline-missed', 'agent', 'Deadline missed', 'Срок пропущен'),
  base('norm-missed', 'agent', 'Norm missed', 'Норматив не выполнен'),
  base('digest', 'agent', 'Digest of notices', 'Сводка уведомлений'),
  base('bounced', 'agent', 'Mail not delivered', 'Письмо не доставлено'),
  base('complained', 'agent', 'Complaint about our mail', 'Жалоба на наше письмо'),
  base('kept-as-note', 'agent', 'Mail kept as a note', 'Письмо сохранено как заметка'),
  base('answer-held', 'agent', 'Agent’s mail held', 'Письмо сотрудника задержано'),
  base('answer-crossed', 'agent', 'Answer crossed another mail', 'Ответ разошёлся с другим письмом'),
  base('low-rating', 'agent', 'Low rating', 'Низкая оценка'),
];

/** Whether a mail of the template is written for agents: customers never see it. */
export function isInternal(template: string | undefined, templates: readonly MailTemplate[]): boolean {
  return templates.some(({ name, audience }) => name === template && audience === 'agent');
}

function base(name: string, audience: MailTemplate['audience'], en: string, ru: string): MailTemplate {
  return { name, audience, label: { en, ru }, version: 0, active: true };
}
