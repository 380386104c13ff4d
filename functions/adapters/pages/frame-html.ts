import type { Language } from '#domain/words/language.ts';
import type { ShownFrame } from '#domain/work/shown-frame.ts';

const words = {
  en: {
    'too-large': 'The formatting of this mail is too large to be shown. This is its text:',
    'too-slow': 'The formatting of this mail took too long to be made safe. This is its text:',
    none: 'This mail has no formatting. This is its text:',
    ended: 'This view has ended. Close it and open it again.',
  },
  ru: {
    'too-large': 'Оформление этого письма слишком объёмное, чтобы его показать. Вот текст:',
    'too-slow': 'Оформление этого письма не удалось обезопасить за разумное время. Вот текст:',
    none: 'У этого письма нет оформления. Вот текст:',
    ended: 'Время просмотра истекло. Закройте письмо и откройте его снова.',
  },
} as const;

/** The console speaks these two. */
function wordsOf(language: Language): (typeof words)['en' | 'ru'] {
  return language === 'ru' ? words.ru : words.en;
}

/** Light paper, whatever the console has: mail is written for it. What we add to a mail looks as the mail cannot make it. */
const style = `
:root { color-scheme: light; }
html { background: #fff; color: #1f2328; font: 14px/1.5 system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; }
body { margin: 0; }
/* The console measures it: what is too wide scrolls in it. */
main { display: flow-root; padding: 12px; overflow-x: auto; overflow-wrap: break-word; }
pre { white-space: pre-wrap; }
img { max-width: 100%; }
img[data-left-out] { background: #eef1f4; box-shadow: inset 0 0 0 1px #c6ccd3; color: #5c656e; font: 12px/1.4 system-ui, sans-serif; }
.MsoNormal, .MsoListParagraph, .MsoNoSpacing { margin: 0; }
/* The first layer: what is important in it no sheet of a mail takes away. */
@layer ours {
summary { all: initial !important; display: inline-block !important; padding: 0 10px !important; border-radius: 8px !important; background: #eef1f4 !important; color: #5c656e !important; font: 14px/1.5 system-ui, sans-serif !important; cursor: pointer !important; }
.real-host { all: initial !important; margin-right: 4px !important; padding: 0 5px !important; border-radius: 4px !important; background: #fff3d6 !important; color: #7a4b00 !important; font: 600 12px/18px system-ui, sans-serif !important; }
}
.why { margin: 0 0 12px; padding: 8px 12px; border-radius: 6px; background: #fff3d6; color: #5f3b00; }
.about { background: #eef1f4; color: #5c656e; }
.text { margin: 0; font: inherit; }
@media (max-width: 480px) { img { height: auto; } }
`;

/** Page of a frame: the mail's cleaned markup, or its text and why. How many pictures are left out, its root tells the console. */
export function frameHtml(content: ShownFrame['content'], language: Language): string {
  if ('html' in content) return page(content.html, language, content);
  // Mail that its writer never formatted lacks nothing.
  const look = content.why === 'none' ? 'why about' : 'why';
  const why = `<p class="${look}">${wordsOf(language)[content.why]}</p>`;
  return page(`${why}<pre class="text">${escaped(content.text)}</pre>`, language);
}

/** Page for an address whose time is over. */
export function endedFrameHtml(language: Language): string {
  return page(`<p class="why">${wordsOf(language).ended}</p>`, language);
}

function page(body: string, language: Language, { leftOut, css } = { leftOut: 0, css: '' }): string {
  return `<!doctype html>
<html lang="${language}" data-left-out="${leftOut}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>·</title>
<style>${style}</style>${
    css &&
    `
<style>
${css}
</style>`
  }
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
