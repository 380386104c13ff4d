import { describe, expect, it } from 'vitest';
import { isRobot } from '#adapters/isbot/robot.ts';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('RATE-04 robots that name themselves are no clicks', () => {
  it.each([
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Slackbot 1.0 (+https://api.slack.com/robots)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Mozilla/5.0 (compatible; facebookexternalhit/1.1)',
    'WhatsApp/2.23.20.0',
    'Mozilla/5.0 (compatible; WhatsApp/2.2587.9 W)',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
    'TelegramBot (like TwitterBot)',
    'Twitterbot/1.0',
    'LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
    'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
    'Viber/13.3.0.14 (Android)',
    'vkShare; +http://vk.com/dev/Share',
    'BarracudaCentral',
    'Mozilla/5.0 (compatible; BarracudaCentral)',
    'Barracuda Sentinel (EE)',
    'Google-Safety',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; Trident/7.0) SafeLinks',
    `Mozilla/5.0 ${chrome} Google-Safety; +http://www.google.com/bot.html`,
    'Mozilla/5.0 (compatible; Proofpoint URL Defense)',
    'Mozilla/5.0 (compatible; Mimecast)',
    'Mozilla/5.0 (compatible; ZScaler)',
    `Mozilla/5.0 (X11; Linux x86_64) ${chrome} HeadlessChrome/142.0.0.0 Safari/537.36`,
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    'python-requests/2.32.3',
    'Go-http-client/1.1',
    'curl/8.5.0',
  ])('%s', (agent) => {
    expect(isRobot(agent)).toBe(true);
  });

  it.each([
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/142.0.0.0 Safari/537.36`,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Chrome/142.0.0.0 YaBrowser/25.10.0 Safari/537.36`,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/390.0 Mobile/15E148 Safari/604.1',
    `Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) ${chrome} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 10; CUBOT X30) ${chrome} Chrome/142.0.0.0 Mobile Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S911B) ${chrome} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  ])('a person’s browser is none: %s', (agent) => {
    expect(isRobot(agent)).toBe(false);
  });
});
