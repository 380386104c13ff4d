import { randomBytes } from 'node:crypto';
import { mailDate } from '../mail/mail-date.ts';
import { fieldValues, splitMailHeader } from '../mail/mail-header.ts';
import type { ArrivedMail, Verdict, Verdicts } from '../mail/verdicts.ts';

const authenticationResults: Readonly<Record<Verdict, string>> = {
  PASS: 'pass',
  FAIL: 'fail',
  GRAY: 'none',
  PROCESSING_FAILED: 'temperror',
  DISABLED: 'none',
};

/** The header fields that SES puts before a received mail, as bytes seen in mails that SES stored in S3. */
export function receiptHeaders(
  mail: ArrivedMail,
  verdicts: Verdicts,
  receipt: { id: string; recipient: string; region: string; now: number; fromDomain: string },
): Buffer {
  const spf = spfResult(mail, verdicts.spf);
  const domain = receipt.fromDomain;
  const fields = [
    `Return-Path: <${mail.from}>`,
    `Received: from ${mail.helo} (${mail.helo} [${mail.clientAddress}])`,
    ` by inbound-smtp.${receipt.region}.amazonaws.com with SMTP id ${receipt.id}`,
    ` for ${receipt.recipient};`,
    ` ${mailDate(receipt.now)} (UTC)`,
    `X-SES-Spam-Verdict: ${verdicts.spam}`,
    `X-SES-Virus-Verdict: ${verdicts.virus}`,
    `Received-SPF: ${spf}`,
    'Authentication-Results: amazonses.com;',
    ` spf=${spf}`,
    ...dkimResults(mail, verdicts, domain),
    ` dmarc=${authenticationResults[verdicts.dmarc]} header.from=${domain};`,
    `X-SES-RECEIPT: ${randomBytes(96).toString('base64')}`,
    `X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b=${randomBytes(96).toString('base64')}; c=relaxed/simple; s=local; d=amazonses.com; t=${Math.floor(receipt.now / 1000)}; v=1; h=From:To:Cc:Bcc:Subject:Date:Message-ID:MIME-Version:Content-Type:X-SES-RECEIPT;`,
  ];
  return Buffer.from(`${fields.join('\r\n')}\r\n`);
}

/**
 * A line for each domain that the mail carries a signature of. Nothing here checks signatures: the verdict is that of the domain
 * that was told, else of one that is not the author's, since the author's proves more; the others fail.
 */
function dkimResults({ raw }: ArrivedMail, { dkim, signedBy }: Verdicts, author: string): string[] {
  const named = fieldValues(raw, splitMailHeader(raw), 'DKIM-Signature').flatMap(
    (value) => /(?:^|[;\s])d\s*=\s*([\w.-]+)/i.exec(value)?.[1]?.toLowerCase() ?? [],
  );
  const checked = signedBy ?? named.find((domain) => domain !== author) ?? author;
  const result = (domain: string) => authenticationResults[domain === checked ? dkim : 'FAIL'];
  return [...new Set([...named, checked])].map((domain) => ` dkim=${result(domain)} header.i=@${domain};`);
}

function spfResult(mail: ArrivedMail, verdict: Verdict): string {
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1) || mail.helo;
  const word = verdict === 'PASS' ? 'designates' : 'does not designate';
  return `${authenticationResults[verdict]} (spfCheck: domain of ${domain} ${word} ${mail.clientAddress} as permitted sender) client-ip=${mail.clientAddress}; envelope-from=${mail.from}; helo=${mail.helo};`;
}
