/** How the notes begin that mail servers and virus scanners put below each mail. */
const beginnings: readonly RegExp[] = [
  /^(?:\W{0,3}(?:e-?mail )?(?:confidentiality|privacy|legal) (?:notice|note|disclaimer|statement)|\W{0,3}(?:e-?mail )?disclaimer|important notice|confidential(?:ity)?|vertraulichkeitshinweis|rechtlicher hinweis|wichtiger hinweis|avis de confidentialité|aviso (?:legal|de confidencialidad|de privacidad)|avviso di riservatezza|aviso de confidencialidade|klauzula poufności|конфиденциально|конфіденційно|gizlilik (?:notu|bildirimi)|免责声明|保密声明)\W{0,3}[:：.-]/iu,
  /^(?:the )?(?:information|content)s? (?:contained |transmitted )?(?:in|of|with|by) (?:this|the) (?:e-?mail|message|communication|transmission).{0,200}(?:confidential|privileged|intended)/i,
  /^this (?:e-?mail|message|communication|transmission|electronic mail).{0,200}(?:confidential|privileged|intended (?:only|solely|for)|proprietary)/i,
  /^(?:if you (?:are not|have received)|unless you are) .{0,60}(?:intended recipient|addressee|in error)/i,
  /^(?:diese|die in dieser|(?:der )?inhalte? dieser) (?:e-?mail|nachricht).{0,200}(?:vertraulich|rechtlich geschützt|ausschließlich für)/i,
  /^(?:ce|cet|le présent|(?:le contenu|les informations) .{0,25}(?:de |dans )?(?:ce|cet)) (?:message|e-?mail|courriel|mail).{0,200}(?:confidentiel|destinataire)/i,
  /^(?:este|el presente|(?:la información|el contenido) .{0,25}este) (?:mensaje|correo).{0,200}(?:confidencial|destinatario)/i,
  /^(?:esta mensagem|este e-?mail|(?:a informação|o conteúdo) .{0,15}(?:n|d)est[ae]).{0,200}(?:confidencia|destinatário)/i,
  /^(?:questo messaggio|la presente|il presente messaggio|il contenuto di quest\S{1,3}|le informazioni contenute).{0,200}(?:riservat|confidenzial|destinatari)/i,
  /^aan dit (?:bericht|e-?mailbericht) kunnen geen rechten/i,
  /^(?:dit bericht|deze e-?mail|de (?:informatie|inhoud) (?:in|van) (?:dit|deze)).{0,200}(?:vertrouwelijk|bestemd voor)/i,
  /^(?:ta wiadomość|niniejsza wiadomość|treść tej wiadomości|informacje zawarte w).{0,200}(?:poufn|adresat)/i,
  /^(?:данное|это|настоящее|содержание данного|информация, содержащаяся в|это электронное|данное электронное|настоящее электронное).{0,40}(?:сообщени|письм).{0,200}(?:конфиденциальн|предназначен)/i,
  /^(?:це|дане|це електронне).{0,30}(?:повідомлення|лист).{0,200}(?:конфіденційн|призначен)/i,
  /^bu (?:e-?posta|mesaj|ileti|elektronik posta).{0,200}(?:gizli|kişiye özel)/i,
  /^(?:detta|denne|dette|tämä|tato|tento|ez az|acest).{0,30}(?:mejl|e-?post|meddelande|meddelelse|mail|viesti|zpráva|e-?mail|üzenet|mesaj).{0,200}(?:konfidentiel|fortrolig|luottamuksel|důvěrn|dôvern|bizalmas|confiden)/i,
  /^(?:本(?:电子)?(?:邮件|郵件)|此(?:电子)?(?:邮件|郵件)|このメール|本メール).{0,100}(?:机密|保密|機密|秘密)/,
  /^(?:이|본) (?:전자)?(?:메일|이메일).{0,100}(?:기밀|비밀)/,
  /^\W{0,4}(?:please )?(?:consider|think of|think about) (?:the|your) environment(?:al)? .{0,40}print/i,
  /^\W{0,4}(?:bitte )?(?:denken sie an die umwelt|prüfen sie.{0,40}ausgedruckt|schonen sie die umwelt)/i,
  /^\W{0,4}(?:pensez à l['’]environnement|avant d['’]imprimer|n['’]imprimez)/i,
  /^\W{0,4}(?:antes de imprimir|piense en el medio|pense no meio|prima di stampare|rispetta l['’]ambiente)/i,
  /^\W{0,4}(?:before printing|save (?:a tree|paper)|do you really need to print|пожалуйста, подумайте об окружающей среде|прежде чем (?:рас)?печатать|подумайте об экологии)/i,
  /^(?:this (?:e-?mail|message) (?:has been|was) (?:checked|scanned)|virus-free|diese e-?mail wurde (?:von|auf)|cet(?:te)? (?:e-?mail|courrier électronique|courriel) a été vérifié|este (?:correo electrónico|e-?mail|mensaje) ha sido (?:comprobado|verificado)|este e-?mail foi (?:escaneado|verificado)|questa e-?mail è stata (?:controllata|esaminata)|deze e-?mail is gecontroleerd|это (?:сообщение|письмо) проверено|ta wiadomość została sprawdzona).{0,60}(?:virus|avast|avg|malware|вирус|antivir|sophos|mimecast|symantec|messagelabs|проверен|wirus)/i,
  /^(?=.{0,200}(?:avast|avg antiv|eset nod|kaspersky))(?:el software (?:de )?antivirus|este (?:correo|mensaje)|l['’]absence de virus|ce courrier|diese nachricht|questo messaggio|esta mensagem|deze? (?:e-?mail|bericht)|denn[ae] (?:e-?post|e-?mail)|detta|dette|tato zpráva|táto správa|ezt az e-?mail|bu e-?posta|acest e-?mail|tämä sähköposti|это (?:сообщение|письмо)|цей лист|このeメール|此(?:电子)?邮件).{0,120}(?:v[ií]r[uüi]|wirus|вірус|вирус|ウイルス|病毒)/i,
  /^information from eset .{0,100}(?:signature|detection engine|virus)/i,
  /^(?:no virus found in this message|checked by avg|scanned by mailscanner|internal virus database)/i,
  /^-{2,}\s{0,3}(?:this (?:message|mail) (?:has been|was) scanned)/i,
];

/** As source and flags. Bundles carry it packed: infra/parts/packed-phrases.ts. */
export const legalNotes = (): readonly (readonly [source: string, flags: string])[] =>
  beginnings.map(({ source, flags }) => [source, flags]);
