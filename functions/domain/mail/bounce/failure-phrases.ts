import type { FailureMeaning } from './failure-meaning.ts';

const who = `(?:users?|user ?name|user id|recipients?|mail ?box|mail box|e?mail account|account|address|addressee|local[ -]?part|log-?in name|receiver|subscriber|rcpt|customer|alias|destination|person|e-?mail|id)`;
const gap = String.raw`\b.{0,60}?\b`;
/** Who or what beside what is said of it, in any order; `none` stands in front only. */
const of = (nouns: string, said: string, none = said): string =>
  `(?:${nouns}).{0,60}(?:${said})|(?:${said}|${none}).{0,30}(?:${nouns})`;

/**
 * What mail systems say, by meaning, each in several languages. An address stands as `x` there, a host as `x`. Gaps are bounded, so
 * that a text costs no more than its length.
 */
const written: Readonly<Record<FailureMeaning, readonly string[]>> = {
  unknown: [
    `${who}${gap}(?:unknown|not (?:be |been )?(?:found|known|exists?|recogni[sz]ed|registered|listed|local|present|valid|verified)|non-?exist\\w*|no longer (?:exists?|valid|available|here|in use|on|works?|employed|with|has an?)|not in use|(?:does(?:n't| not)|do not) belong to|not (?:on|in) our (?:books|records?|system)|dead|defunct|gone\\b|no more|(?:does|do|did|dose)(?:n't| not) (?:\\w+ )?exists?|(?:does|do|did|dos)(?:n't| not) have an?|isn't (?:valid|known)|(?:wasn't|couldn't be|could not be|cannot be|can't be|not able to be) (?:found|located|verified|resolved)|invalid|incorrect|unrouteable|unroutable|illegal|does not match)`,
    String.raw`(?:no such|unknown|invalid|bad|wrong|incorrect|illegal|unrouteable|unroutable|non[- ]?existent|inexistent|unregistered|undeliverable|not an? (?:valid|known|existing|registered|active)|cannot find|can't find|could not find|couldn't find|unable to find|didn't find|failed to find|no matching|unknown or illegal|unknown to|unknown virtual|unknown local)[ -](?:the |this |that |your |such |any |an? )?(?:\w{1,12} )?${who}`,
    `no such (?:one|name|id|x|e-?mail)|(?:nobody|no ?one) (?:here )?(?:is )?(?:called|named|goes by|known as)|not serve (?:this|that) (?:customer|user|subscriber)|(?:do(?:es)?(?:n't| not) know|never had|(?:have|has|had) never had) (?:of )?(?:this|that|an?|any)?(?: such)? ${who}|bad(?:rcpt|recipient)to|no longer be (?:reached|delivered)|no (?:mail ?box|user|account|recipient|one|such user|person) (?:here|(?:by|of|with) (?:that|this) name|with|at|for|named|called|exists|available)|(?:(?:there is|we have|has|have|with|is) no|do(?:es)?(?:n't| not) have an?) (?:such )?.{0,30}(?:user|mailbox|account|recipient|person)|no (?:user|mailbox|account) \\S{1,60} (?:in|at|on|here)\\b|not in (?:the |our )?(?:\\w+ )?directory|(?:not|n't) one of (?:our|ours)|(?:user|recipient|mailbox|person)(?:(?: is|'s) not| does(?:n't| not) live) here|no mailbox(?! server)|no .{0,20}(?:user|mailbox|account)s? (?:found|by (?:this|that) name)`,
    String.raw`not our (?:customer|user|client)|(?:is|are) not on this (?:server|system|host)|not in my validrcptto|not (?:a )?(?:known|local|our) (?:user|mailbox|account|recipient|address)|rec(?:ipient|ip)notfound|user ?unknown|invalidrecipient|mailboxnotfound|mailbox not found|adr\.\w*notfound|user.{0,5} in virtual|not listed in .{0,30}(?:directory|address book)|invalid final delivery userid|no valid recipients?|(?:mailbox|account)(?: x| \S{1,60})? (?:is )?unavai\w+\b(?! or access)|all recipients (?:were|are) invalid|(?:person|user|colleague|employee) (?:has |have )?left us\b|address you (?:entered|tried|sent).{0,40}(?:not|wrong)|no (?:valid )?(?:user|rcpt) specified|(?:^|\d )x (?:was |is )?(?:not (?:found|known)|does(?:n't| not) exist|unknown)|#5\.1\.[01] address rejected|mailbox name not allowed|can't accept user|recipient (?:is )?not ok\b|no \S{1,60} in (?:the )?name directory|(?:recipient|destination|rcpt|mailbox) (?:e?-?mail )?(?:address |name )?syntax|(?:malformed|bad|invalid|illegal)(?: recipient| destination| mailbox| address){1,2} (?:syntax|format)|malformed (?:recipient|destination|mailbox|address)|syntax error in (?:recipient|mailbox|destination|forward)|illegal characters? in (?:the )?(?:recipient|address|local)`,
    String.raw`нет (?:такого|(?:у нас |здесь )?(?:пользовател|абонент|ящик|почтового ящик))|(?:пользовател|получател|абонент|адрес|ящик|аккаунт)\S{0,4} (?:с \S{3,6} \S{1,20} )?(?:у нас |здесь |тут )?нет(?!\p{L})|keine? (?:postfach|benutzer|empfänger|konto|mailbox|adressat)|geen (?:gebruiker|ontvanger|postbus|mailbox|account)|brak (?:użytkownik|odbiorc|kont|skrzynk)|no conocemos a|не существует|не найден|не зарегистрирован|неизвестн\S{0,4} (?:пользовател|получател|адрес|ящик)|(?:пользователь|получатель|адрес\S{0,2}|ящик) неизвест|неверн\S{0,3} (?:адрес|получател)|(?:пользовател|получател|адресат|ящик)\S{0,4}.{0,40}(?:отсутству|не обнаружен)|такого (?:пользователя|адреса|ящика) нет|недействительн\S{0,3} (?:адрес|получател)|не існує|не знайден|невідом\S{0,4} (?:користувач|одержувач|отримувач|адрес)`,
    of(
      'empfänger|benutzer|nutzer|teilnehmer|adresse|adressat|postfach|konto|mailbox|person|kunde',
      'nicht \\(?mehr\\)? (?:vorhanden|bekannt|existent)|unbekannte?[rsn]?|existiert (?:hier )?nicht|nicht existier|nicht gefunden|nicht vorhanden|nicht bekannt|(?:nicht |un)gültige?[rsn]?|unzustellbare?[rsn]?|gibt es .{0,20}nicht|nicht .{0,40}aufgeführt|falsch|fehlerhaft',
      'keine? solche[rsn]?',
    ),
    of(
      'destinataire|utilisateur|adresse|bo[iî]te|compte|abonnée?|correspondante?',
      "inconnue?|n'est (?:pas|plus) connue?|n'a (?:pas|plus) de (?:compte|bo[iî]te)|n'existe (?:pas|plus)|n'a pas été trouvée?|introuvable|invalide|erronée?|incorrecte?|inexistante?|non valide|n'est pas (?:valide|répertorié|enregistré|référencé)",
      'aucune?',
    ),
    of(
      'usuario|persona|destinatario|direcci[oó]n|buz[oó]n|casilla|cuenta|correo|utente|casella|indirizzo|account',
      'desconocid|no existe|no (?:est[áa]|consta|figura) (?:registrad|dad)|no hay (?:ning[úu]n|tal)|non (?:è |risulta )?registrat|errat[oa]|equivocad|incorrect[oa]|no (?:se )?(?:ha )?(?:sido )?encontr|no es válid|inválid|no válid|sconosciut|non esiste|inesistente|inexistente|non (?:è stato |è stata )?trovat|(?:in|non |non è )valid|impossibile trovare|(?:no|non) (?:est[áà]|è|figura|aparece|risulta|presente).{0,20}(?:director|rubric|elenc)',
      "nessun[oa']?",
    ),
    of(
      'usu[aá]rio|utilizador|destinatário|endereço|caixa|conta',
      'desconhecid|não existe|inexistente|não (?:está |é )?(?:registad|registrad|cadastrad)|não (?:pertence|consta)|incorret[oa]|errad[oa]|não (?:foi )?encontrad|inválid',
      'não há',
    ),
    of(
      'gebruiker|ontvanger|adres|postbus|postvak|mailbox|geadresseerde',
      'onbekende?|(?:niet |geen )(?:\\S{1,12} ){0,2}bekende?|bestaat niet|niet geregistreerd|onjuist|niet (?:worden )?gevonden|ongeldige?',
    ),
    of(
      'użytkownik|odbiorc|adres|kont[oa]|skrzynk',
      'nieznan|nie istnieje|nie (?:zosta\\S+ )?(?:odn|zn)alezion|nieaktualn|błędn|nie (?:figuruje|jest (?:znan|zarejestrowan))|nie można (?:odn|zn)aleźć|nieprawidłow',
      'nie ma tak|brak tak',
    ),
    of(
      'kullanıcı|alıcı|adres|posta kutusu|hesap',
      'bilinmiyor|bilinmeyen|bulun(?:amadı|muyor|mamakta)|kayıtlı değil|kullanımda değil|yanlış|mevcut değil|geçersiz|yok',
      'böyle bir',
    ),
    of(
      'uživatel|používateľ|příjemce|príjemca|adresát|adresa|schránka',
      'neznám|(?:není|nie je) (?:\\S{1,12} )?(?:znám|evidov|registrov)|neexistuj|chybn|nenalezen|nebyla? nalezen|nenájden',
    ),
    of(
      'användare|mottagare|adress|bruger|modtager|bruker|mottaker',
      'ingen s(?:ådan|lik)|okänd|(?:finns|existerar) inte|eksisterer ikke|(?:inte|ikke) (?:registre|opret)|felaktig|forkert|hittades inte|inte att hitta|ukendt|findes ikke|ikke (?:findes|finnes|fundet|funnet)|ukjent|finnes? ikke|finner ikke',
    ),
    of('vastaanottaja|käyttäjä|osoite', 'tuntematon|virheelli|ei tunneta|ei ole(?: olemassa|$)|ei löy'),
    of('felhasználó|címzett|postafiók|cím', 'ismeretlen|hibás|nem (?:létezik|ismert|található)', 'nincs ilyen'),
    of(
      'utilizator|destinatar|adres[aă]|cont|căsuț',
      'necunoscut|nu (?:mai )?există|greșit|nu (?:mai )?este (?:cunoscut|înregistrat|valabil)|inexistent|nu a fost găsit',
    ),
    of(
      'korisnik|primatelj|primalac|uporabnik|prejemnik|adresa|naslov',
      'nepoznat|neznan|ne postoji|ne obstaja|nije pronađen',
    ),
    of('потребител|получател|адрес|кутия', 'не съществува|непознат|не е намерен'),
    of('χρήστης|παραλήπτης|διεύθυνση|λογαριασμός', 'δεν υπάρχει|λανθασμέν|άγνωστ|δεν βρέθηκε'),
    of('المستخدم|المستلم|العنوان|الحساب|صندوق', 'غير (?:موجود|معروف|صالح|صحيح)|خاطئ|لا يوجد|لم يتم العثور'),
    of('משתמש|נמען|כתובת|תיב[הת]|חשבון', '(?:אינו|אינה|לא) (?:קיים|קיימת|ידוע|מוכר|נמצא)|לא נמצא'),
    of('địa chỉ|người (?:dùng|nhận)|hộp thư|tài khoản', 'sai|không (?:tồn tại|hợp lệ|tìm thấy|xác định)'),
    of('pengguna|penerima|alamat|akun|akaun', 'salah|tidak (?:ditemukan|ada|dikenal|wujud|valid|sah)'),
    of('ผู้ใช้|ผู้รับ|ที่อยู่|กล่องจดหมาย', 'ไม่พบ|ไม่มี|ไม่รู้จัก'),
    `(?:宛先|あて先|ユーザ|アドレス|メールボックス|受信者|アカウント).{0,30}(?:存在しません|存在しない|存在せず|見つかりません|見つかりませんでした|ありません|不明|無効|誤り|間違|登録されて(?:いません|いない|おりません)|(?<!て)(?:おり|い|ござい)ません)|該当(?:する)?(?:ユーザ|アドレス|アカウント).{0,6}(?:なし|ありません|いません)`,
    `(?:用户|用戶|使用者|收件人|收件者|收信人|收件方|邮箱|郵箱|信箱|地址|帐号|账号|帳號|帐户|账户|邮件地址).{0,20}(?:不存在|未找到|无效|無效|找不到|不正确|有误|未知|不合法|未注册|未註冊|没有注册)|查[无無]|(?:地址|邮箱|郵箱|信箱)(?:错误|錯誤)|不存在的?(?:用户|邮箱|收件人)|(?:找不到|[无無]此|没有[此该]|沒有[此該])(?:用户|用戶|使用者|收件[人者]|收信人|[邮郵信]箱|人|[帐账帳][号號]|地址)|(?:사용자|수신자|수신인|주소|계정|메일함|받는 사람).{0,30}(?:존재하지|찾을 수 없|없습니다|잘못|알 수 없|유효하지)|존재하지 않는|(?:없는|등록되지 않은) (?:사용자|수신자|주소|계정|메일)`,
  ],
  disabled: [
    `${who}${gap}(?:(?:disabled|deactivated|de-activated|inactive|closed|terminated|cancell?ed|deleted|removed|discontinued|expired|retired|not (?:an )?active|not activated|not enabled|no longer active|no longer monitored|no longer accept\\w*|archived|(?:blocked|suspended|locked|frozen|unavailable)(?: \\w+)? (?:due to|because of|for|by) (?:\\w+ ){0,2}(?:inactivity|lack of use|non-?use|owner)))`,
    `(?:disabled|inactive|deactivated|closed|deleted|expired|terminated|archived) (?:user|recipient|mailbox|account|address|e-?mail)`,
    String.raw`(?:ящик|пользовател|учетная запись|учётная запись|аккаунт|адрес|получател)\S{0,4}.{0,30}(?:отключ[её]н|заблокирован|удал[её]н|деактивирован|закрыт|неактив|аннулирован|ликвидирован|упраздн|не обслужива|больше не (?:использу|существу|действу))|(?:скриньк|обліковий запис).{0,30}(?:вимкнен|видален|заблокован)`,
    of(
      'empfänger|postfach|konto|benutzer|adress|mailbox',
      'aufgelöst|aufgehoben|abgemeldet|gekündigt|entfernt|erloschen|abgeschaltet|ausgeschieden|nicht mehr (?:genutzt|verwendet|gültig|verfügbar|existent|in (?:betrieb|gebrauch)|(?:im|bei|in) .{0,30}(?:unternehmen|firma|haus|uns|tätig|beschäftigt))|(?:deaktiv|inaktiv)\\S{0,5}|gelöscht|stillgelegt|gesperrt|nicht (?:mehr )?aktiv|geschlossen',
    ),
    of(
      'compte|bo[iî]te|adresse|utilisateur|destinataire|abonnée?|correspondante?',
      "(?:désactiv|ferm|supprim|archiv|cl[oô]tur|résili|effac|radi)ée?s?|ne (?:fait|font) plus partie|a quitté|parti(?:e|s)? sans|inactive?|archivee|n'est plus (?:valide|active?|utilisée?|en service)",
    ),
    of(
      'cuenta|buz[oó]n|usuario|direcci[oó]n|destinatario|conta|caixa|usuário|endereço|destinatário|casella|account|utente|indirizzo',
      'desligad|non (?:è )?più in|non lavora|desactivad|deshabilitad|borrad|cerrad|fechad|excluíd|deletad|removid|cancellat|rimoss|soppress|ya no (?:existe|trabaja|pertenece|forma)|já não|não (?:existe|trabalha) mais|inhabilitad|cancelad|desativad|inativ|encerrad|dad[oa] de baja|disattivat|disabilitat|chius[oa]|elimina[td]|suprimid|cessat|apagad|non (?:è )?più (?:attiv|valid|in uso)|ya no (?:está|es) (?:activ|válid|en uso)|não está mais ativ',
    ),
    of('konto|konta|skrzynk', 'wyłączon|nieaktywn|usunięt|zablokowan|zamknięt|skasowan|zlikwidowan'),
    of('hesap|hesabı|posta kutusu|kullanıcı|adres', 'devre dışı|kapatıl|kapalı|kapanmış|silin|iptal edil|askıya'),
    of(
      'gebruiker|ontvanger|account|postbus|mailbox|adres',
      'opgezegd|vervallen|niet meer (?:in (?:gebruik|dienst)|werkzaam|geldig)|uitgeschakeld|opgeheven|verwijderd|gesloten|niet (?:meer )?actief',
    ),
    `(?:アカウント|メールボックス|ユーザ|アドレス|受信者).{0,20}(?:無効化|停止|解約|削除|廃止|閉鎖|退会|退職|失効|使われて|使用されて)|(?:帐号|账号|帳號|账户|帐户|邮箱|郵箱|信箱|用户|用戶|收件人|地址).{0,12}(?:不再?使用|停止使用|[离離][职職]|[销銷][户戶]|作[废廢]|停用|禁用|注销|[关關][闭閉]|冻结|锁定|已被?[删刪]除|被禁)|${of('계정|메일함|사용자|주소|수신자', '비활성|정지|해지|삭제|휴면|탈퇴|폐쇄|퇴사|사용하지 않')}|(?:탈퇴|삭제|폐쇄)된|탈퇴한|退会(?:済|し)|${of('schránk|účet|adres|uživatel|používateľ', 'zrušen|smazán|vymazan|již není|už nie je')}|${of('kont[ot]|adress|postkass|bruger|bruker|användare', 'avslut|stäng[dt]|steng|lukket|nedlag|slettet|raderad|borttag')}|${of('tili|osoite|postilaatikko|käyttäjä', 'poistettu|suljettu|lakkautettu|ei ole käytössä')}|${of('fiók|felhasználó|cím', 'megsz[űü]nt|törölt|törölve')}|${of('cont(?:ul)?|adres|căsuț|utilizator', 'șters|şters|închis|dezactivat|desființat')}|${of('korisnik|adresa|račun|nalog|naslov', 'obrisan|izbrisan|ukinut|zatvoren|ne koristi')}|${of('λογαριασμός|διεύθυνση|χρήστης', 'διαγραφ|απενεργοποι|έκλεισε|καταργ')}|${of('חשבון|משתמש|כתובת|תיב', 'נמחק|נסגר|הושבת|בוטל')}|${of('الحساب|المستخدم|العنوان|صندوق', 'حذف|إغلاق|تعطيل|إلغاء|غير نشط')}|${of('tài khoản|địa chỉ|hộp thư', 'bị (?:xóa|khóa)|ngừng|vô hiệu')}|${of('aku[na]n?|alamat|pengguna', 'dihapus|ditutup|dinonaktifkan|tidak (?:lagi )?aktif')}|${of('บัญชี|ผู้ใช้|ที่อยู่', 'ถูกลบ|ถูกปิด|ปิดใช้งาน|ยกเลิก')}|${of('акаунт|профил|кутия|потребител', 'изтрит|закрит|деактивиран')}`,
  ],
  moved: [
    String.raw`\bhas moved to\b|(?:user|recipient|person|account|address|mailbox|x) (?:has |have |is |was )?(?:permanently )?(?:moved|been moved|changed|relocated)|(?:has|have) (?:a )?(?:new|changed) (?:(?:his|her|their|its|my) )?(?:e-?mail )?address|address (?:has )?changed|(?:not local|no longer)[;,.: ].{0,30}try|no longer (?:works?|employed)|has left (?:the|our|this)|replaced by x|адрес\S{0,2} (?:изменил|изменён|сменил)|переехал|umgezogen|adresse (?:hat sich )?geändert|a changé d'adresse|ha cambiado de direcci|移転|转移到新`,
  ],
  'no-host': [
    String.raw`(?:host|domain|hostname|domain name|mail ?server|server|system|name)(?: or domain)?(?: name)?(?: (?:for|of|in|\S{1,100}))?(?: (?:was|is|were|could|can|did|does))?(?: ?not|n't)? ?(?:be )?(?:not found|found for|not known|unknown|does ?n[o']t exist|does not exist|not exist|not be found|cannot be (?:found|resolved)|not resolve\w*|not be resolved|non-?existent|invalid)`,
    String.raw`(?:unknown|invalid|no such|bad|illegal|non-?existent|unrouteable|unroutable|undefined) (?:mail )?(?:host|domain|destination (?:host|system|domain)|system address|hostname|domain name|mail domain|host/domain)|nxdomain|no mx(?:s|es)?(?: or a{1,4})? (?:record|host|entr|server|found|for|defined|exist)|null ?mx|mx records? (?:points? to (?:non-?exist|unknown|invalid|no)|not found|(?:is|are|was) (?:invalid|missing))|(?:name or service|nodename nor servname|hostname nor servname) .{0,20}(?:known|provided)|no (?:mail ?exchang\w+|(?:mail )?(?:hosts?|servers?) (?:found |known )?for|dns (?:entry|record)s?|answer from dns|matches to nameserver)|illegal host/domain|dns.{0,20}(?:error|failed|failure).{0,40}(?:not (?:found|exist)|nxdomain|no such|does not exist|unknown)|has no mail exchangers?|bad destination system|indicated no smtp service|unable to resolve (?:host|domain|mx)|name server: .{0,30}not found|domain (?:\S{1,100} )?(?:is )?not (?:hosted|served) (?:here|by|on)|(?:address|domain|x) (?:is )?not (?:being )?hosted|do(?:es)? not host (?:this|that|the|mail for|x)|domain must exist|dead domain|domain (?:name )?(?:\S{1,100} )?(?:(?:is|has|was) )?(?:been )?(?:currently )?(?:expired|parked|suspended|cancell?ed|deactivated|deleted|(?:isn't|not|un)[ -]?registered)`,
    String.raw`(?:домен|узел|хост|сервер)\S{0,2}.{0,40}(?:не существует|не найден|неизвестен)|домен\S{0,2} .{0,40}(?:истек|истёк|просрочен|припаркован|приостановлен|не делегирован|не зарегистрирован)|неизвестн\S{0,4} (?:домен|узел|хост)|(?:domäne|domain|host|rechner|server|mailserver).{0,40}(?:unbekannt|nicht gefunden|existiert nicht)|(?:domäne|domain).{0,40}(?:abgelaufen|geparkt|nicht registriert)|(?:domaine|hôte|serveur).{0,40}(?:inconnue?|introuvable|n'existe (?:pas|plus))|domaine.{0,40}(?:expiré|suspendu)|(?:dominio|servidor|host|domínio).{0,40}(?:desconocid|no existe|no encontrad|sconosciut|non esiste|inesistente|não existe|não encontrad|desconhecid)|(?:dominio|domínio).{0,40}(?:caducad|expirad|expirou|suspendid|suspens|scadut|sospes)|(?:domein|host).{0,30}(?:onbekend|bestaat niet)|domein.{0,30}(?:verlopen|opgeschort)|(?:domena|host).{0,30}(?:nieznan|nie istnieje)|domen[ay].{0,30}(?:wygas|zawieszon)|alan adı.{0,40}(?:mevcut değil|bulunamadı|süresi dol|askıya)|(?:ドメイン|ホスト).{0,20}(?:存在しません|見つかりません|不明|ありません)|ドメイン.{0,20}(?:失効|期限切れ)|(?:域名|主机|网域|網域).{0,12}(?:不存在|未找到|无效|找不到|无法解析|解析失败)|(?:域名|网域|網域).{0,12}(?:过期|過期|停用)|도메인.{0,20}(?:존재하지|찾을 수 없|만료|정지)`,
  ],
  'refuses-all': [
    String.raw`(?:host|domain|server|system|mailbox|address|recipient|account|x)(?: \S{1,60})? (?:does(?:n't| not)|do not|never|will not|cannot) (?:accept|receive) (?:any |incoming |e-?)?(?:mails?|e-?mails?|messages?)\b(?! from)|no mail is accepted|not accepting (?:any )?(?:mail|e-?mail) for (?:this|that) domain|no-?reply (?:address|mailbox)|нe принимает почту|не принимает (?:почту|письма)|nimmt keine (?:e-?mails?|nachrichten) (?:an|entgegen)|n'accepte (?:pas|aucun) (?:de )?(?:message|courrier|mail)|no acepta (?:correo|mensajes)|メールを受け付けて(?:いません|おりません)|不接收(?:任何)?邮件`,
  ],
  full: [
    String.raw`quota|mail ?box.{0,20}\b(?:full|size|limit)|(?:is|over|disk|box|almost|too) ?full|\bfull\b.{0,20}mail ?box|insufficient|(?:not|n't|not have|have) enough (?:disk|space|storage|room)|space (?:has been )?used up|storage|no (?:disk )?space|disk (?:space|quota)|out of (?:disk|space|storage)|exceed\w* (?:his|her|its|their|the|allowed|allocated|maximum|max)?.{0,20}(?:limit|space|allocation|capacity|allotment)|over (?:its|the|his) (?:limit|size)|maildir.{0,12}over|(?:mail ?box|inbox|storage) (?:is |has |was )?exceed|over-?limit|too much mail|capacity`,
    String.raw`переполнен|квот|нет места|недостаточно места|превышен\S{0,2} (?:размер|лимит|объ)\S{0,4} (?:ящик|почт)|voll\b|überfüllt|speicherplatz|speicherkontingent|pleine?\b|saturée?|capacité|llen[ao]\b|excedid|espacio|piena\b|spazio|cheia\b|lotad|espaço|\bvol\b|pełn[ay]|przepełnion|przekroczon|dolu\b|kotası|megtelt|täynnä|plină(?!\p{L})|γεμάτ|πλήρης|ممتلئ|מלאה?(?!\p{L})|đầy|penuh|plná|満杯|容量|いっぱい|超過|已满|已滿|空间不足|容量不足|超出|가득|용량|초과`,
  ],
  size: [
    String.raw`(?:message|mail|e-?mail|size|attachment)\b.{0,20}too (?:large|big|long)|too (?:large|big) (?:message|mail|e-?mail)|message (?:length|size)|size (?:limit|exceeds)|(?:maximum|max) (?:message |fixed )?size|слишком (?:большо|велик)|превышает (?:допустим|максимал)|zu groß|trop (?:gros|volumineux|grand)|demasiado grande|troppo grande|muito grande|te groot|zbyt duż|çok büyük|大きすぎ|サイズ|过大|太大|너무 큽`,
  ],
  content: [
    String.raw`virus|malware|infected|attachments?\b|executable|\bcontent\b.{0,40}(?:reject|not|unaccept|block|filter|den|polic|analysis|scan|restrict)|(?:reject|filter|block|forbidden|prohibited|bad|message|mail|due to|because of|suspicious)\w*.{0,20}\bcontent|phish|inappropriate|bad header|mime (?:error|type)|8-?bit|base64|bare (?:lf|cr)|line too long|html(?:-only)? (?:mail|message)|\b(?:urls?|links?) (?:in|within|contained)|in your (?:message|e-?mail|mail)\b|(?:invalid|bad|illegal|missing|malformed|in)(?: the)?(?: \w+)? headers?\b|(?:invalid|bad|missing|malformed|no|unknown) (?:message-? ?id|mime|encoding)|message-? ?id (?:domain|header|is|was)|nachricht .{0,30}gelöscht|fehlerhafte[rn]? header|headers? (?:error|not|are not)`,
    `вирус|вложени|содержим|schadsoftware|inhalt|anhang|pièce jointe|adjunto|allegato|anexo|ウイルス|添付|病毒|附件|(?<!エラー(?:の|詳細)?)内容`,
  ],
  rate: [
    String.raw`rate.?limit|\brate\b|at a rate|frequency|throttl|flood|too (?:many|much|fast|frequent|often)(?! hops)|per (?:hour|minute|day|second)\b|(?:daily|hourly|sending|message|messages|volume|connection|recipient) (?:limit|count)|limit (?:was |has been |is )?(?:exceeded|reached)|exceed\w* (?:the )?(?:\w+ )?(?:number|rate)|mass ?mail|bulk mail|unusual (?:rate|volume|traffic)`,
    `слишком (?:много|часто)|zu viele|trop de|demasiad[oa]s|troppi|muit[oa]s|te veel|zbyt wiele|çok fazla|频率|過多|过于频繁|连接过多|너무 많`,
  ],
  temporary: [
    String.raw`temporar|(?:try|retry|again|send|back)(?: again)? later|re-?try (?:time|count|limit|again|later)|retries|\bretry\b|timed? ?-?out|timeout|(?:message|mail|delivery|queue|time|period|retry|lifetime|it)(?: time)? (?:is |has |have )?expired|expired (?:after|before|in)|too long|greylist|graylist|gr[ea]y-list|maintenance|for backup|gone away|deferred|overload|too busy|\bbusy\b|out of (?:memory|resources)|resources|congest|queue file|(?:currently|momentarily) (?:unavailable|not available|unable)|service (?:is )?(?:unavailable|not available|down|shutting)|refused to talk|connection (?:was |has been |to \S{1,80} )?(?:refused|reset|lost|dropped|closed|timed|failed|died|aborted|broken|terminated)|(?:connect|connecting|connection) (?:to|error|failed)|lost connection|in progress|unverified address|unable to look ?up (?:the )?(?:user|recipient|address)|not reachable|not been collected|name server (?:reply|failure)|numerous attempts|found[,;] try again|interrupted|encountered an error|config\w* error|mailer error|died with|exit(?:ed)?(?: with)?(?: status| code)? \d|(?:user|account|mailbox|recipient|currently) (?:is |has been |was )?(?:currently )?(?:suspended|frozen|locked)|could not connect|can't connect|cannot connect|unable to connect|couldn't (?:establish|connect)|no route to host|unreachable|host (?:is )?down|not responding|no response|did not respond|have been failing|in the (?:queue|system) (?:too|for)|input/output error|local (?:error|problem|configuration|processing)|internal (?:server )?error|system (?:error|resources|failure)|read error|write error|i/o error|server configuration|database (?:error|is|was|not|unavail|down|connection|lookup|problem)|(?:error|problem).{0,20}database|ldap|disk i/o|read-only`,
    `позже|временн|повторите попытк|vorübergehend|später|zeitüberschreitung|temporairement|plus tard|délai|más tarde|temporalmente|temporaneamente|più tardi|temporariamente|mais tarde|tijdelijk|tymczasow|później|geçici|daha sonra|一時的|時間|稍后|暂时|超时|临时|暫時|일시적|나중에|시간 초과|senare|senere|myöhemmin|később|mai târziu|kasnije|pozneje|později|neskôr|по-късно|αργότερα|لاحقا|מאוחר יותר|khi khác|nanti|ภายหลัง|пізніше|тимчасов`,
  ],
  sender: [
    String.raw`(?<!\b(?:(?:to|back to|inform|notify)(?: the)?|for the) )\bsenders?\b(?!'s (?:inbox|mailbox))|\bsender(?:'s)? (?:domain|address|host|server|ip)\b|\bmail from\b|from address|return.?path|reply-?(?:to|address)|reply address|envelope.?from|absender|[ée]metteur|expéditeur|remitente|mittente|remetente|afzender|nadawc|gönderen|отправител|发件|寄件人|发信(?:地址|域名|人|方|ip|服务器)|送信者|送信元|발신자|보낸 (?:사람|도메인|서버|주소)|feladó|lähettäjä|expeditorul|odes[íi]latel|odosielateľ|avsändare|afsender|avsender|pošilja|подател|изпращач|αποστολέα|المرسل|השולח|người gửi|pengirim|ผู้ส่ง|відправник`,
    String.raw`\bdmarc|\bspf\b|\bdkim|\barc\b|call-?(?:back|out)|(?<!\b(?:address|recipient|destination|user|mailbox) )\bverif(?:y|ication)\b(?! (?:(?:of|the|that|your|this) ){0,2}(?:recipient|destination|user|mailbox|address))|\bfor sending\b|reverse (?:dns|lookup|hostname)|\brdns\b|\bptr\b|client (?:ip|host|address|name|cert)|(?:of|unknown|from) client\b|log-?in\b(?! name)|password|credential|\bsending (?:domain|host|server|ip|mta)|send(?:ing)? from|(?<! or )\bip[- ]?(?:addr|adr|адрес|地址|アドレス|주소)|\b(?:adresse|dirección|indirizzo|endereço|adres) ip\b|(?<!\p{L})(?:ihre?[rsn]?|votre|vos|sus?|il (?:tuo|suo)|seu|sua|uw|twoj[ea]|państwa|ваш\S{0,2}) (?:ip\b|domain|domän|dom[aeií]n|домен|server|serveur|servidor|сервер|konto|compte|conto|cuenta|conta|account|ящик|аккаунт|postfach|bo[iî]te)|(?:您的?|贵方?|貴方の|あなたの|お客様の|귀하의) ?(?:ip|域名|账号|帐号|邮箱|ドメイン|アカウント|도메인|계정)|\bhelo\b|\behlo\b|authenti[cf]|unauthori[sz]ed|relay(?:ing)?(?: \w+)? (?:denied|not|prohibited|disallowed|forbidden|refused)|(?:not|unable|cannot|can't|don't|do not|won't|denied|permission|allowed) (?:\w+ )?(?:to )?relay|relay(?:ing)? (?:access )?denied|open (?:relay|proxy)|mail relay|relay host|backscatter|\bbatv\b|dns check|\bfrom:? (?:domain|header|field)|must (?:be )?(?:issue|check|log|authori)|\btls\b|\bssl\b|sender ?id|starttls`,
    String.raw`your (?:ip|server|host|hostname|account|network|domain|mail ?server|isp|computer|address|smtp)\b|mismatch|impersonat|spoof|forged|pop before smtp|\bip (?:address|range)?\b.{0,30}(?:not|block|list|reject|den|ban|reput)|banned|dynamic (?:ip|address)|dial-?up|residential`,
  ],
  policy: [
    String.raw`spam(?!proxy)|unsolicited|\bjunk\b|\bu[bc]e\b|black-?\s?list|block-?\s?list|deny-?\s?list|(?<!\b(?:user|account|mailbox) )\bblock(?:ed|ing)\b(?! (?:due to|because of|for|by) (?:\w+ ){0,2}(?:inactivity|lack of use|non-?use|owner))|\brbls?\b|\bdns?bl\b|reputation|polic(?:y|ies)|filter(?:ed|ing|s)?\b|abuse|suspicious|listed (?:by|in|on|at) (?!.{0,30}(?:directory|address book))|administrative(?:ly)? (?:prohibit|polic|reason|block|lock|reject|den)|prohibited|security (?:polic|reason|issue|risk|problem|restrict)|whitelist|allow-?list|moderat|restricted|not in (?:the )?(?:list|group)|only accepts?|permission|(?:rejected|refused|blocked) by (?:the )?(?:recipient|user)|refuses? to (?:accept|receive)|user reject|recipient preferences|organi[sz]ational settings|protected by|is not verified|rcpthosts|not subscribed|registered gateway|non-?member|members?[- ]only|closed (?:mailing )?list|bulk e-?mail|go away|\battacks?\b|(?:does|do)(?:n't| not) want|has rejected(?! (?:the )?(?:recipient|address))|no access|notauthori|challenge|scor(?:e|ed|ing)\b|uribl|surbl`,
    String.raw`(?:hat|haben) sie (?:ge|blo)|vous a (?:bloqu|exclu)|(?:le|te|lo) ha bloquead|ha bloccato|вас (?:за)?блокир|спам|политик|ч[её]рн\S{1,3} спис|richtlinie|unerwünscht|politique|indésirable|política|politica|correo no deseado|indesejad|beleid|zasad|スパム|迷惑メール|ポリシー|拒否されました|垃圾|拦截|黑名单|策略|反垃圾|스팸|차단|정책`,
  ],
  protocol: [
    String.raw`sequence of commands|certificate|zertifikat|certificat\b|licen[cs]e|\btoken\b|protocol (?:error|violation)|(?<!address |mailbox )syntax error(?! in (?:recipient|mailbox|destination|forward))|points? (?:back )?to (?:the )?(?:local ?host|this host|itself|me|my|us)|unknown command|command (?:unrecogni[sz]ed|not (?:recogni[sz]ed|implemented))|unrecogni[sz]ed command|loop(?:s|ing)?\b|too many hops|hop count|hops exceeded|mail (?:is )?looping|forwarding loop|not implemented|unsupported|bad sequence|pipelin|smtputf8|8bitmime|misconfigur|configuration error|зациклив`,
  ],
  refused: [
    String.raw`(?:message|mail|e-?mail|delivery|transaction|data|content|it)\b (?:was |has been |is |were )?(?:rejected|refused|blocked|denied|not accepted|declined|discarded|failed)|(?<!mailbox name )not (?:allowed|permitted|authori[sz]ed|accepted)|access denied|permission denied|try (?:it )?again|will not accept|won't accept|action aborted|not deliverable|отклонен|отказано|abgelehnt|verweigert|refusé|rechazad|rifiutat|rejeitad|geweigerd|odrzucon|reddedil|拒否|拒绝|拒收|거부`,
  ],
};

/** Patterns by meaning, written for the flags `iu`. Bundles carry them packed: infra/parts/packed-phrases.ts. */
export const failurePhrases = (): Readonly<Record<FailureMeaning, readonly string[]>> => written;
