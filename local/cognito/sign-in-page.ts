import { escapeXml } from '../gateway/xml.ts';
import type { Person } from './person.ts';

const words = {
  en: {
    title: 'Sign in',
    why: 'This is the embedded cloud: choose who you are. On AWS, Amazon Cognito asks for a password here.',
    nobody: 'The pool has no users yet.',
  },
  ru: {
    title: 'Вход',
    why: 'Это встроенное облако: выберите, кто вы. В AWS на этом месте Amazon Cognito спросит пароль.',
    nobody: 'В пуле ещё нет ни одного пользователя.',
  },
} as const;

const style = `
:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center}
main{width:min(26rem,100vw - 2rem);padding:2rem 0}
h1{font-size:1.4rem;margin:0 0 .5rem}
p{margin:0 0 1.25rem;opacity:.8}
button{display:block;width:100%;text-align:left;font:inherit;padding:.75rem 1rem;margin:.5rem 0;border:1px solid #8886;border-radius:.5rem;background:none;color:inherit;cursor:pointer}
button:hover,button:focus-visible{border-color:#2563eb;outline:2px solid #2563eb;outline-offset:-1px}
small{opacity:.75;display:block}`;

/** Whether the browser's languages put Russian before English. */
function languageOf(accepted: string): 'en' | 'ru' {
  const [first] = accepted.toLowerCase().match(/\b(en|ru)\b/) ?? [];
  return first === 'ru' ? 'ru' : 'en';
}

/** The page in place of Cognito's managed login: who may sign in, one button each. @param accepted `Accept-Language`. */
export function signInPage(people: readonly Person[], accepted: string): string {
  const language = languageOf(accepted);
  const { title, why, nobody } = words[language];
  const buttons = people.map(({ email, name = email, groups }) => {
    const about = [...(name === email ? [] : [email]), ...groups].join(' · ');
    return `<button name="email" value="${attribute(email)}">${escapeXml(name)}<small>${escapeXml(about)}</small></button>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${why}</p>
<form method="post">${buttons.join('\n') || `<p>${nobody}</p>`}</form>
</main></body></html>`;
}

function attribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}
