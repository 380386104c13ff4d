const unknown = [
  /(?:user|recipient|mailbox|account|address|addressee|local ?part)\b.{0,60}\b(?:unknown|not (?:be )?(?:found|known|exist)|no longer|(?:does|do|did)(?:n.t| not) exist|doesn.t have|disabled|inactive|deactivated|closed|terminated|unrouteable)/,
  /(?:no such|unknown|invalid|bad|unrouteable|nonexistent|non-existent|inactive|disabled) (?:user|recipient|mailbox|account|address|local ?part|destination mailbox|person)/,
  /no mailbox here|not our customer|recipientnotfound|user.{0,5} in virtual|there is no .{0,30}(?:user|mailbox)|not listed in .{0,20}(?:directory|address book)|invalid final delivery userid|no valid recipients?|mailbox (?:is )?unavailable/,
  /(?:host|domain)(?: or domain)?(?: name)?(?: \S{1,100})? (?:not found|does not exist|does(?:n.t| not) accept (?:any )?e?-?mail)|unknown host|no such (?:domain|host)|nxdomain|no mx (?:record|host|entr)|null ?mx/,
  /нет такого|не существует|не найден|неизвестн\S{0,4} (?:пользовател|получател|адрес)|(?:пользователь|получатель|адрес\S{0,2}) неизвест|ящик.{0,20}(?:отключ[её]н|заблокирован|удал[её]н)|не існує|не знайден/,
  /(?:empfänger|benutzer|adresse|postfach|konto).{0,60}(?:unbekannt|existiert nicht|nicht gefunden|nicht vorhanden|ungültig)|unbekannte[rs]? (?:empfänger|benutzer|adresse|host)/,
  /(?:destinataire|utilisateur|adresse|boîte|compte).{0,60}(?:inconnue?|n.existe pas|introuvable|invalide)|(?:usuario|destinatario|dirección|buzón|cuenta|utente|casella|indirizzo).{0,60}(?:desconocid|no existe|sconosciut|non esiste|inesistente|non trovat)|(?:usuário|destinatário|endereço|caixa).{0,60}(?:desconhecid|não existe|inexistente)/,
  /(?:宛先|ユーザ|アドレス|メールボックス|受信者).{0,30}(?:存在しません|見つかりません|ありません|不明|無効)|(?:用户|收件人|邮箱|地址|帐号|账号|用戶|郵箱|信箱).{0,20}(?:不存在|未找到|无效|無效|找不到)|不存在的?(?:用户|邮箱|收件人)/,
].map((one) => new RegExp(one, 'iu'));

/** What a filter, a full box or a bad day says. */
const passing = [
  /quota|mailbox.{0,20}\bfull|(?:is|over|disk|box) ?full|insufficient|storage|too (?:large|big|busy|many)|exceed|overload|out of (?:memory|resources|disk)/,
  /spam|junk|black-? ?list|block-? ?list|block(?:ed|ing)\b|\brbl\b|\bdns?bl\b|reputation|policy|filter|virus|content|abuse|suspicious/,
  /rate.?limit|at a rate|frequency|throttl|try again|temporar|timed? ?out|timeout|expired|retry|loop|too many hops|gr[ea]y-? ?list|maintenance|deferred/,
  /currently (?:unavailable|not available)|service (?:is )?(?:unavailable|not available)|refused to talk|connection|sequence of commands|protocol error|syntax error/,
  /переполнен|превышен|квот|спам|позже|временн|voll\b|überschritten|später|pleine|dépassé|plus tard|llen[ao]|excedid|más tarde|lotad|満杯|容量|いっぱい|已满|空间不足|垃圾|稍后/,
].map((one) => new RegExp(one, 'iu'));

/** What blames us: our address, our host, our signature. */
const ours = [
  /(?<!\bto (?:the )?)\bsenders?\b(?!.s (?:inbox|mailbox))|\bmail from\b|return.?path|absender|expéditeur|remitente|mittente|remetente|отправител|发件人|送信者/,
  /dmarc|\bspf\b|dkim|reverse dns|\brdns\b|\bptr\b|client (?:ip|host)|\bhelo\b|\behlo\b|(?<!un)authenticat|unauthenticated|unauthori[sz]ed|not (?:authori[sz]ed|permitted|allowed)|relay/,
  /your (?:ip|server|host|network|domain|mail ?server)\b|mismatch|impersonat|spoof/,
].map((one) => new RegExp(one, 'iu'));

const longest = 1000;

/** Whether a system says that it knows no such recipient. */
export function saysUnknown(diagnostic: string): boolean {
  const said = plain(diagnostic);
  return unknown.some((words) => words.test(said)) && !ours.some((words) => words.test(said));
}

/** Whether it blames something else than the address: the moment, the mail, or us. */
export function blamesElse(diagnostic: string): boolean {
  const said = plain(diagnostic);
  return [...passing, ...ours].some((words) => words.test(said));
}

/** Without links, and without what Cisco calls every 5.1.0. */
function plain(diagnostic: string): string {
  return diagnostic
    .slice(0, longest)
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/unknown address error/gi, ' ')
    .replace(/\s+/g, ' ');
}
