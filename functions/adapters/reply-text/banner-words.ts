/** What gateways write above mails from outside, in the languages of their customers: alternatives of patterns with the flags `iu`. */
const words = {
  /** Words that warn. */
  warning:
    'caution|warning|attention|alert|notice|achtung|vorsicht|warnung|hinweis|avertissement|atenci[óo]n|aviso|advertencia|precaución|attenzione|avviso|atenção|cuidado|let op|waarschuwing|uwaga|ostrzeżenie|внимание|осторожно|предупреждение|увага|попередження|d[iİ]kkat|uyarı|upozornění|upozornenie|pozor|varning|obs|advarsel|huomio|varoitus|figyelem|atenție|внимание|προσοχή|注意|警告|주의|경고',
  mail: 'e-?mail|mail|message|nachricht|courriel|correo|mensaje|messaggio|mensagem|bericht|wiadomoś|письм|сообщен|лист(?!\\p{L})|повідомл|e-?posta|ileti|zpráv|správ|mejl|meddel|besked|e-?post|viesti|üzenet|level|mesaj|писмо|μήνυμα|メール|邮件|郵件|메일|sender|absender|expéditeur|remitente|mittente|remetente|afzender|nadawc|отправител|відправник|gönderen|odesílatel|avsändare|afsender|avsender',
  outside:
    '\\boutside\\b|\\bexternal\\b|\\bexterne[rnms]?\\b|außerhalb|extérieur|\\bextern[oa]s?\\b|fuera de|esterno|esterna|fora d[ao]|buiten|spoza|zewnętrzn|внешн|извне|сторонн|зовнішн|dışından|d[ıIi]ş kaynak|dışarıdan|harici|extern|mimo organi|utanför|ekstern|uden for|utenfor|ulkopuol|külső|външ|εξωτερικ|社外|外部|외부',
  /** Links and files. */
  risk: 'link|attachment|anhäng|anhang|\\bliens?\\b|pièces? jointe|enlace|adjunto|allegat|anexo|bijlage|załącznik|ссыл|вложен|посилан|вкладен|bağlantı|odkaz|příloh|príloh|länk|bilag|vedlegg|bifog|liit|mellékl|linkur|атачмен|σύνδεσμ|συνημμ|リンク|添付|链接|連結|鏈接|附件|링크|첨부',
  /** Not to do something. */
  refrain:
    "\\bnot\\b|n['’]t\\b|\\bnever\\b|careful|caution|unless|nicht|keine|vorsicht|\\bne\\b|n['’](?:ouvr|activ|cliq)|prudent|\\bno\\b|cautel|\\bnon\\b|attenzione|\\bnão\\b|cuidado|\\bniet\\b|\\bgeen\\b|\\bnie\\b|(?<!\\p{L})не(?!\\p{L})|осторож|обереж|tıklama|açmayın|dikkat|neotv|neklik|\\binte\\b|\\bikke\\b|älä|\\bne\\b|\\bnu\\b|\\bμην\\b|注意|请勿|請勿|不要|勿|주의|마십시오|마세요",
  prudence:
    'caution|cautious|careful|vorsicht|prudent|prudence|méfi|precauci|cautela|cuidado|attenzione|voorzichtig|ostrożn|осторож|обереж|dikkat|forsi[gk]tig|försiktig|opatrn|注意|谨慎|小心|주의',
  /** Where a mail comes from. */
  origin:
    'originat|came from|comes from|sent from|sent by|received from|stammt|kommt|gesendet|provient|provenant|reçu|envoyé|origin|procede|proviene|arriva|пришло|получено|отправлено|поступило|надійшов|отримано|надіслано|pochodzi|afkomstig|verzonden|gönderil|geldi|přišla|pochází|prišla|kommer|skickat|sendt|送信|来自|來自|발송|수신',
  /** The sender as a gateway calls them: people say who. */
  sender:
    'sender|source|absender|expéditeur|remitente|mittente|remetente|afzender|nadawc|отправител|відправник|gönderen|odesílatel|avsändare|afsender|avsender',
  /** *External* in brackets or alone. */
  tag: 'ext|external|extern|externe|externo|esterna?|внешн\\S{1,3}|社外|外部|외부',
  /** *This* in front of *mail*. */
  these:
    'this|the|dies(?:e|er|es)?|ce(?:t|tte)?|est[ea]|el presente|quest[oa]|il|dit|deze|ta|ten|это|данное|цей|це|bu|tato|tento|det|detta|denne|dette|tämä|ez|acest|това|この|此|本|该|이|본',
};

/** Bundles carry it packed: infra/parts/packed-phrases.ts. */
export const bannerWords = (): typeof words => words;
