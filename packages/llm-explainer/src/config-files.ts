/** Files in which servers and hostings are told what to send: an advice may say where to look. */
const CONFIG_FILES: ReadonlySet<string> = new Set(
  `.htaccess _headers _redirects apache2.conf app.yaml application.properties application.yml appsettings.json caddyfile default.conf
  docker-compose.yml dockerfile envoy.yaml firebase.json haproxy.cfg httpd.conf index.html kustomization.yaml
  netlify.toml next.config.js next.config.mjs nginx.conf nuxt.config.ts package.json robots.txt
  security.txt settings.py staticwebapp.config.json vercel.json vite.config.ts web.config wrangler.json
  wrangler.jsonc wrangler.toml`.split(/\s+/),
);

/** @param name In lower case. */
export const isConfigFile = (name: string): boolean => CONFIG_FILES.has(name);
