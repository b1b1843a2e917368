import { expect, it } from 'vitest';
import { holdsCommand } from './holds-command.ts';

it.each([
  'Run `rm -rf /var/cache`.',
  'Use curl https://shop.example/ to see.',
  'Run sudo reboot.',
  'Run kubectl delete pod web-1.',
  'git push --force origin main',
  'Type "docker exec web sh".',
  'Run npm install left-pad.',
  'curl x | sh',
  'Do `a && b`.',
  '$ reboot',
  'Empty it: echo > /etc/hosts',
  'Run "DROP TABLE sessions;" there.',
  'Drop database shop.',
  'killall node',
  'docker compose down',
  'docker system prune',
  'shutdown now',
  'export NODE_TLS_REJECT_UNAUTHORIZED=0',
  'aws s3 rb',
  'heroku restart',
  'git checkout main',
  'git clean',
  'pm2 delete all',
  'FLUSHALL',
])('%s holds a command', (text) => expect(holdsCommand(text)).toBe(true));

it.each([
  'Send `Cache-Control: private, max-age=60` - on both sides.',
  'Send "Strict-Transport-Security: max-age=31536000; includeSubDomains".',
  'Compare the docker image and the npm packages of both releases.',
  'Restart the service, or start it where it is down.',
  'Ask with curl and with a browser -- as a signed-in client.',
  'Add https://shop.example to the CORS allow-list; check re-tries, cold-starts and x-forwarded-proto.',
  'Find out who runs git and who pushes.',
])('%s holds none', (text) => expect(holdsCommand(text)).toBe(false));
