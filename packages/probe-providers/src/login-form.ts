import { parseUrl } from '@env-drift/header-semantics';
import type { SeenPage } from './body-signatures.ts';

/** How pages are called that ask who somebody is. */
const LOGIN_TITLE =
  /(?<!\p{L})(?:(?:log|sign)[ -]?(?:in|on)|single sign-on|password (?:protected|required)|authentication required|anmelden|anmeldung|einloggen|inloggen|logga in|log ind|logg inn|se connecter|connexion|identification|iniciar sesi[oó]n|iniciar sess[aã]o|accedi|entrar|zaloguj|logowanie|přihlášení|вход|войти|ログイン|登录|登入|로그인)(?!\p{L})/iu;

/** Parts of a path at which passwords are handed in. */
const LOGIN_PATH =
  /(?:^|[/_.-])(?:log[_-]?[io]n|sign[_-]?[io]n|sso|auth|authenticate|sessions?|password)(?:$|[/_.-])/i;

/** What is bare enough for a page whose title says nothing: a shop with a login in its header has more. */
const MOST_LINKS = 10;
const MOST_CHARACTERS = 1000;

/**
 * A page that asks for one password and says, in its title, that this is what it is for; or whose
 * form, canonical link or address says so and which holds hardly anything else. Two password fields
 * are a registration or a change of the password.
 */
export function isLoginForm({ page, makeup, url }: Omit<SeenPage, 'html'>): boolean {
  if (makeup.passwordFields !== 1) return false;
  if (LOGIN_TITLE.test(page.title ?? '')) return true;
  const isBare = makeup.links <= MOST_LINKS && makeup.characters <= MOST_CHARACTERS;
  const addresses = [makeup.passwordAction, page.canonical ?? '', url.href];
  return isBare && addresses.some((address) => isLoginPath(address, url));
}

const isLoginPath = (address: string, url: URL) =>
  LOGIN_PATH.test(parseUrl(address, url.href)?.pathname ?? '');
