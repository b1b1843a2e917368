import { existsSync } from 'node:fs';
import type { Kind, Place } from './kind.ts';

const MODULES = 'mpm_event authz_core authz_host alias dir headers mime setenvif'.split(' ');
const DIRECTORY = '/usr/lib/apache2/modules';

/** Apache's httpd as Debian builds it, in the foreground. */
export const apache: Kind = {
  name: 'Apache',
  binary: 'apache2',
  argsFor: (file) => ['-f', file, '-DFOREGROUND'],
  staging: (place) =>
    server(
      place,
      `
      ServerTokens Prod
      <LocationMatch "^/(index[.]html)?$">
        Header always set X-Content-Type-Options nosniff
        Header always set X-Frame-Options DENY
        Header always set Content-Security-Policy "default-src 'self'"
        Header always set Set-Cookie "sid=1; Path=/; HttpOnly; SameSite=Lax"
      </LocationMatch>
      <Location "/app.js">
        Header always set Cache-Control "public, max-age=3600"
      </Location>
      <Location "/api.json">
        Header always set Access-Control-Allow-Origin https://app.example
      </Location>
      RedirectMatch 301 "^/old$" "/"
      <Location "/admin.html">
        Require all denied
      </Location>`,
    ),
  production: (place) =>
    server(
      place,
      `
      ServerTokens Full
      <LocationMatch "^/(index[.]html)?$">
        Header always set Set-Cookie "sid=1; Path=/; SameSite=Lax"
      </LocationMatch>
      <Location "/app.js">
        Header always set Cache-Control no-store
      </Location>
      <Location "/style.css">
        ForceType text/plain
      </Location>
      <Location "/api.json">
        Header always set Access-Control-Allow-Origin *
      </Location>
      RedirectMatch 302 "^/old$" "/"`,
    ),
};

const server = ({ directory, root, port }: Place, rules: string) => `
${MODULES.filter((name) => existsSync(`${DIRECTORY}/mod_${name}.so`))
  .map((name) => `LoadModule ${name}_module ${DIRECTORY}/mod_${name}.so`)
  .join('\n')}
ServerName localhost
ServerRoot ${directory}
DefaultRuntimeDir ${directory}
PidFile ${directory}/apache.pid
ErrorLog ${directory}/error.log
User www-data
Group www-data
StartServers 1
Listen 127.0.0.1:${port}
DocumentRoot ${root}
DirectoryIndex index.html
TypesConfig /dev/null
AddDefaultCharset utf-8
AddType text/html .html
AddType text/css .css
AddType text/javascript .js
AddType application/json .json
${rules.replace(/^ {6}/gm, '')}
`;
