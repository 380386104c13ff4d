import { describe, expect, it } from 'vitest';
import { replyText } from '#adapters/reply-text/reply-text.ts';

const mail = '<support@example.com>';
const newest = 'Thanks, it prints again.\n\nWhich toner do you use?';
const newestOf = (introduction: string, mark: string) => {
  const quote = ['Hello Ann,', '', 'please restart it.', '', 'Support'].map((line) => `${mark}${line}`.trimEnd());
  return replyText({ text: `${newest}\n\n${introduction}\n${quote.join('\n')}`, html: undefined }).newest;
};

describe('Introductions of programs that few use, or used long ago', () => {
  it.each([
    `On 20/11/2026 3:36 PM, Support wrote:`,
    `Support ${mail} ezt írta (időpont: 2026. nov.\n20., P, 15:36):`,
    `Support ${mail} wrote on Fri 20 Nov 2026 15:36:`,
    `Am Freitag, den 20. November 2026, 15:36 +0100 schrieb Support:`,
    `Am Freitag, dem 20.11.2026 um 15:36 +0100 schrieb Support:`,
    `Le vendredi 20 novembre 2026 à 15:36 +0100, Support a écrit :`,
    `On Fri, 2026-11-20 at 15:36 +0100, Support wrote:`,
    `Am 20.11.26, 15:36, schrieb "Support" ${mail}:`,
    `* Support (support@example.com) wrote:`,
    `Support (20.11.2026 15:36):`,
    `[Support, 20.11.2026 15:36]:`,
    `Support said the following on 11/20/2026 3:36 PM:`,
    `On 2026-11-20T15:36:00, Support wrote:`,
    `--- On Fri, 11/20/26, Support ${mail} wrote:`,
    `--- Support ${mail} wrote:`,
    `---- Support schrieb ----`,
    `---- Support wrote ----`,
    `---------- Původní e-mail ----------\nOd: Support ${mail}\nKomu: ann@client.test\nDatum: 20. 11. 2026 15:36:00\nPředmět: Re: x`,
    `Le ven. 20 nov. 2026, 15:36, Support ${mail} a écrit :`,
    `Am Fr., 20. Nov. 2026, 15:36 hat Support ${mail} geschrieben:`,
    `20.11.2026, 15:36, Support (support@example.com) написал(а):`,
    `20 ноября 2026 г. 15:36:00 GMT+03:00, Support ${mail} пишет:`,
    `On 20 November 2026 15:36:00 CET, Support ${mail} wrote:`,
    `Am 20. November 2026 15:36:00 MEZ schrieb Support ${mail}:`,
    `Support ${mail}於 2026年11月20日 週五，下午3:36寫道：`,
    `‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nOn Friday, November 20th, 2026 at 3:36 PM, Support ${mail} wrote:`,
    `------- Original Message -------\nOn Friday, November 20th, 2026 at 3:36 PM, Support ${mail} wrote:`,
    `On 20 Nov 2026, 15:36 +0100, Support ${mail}, wrote:`,
    `On 20 November 2026 at 15:36:00, Support (support@example.com) wrote:`,
    `On Fri, Nov 20, 2026 at 3:36 PM, Support < support@example.com > wrote:`,
    `On November 20, 2026 at 3:36 PM GMT+1 support@example.com wrote:`,
    `Support ${mail} a écrit le 20/11/2026 15:36 :`,
    `Il 20/11/2026 15:36 Support ${mail} ha scritto:`,
    `2026-11-20 15:36 keltezéssel, Support írta:`,
    `Op vrijdag 20 november 2026 15:36 schreef Support ${mail}:`,
    `Op 20-11-2026 15:36 schreef Support:`,
    `Den 20-11-2026 kl. 15:36 skrev Support:`,
    `Den fredag 20 november 2026 15:36:00 CET skrev Support ${mail}:`,
    `20.11.2026 15.36, Support kirjoitti:`,
    `W dniu pt., 20.11.2026 o 15:36 Support ${mail} napisał(a):`,
    `Em 20/11/2026 às 15:36, Support escreveu:`,
    `On 2026/11/20 15:36, Support wrote:`,
    `At 2026-11-20 15:36:00, "Support" ${mail} wrote:`,
    `在 2026-11-20 15:36:00，"Support" ${mail} 写道：`,
  ])('MAIL-18 before marked lines: %s', (introduction) => expect(newestOf(introduction, '> ')).toBe(newest));

  it.each([
    `---------- Původní e-mail ----------\nOd: Support ${mail}\nKomu: ann@client.test\nDatum: 20. 11. 2026 15:36:00\nPředmět: Re: x`,
    `------ Originalnachricht ------\nVon "Support" ${mail}\nAn ann@client.test\nDatum 20.11.2026 15:36:00\nBetreff Re: x`,
    `------ Original Message ------\nFrom "Support" ${mail}\nTo ann@client.test\nDate 11/20/2026 3:36:00 PM\nSubject Re: x`,
    `------ Originalnachricht ------\nVon: "Support" ${mail}\nAn: ann@client.test\nGesendet: 20.11.2026 15:36:00\nBetreff: Re: x`,
    `Von: Support ${mail}\nDatum: Freitag, 20. November 2026 um 15:36\nAn: Ann\nBetreff: Re: x`,
    `From: Support ${mail}\nDate: Friday, 20 November 2026 at 15:36\nTo: Ann\nSubject: Re: x`,
    `пятница, 20 ноября 2026 г., 15:36 +03:00 от Support ${mail}:`,
    `---- Fri, 20 Nov 2026 15:36:00 +0100 Support ${mail} wrote ----`,
    `In a message dated 11/20/2026 3:36:00 PM Eastern Standard Time, support@example.com writes:`,
    `-----Original Message-----\nFrom: support@example.com\nTo: ann@client.test\nSent: Fri, Nov 20, 2026 3:36 pm\nSubject: Re: x`,
    `On November 20, 2026, Support ${mail} wrote:`,
    `On 20/11/2026 15:36:00, Support ${mail} wrote:`,
    `De: "Support" ${mail}\nPara: "Ann" <ann@client.test>\nEnviadas: Sexta-feira, 20 de novembro de 2026 15:36:00\nAssunto: Re: x`,
    `De: "Support" ${mail}\nÀ: "Ann" <ann@client.test>\nEnvoyé: Vendredi 20 Novembre 2026 15:36:00\nObjet: Re: x`,
    `Da: "Support" ${mail}\nA: "Ann" <ann@client.test>\nInviato: Venerdì, 20 novembre 2026 15:36:00\nOggetto: Re: x`,
    `Von: "Support" ${mail}\nAn: "Ann" <ann@client.test>\nGesendet: Freitag, 20. November 2026 15:36:00\nBetreff: Re: x`,
    `Från: Support ${mail}\nDatum: fredag, 20 november 2026 15:36\nTill: Ann\nÄmne: Re: x`,
    `De : Support ${mail}\nDate : vendredi, 20 novembre 2026 à 15:36\nÀ : Ann\nObjet : Re: x`,
    `差出人: Support ${mail}\n日付: 2026年11月20日 金曜日 15:36\n宛先: Ann\n件名: Re: x`,
    `2026年11月20日(金) 15:36 Support ${mail}:`,
    `2026/11/20 15:36、Support ${mail}のメール:`,
    `发件人：Support ${mail}\n发送日期：2026-11-20 15:36:00\n收件人：ann@client.test\n主题：Re: x`,
    `---- 回复的原邮件 ----\n| 发件人 | Support${mail} |\n| 发送日期 | 2026年11月20日 15:36 |\n| 收件人 | ann@client.test |\n| 主题 | Re: x |`,
    `보낸사람: Support ${mail}\n받는사람: Ann\n날짜: 2026-11-20 15:36\n제목: Re: x`,
    `-----Original Message-----\nFrom: "Support"${mail}\nTo: "Ann"<ann@client.test>;\nCc:\nSent: 2026-11-20 (금) 15:36:00 (GMT+09:00)\nSubject: Re: x`,
  ])('MAIL-18 before lines without marks: %s', (introduction) => expect(newestOf(introduction, '')).toBe(newest));
});
