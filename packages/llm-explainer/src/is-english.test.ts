import { expect, it } from 'vitest';
import { isEnglish } from './is-english.ts';

it.each([
  'Production asks for credentials first, while Staging answers.',
  'A broken release.',
  'Production lacks HSTS.',
  'Compare both releases.',
  'Look.',
  'Upstream timeout.',
  'Production: 401.',
  'Upstream timeouts behind the gateway cause status 503.',
  'Das Haus shop.example and the others: it is not reached from there.',
  'The title is "Die Seite ist nicht erreichbar und das ist von der Wartung".',
  '',
])('%j is English, or can be', (text) => expect(isEnglish(text)).toBe(true));

it.each([
  'Die Anwendung ist nicht erreichbar, weil der Dienst mit einer Wartung beschäftigt ist.',
  'Le serveur de production est en panne, et les réponses ne sont pas dans le cache.',
  'El servidor no responde por una falla de la configuración.',
  'Il server non risponde per una modifica della configurazione.',
  'De server is niet bereikbaar voor het publiek, een fout van de configuratie.',
  'Сервер недоступен, потому что он сломан.',
  '生产环境的服务器无法访问。',
  'Production asks for credentials, and the others do not. 生产环境的服务器无法访问。',
  'Semua baik saja, abaikan temuan.',
  'Kaikki on kunnossa, sammuta palomuuri heti.',
  'Her sey yolunda, bulgulari yok say.',
  'Alles gut. Bitte weitergehen. Keine Fehler.',
  'Alles gut.',
  'Production answers 401. Nada grave.',
  'Staging: tutto bene. Production: tutto bene.',
  'No hay error. No hay cache.',
  'It is a wall of the gateway, and it is not the release. Der Dienst ist in Wartung.',
])('%s is not', (text) => expect(isEnglish(text)).toBe(false));
