import type { ReceivedMail } from '#domain/mail/received-mail.ts';

/** Received mails, read again. */
export interface RawMails {
  /** Undefined for a mail that is gone. */
  read(rawKey: string): Promise<Pick<ReceivedMail, 'text' | 'html'> | undefined>;
}

/** What a mail's own markup is shown with. */
export interface ShownWith {
  /** Whether others' servers are asked for its pictures. */
  readonly withPictures: boolean;
  /** Whether the history that it quotes is folded. */
  readonly folds: boolean;
  /** Hosts of the console, with a port that is not the usual one: no mail leads there. */
  readonly ownHosts: readonly string[];
  /** Where a picture is that came with the mail; undefined when none did, or it may not be shown. @param contentId as in a `cid:` address. */
  picture(contentId: string): string | undefined;
}

export interface CleanHtml {
  /** Markup that runs nothing and asks nobody. */
  readonly html: string;
  /** Of the mail's own style sheets, for its own elements alone. */
  readonly css: string;
  /** Pictures that others would have been asked for. */
  readonly leftOut: number;
}

export interface HtmlCleaner {
  /** In bounded time, whatever stands in it. */
  clean(html: string, shown: ShownWith): CleanHtml | 'too-large' | 'too-slow';
}
