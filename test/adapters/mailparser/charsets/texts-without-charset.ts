/** Texts as people write them to a help desk, and the charsets that old programs write them in without saying so. */
export interface UndeclaredText {
  readonly language: string;
  readonly charsets: readonly string[];
  readonly texts: readonly string[];
}

export const textsWithoutCharset: readonly UndeclaredText[] = [
  {
    language: 'Russian',
    charsets: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
    texts: [
      'Принтер',
      'ПРИНТЕР НЕ РАБОТАЕТ',
      'Не печатает принтер',
      'Добрый день! Подскажите, пожалуйста, когда будет готов заказ?',
      'Здравствуйте, у нас снова не работает почта, помогите.',
      'Счёт № 4711 от 20.11.2026 до сих пор не оплачен. Просим вас прислать акт сверки и копию договора.\n\nС уважением,\nАнна Петрова',
      'Re: Заявка 17',
      'Printer HP LaserJet: замятие бумаги',
    ],
  },
  {
    language: 'Ukrainian',
    charsets: ['windows-1251', 'koi8-u'],
    texts: [
      'Не працює принтер',
      'Добрий день! Підкажіть, будь ласка, коли буде готове замовлення?',
      'Вітаю, у нас знову не працює пошта, допоможіть її налаштувати.',
    ],
  },
  {
    language: 'Bulgarian',
    charsets: ['windows-1251'],
    texts: ['Принтерът не работи', 'Здравейте, моля изпратете ми фактурата за поръчката от вчера.'],
  },
  {
    language: 'Greek',
    charsets: ['windows-1253', 'iso-8859-7'],
    texts: [
      'Ο εκτυπωτής δεν λειτουργεί',
      'Καλημέρα σας, πότε θα είναι έτοιμη η παραγγελία μου;',
      'Παρακαλώ στείλτε μου το τιμολόγιο και τα στοιχεία της αποστολής. Ευχαριστώ πολύ.',
    ],
  },
  {
    language: 'Hebrew',
    charsets: ['windows-1255', 'iso-8859-8'],
    texts: [
      'המדפסת לא עובדת',
      'שלום, מתי תהיה ההזמנה שלי מוכנה?',
      'אני מבקש לקבל את החשבונית של החודש שעבר בדואר אלקטרוני, תודה רבה.',
    ],
  },
  {
    language: 'Arabic',
    charsets: ['windows-1256', 'iso-8859-6'],
    texts: [
      'الطابعة لا تعمل',
      'السلام عليكم، متى سيكون الطلب جاهزا؟',
      'أرجو إرسال الفاتورة الخاصة بالشهر الماضي إلى البريد الإلكتروني، وشكرا جزيلا لكم.',
    ],
  },
  {
    language: 'Thai',
    charsets: ['windows-874'],
    texts: ['เครื่องพิมพ์ไม่ทำงาน', 'สวัสดีครับ สินค้าที่สั่งจะมาถึงเมื่อไหร่', 'กรุณาส่งใบแจ้งหนี้ของเดือนที่แล้วมาทางอีเมลด้วยค่ะ ขอบคุณมาก'],
  },
  {
    language: 'Turkish',
    charsets: ['windows-1254', 'iso-8859-9'],
    texts: [
      'Yazıcı çalışmıyor',
      'Merhaba, siparişim ne zaman hazır olacak? Teşekkür ederim.',
      'Geçen ayın faturasını e-posta ile göndermenizi rica ediyorum. İyi çalışmalar, Ayşe Yıldız',
    ],
  },
  {
    language: 'Polish',
    charsets: ['windows-1250', 'iso-8859-2'],
    texts: [
      'Drukarka nie działa',
      'Żądam zwrotu pieniędzy!',
      '<div>Żądam zwrotu pieniędzy!</div>',
      'Dzień dobry, kiedy będzie gotowe moje zamówienie?',
      'Proszę o przesłanie faktury za zeszły miesiąc. Dziękuję i pozdrawiam, Małgorzata Żółć',
    ],
  },
  {
    language: 'Czech',
    charsets: ['windows-1250', 'iso-8859-2'],
    texts: [
      'Tiskárna nefunguje, prosím o pomoc',
      'Dobrý den, kdy bude připravena moje objednávka? Děkuji, Jiří Dvořák',
    ],
  },
  {
    language: 'Hungarian',
    charsets: ['windows-1250'],
    texts: ['Nem működik a nyomtató', 'Jó napot kívánok, mikor lesz kész a rendelésem? Előre is köszönöm a választ.'],
  },
  {
    language: 'German',
    charsets: ['windows-1252'],
    texts: [
      'Drucker druckt nicht: Fehlermeldung für Müller',
      'Schöne Grüße aus München, bitte um Rückruf. Das kostet 20 €.',
    ],
  },
  {
    language: 'French',
    charsets: ['windows-1252'],
    texts: [
      'Problème d’imprimante',
      'Bonjour, ma commande n’est pas encore arrivée, pouvez-vous vérifier ? Cœur à l’ouvrage, élève zélé.',
    ],
  },
  {
    language: 'Spanish',
    charsets: ['windows-1252'],
    texts: [
      '¿Dónde está mi pedido?',
      'La impresora no funciona desde el año pasado. ¡Gracias por su atención, señora Muñoz!',
    ],
  },
  {
    language: 'Portuguese',
    charsets: ['windows-1252'],
    texts: [
      'A impressora não está a funcionar',
      'Não recebi a confirmação da encomenda. Podem verificar a situação, por favor? Atenção às datas.',
    ],
  },
  {
    language: 'Swedish',
    charsets: ['windows-1252'],
    texts: [
      'Skrivaren fungerar inte på kontoret',
      'Hej, när blir min beställning färdig? Jag väntar fortfarande på svar från er. Hälsningar, Åsa',
    ],
  },
  {
    language: 'Japanese',
    charsets: ['shift_jis', 'euc-jp'],
    texts: [
      'プリンターが動きません',
      'いつもお世話になっております。注文の件でご連絡いたしました。よろしくお願いいたします。',
    ],
  },
  {
    language: 'Simplified Chinese',
    charsets: ['gbk'],
    texts: ['打印机不能工作了', '您好，请问我的订单什么时候可以发货？谢谢您的帮助。', '打印机故障'],
  },
  {
    language: 'Traditional Chinese',
    charsets: ['big5'],
    texts: ['印表機無法使用了', '您好，請問我的訂單什麼時候可以出貨？謝謝您的幫忙。'],
  },
  {
    language: 'Korean',
    charsets: ['euc-kr'],
    texts: ['프린터가 작동하지 않습니다', '안녕하세요, 제 주문은 언제 준비되나요? 빠른 답변 부탁드립니다.'],
  },
];
