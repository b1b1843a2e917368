import type { Kind, Place } from './kind.ts';

/** nginx with a configuration of its own, in the foreground and with one process. */
export const nginx: Kind = {
  name: 'nginx',
  binary: 'nginx',
  argsFor: (file) => ['-c', file, '-e', 'stderr'],
  staging: (place) =>
    server(
      place,
      `
      server_tokens off;
      location = / {
        try_files /index.html =404;
        add_header X-Content-Type-Options nosniff;
        add_header X-Frame-Options DENY;
        add_header Content-Security-Policy "default-src 'self'";
        add_header Set-Cookie "sid=1; Path=/; HttpOnly; SameSite=Lax";
      }
      location = /app.js { add_header Cache-Control "public, max-age=3600"; }
      location = /style.css { }
      location = /api.json { add_header Access-Control-Allow-Origin https://app.example; }
      location = /old { return 301 /; }
      location = /admin.html { deny all; }`,
    ),
  production: (place) =>
    server(
      place,
      `
      location = / {
        try_files /index.html =404;
        add_header Set-Cookie "sid=1; Path=/; SameSite=Lax";
      }
      location = /app.js { add_header Cache-Control no-store; }
      location = /style.css { types { } default_type text/plain; }
      location = /api.json { add_header Access-Control-Allow-Origin *; }
      location = /old { return 302 /; }`,
    ),
};

const server = ({ directory, root, port }: Place, rules: string) => `
daemon off;
master_process off;
pid ${directory}/nginx.pid;
error_log stderr;
events { }
http {
  access_log off;
  client_body_temp_path ${directory};
  proxy_temp_path ${directory};
  fastcgi_temp_path ${directory};
  uwsgi_temp_path ${directory};
  scgi_temp_path ${directory};
  types { text/html html; text/css css; text/javascript js; application/json json; }
  charset utf-8;
  charset_types text/html text/css text/javascript application/json;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    absolute_redirect off;${rules}
  }
}
`;
