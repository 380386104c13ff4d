/** A row of the lookup of mail templates. Its texts are kept apart, one item for each version. */
export interface MailTemplate {
  readonly name: string;
  /** Whom it is written for: what it may say. */
  readonly audience: 'customer' | 'agent';
  readonly label: { readonly en: string; readonly ru: string };
  /** Version of its texts; 0 for those that ship. */
  readonly version: number;
  readonly active: boolean;
}

/** The rows that ship (NOTE-02); adapters/liquid/base-templates.ts has their texts. */
export const baseMailTemplates: readonly MailTemplate[] = [
  base('registered', 'customer', 'Case registered', 'Обращение зарегистрировано'),
  base('in-progress', 'customer', 'Taken in progress', 'Взято в работу'),
  base('waiting', 'customer', 'Waiting for the customer', 'Ожидание ответа клиента'),
  base('resolved', 'customer', 'Case resolved', 'Обращение решено'),
  base('rating-request', 'customer', 'Request for a rating', 'Просьба об оценке'),
  base('closed', 'customer', 'Case closed', 'Обращение закрыто'),
  base('canceled', 'customer', 'Case canceled', 'Обращение отменено'),
  base('assigned', 'agent', 'Case assigned', 'Назначено обращение'),
  base('deadline-near', 'agent', 'Deadline is near', 'Срок близок'),
  base('deadline-missed', 'agent', 'Deadline missed', 'Срок нарушен'),
  base('bounced', 'agent', 'Mail came back', 'Письмо не доставлено'),
  base('complained', 'agent', 'Mail was complained of', 'Жалоба на письмо'),
  base('low-rating', 'agent', 'Low rating', 'Низкая оценка'),
];

function base(name: string, audience: MailTemplate['audience'], en: string, ru: string): MailTemplate {
  return { name, audience, label: { en, ru }, version: 0, active: true };
}
