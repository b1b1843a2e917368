import { expect, it } from 'vitest';
import { nameCommand } from './name-command.ts';

it.each([
  ['./rollback.sh v41', 'rollback.sh', 1],
  ['kubectl rollout undo deployment/shop', 'kubectl', 3],
  ['"/usr/local/my node/bin/node" -e "fetch(1, 2)"', 'node', 2],
  ['C:\\ops\\rollback.cmd', 'rollback.cmd', 0],
  ['mysql -pS3cretPw1', 'mysql', 1],
  ['sshpass -p x ssh host', 'sshpass', 4],
  ['curl -b session=x --proxy-user a:x https://a.example', 'curl', 5],
  ["DEPLOY_PAT=x A='b c'd E=f\\ g ./a", 'a', 0],
  ['./a --token=$(echo x)', 'a', 2],
  ['cd /srv && ./rollback v41', 'cd', 4],
])('%s -> %s and %i words', (command, program, words) => {
  expect(nameCommand(command)).toEqual({ command: program, arguments: words });
});

it.each([
  'PW=$(printf hush hush) ./a',
  'PW=`printf hush hush` ./a',
  'PW=hush&&./a',
  'PW="hush hush ./a',
  "PW=$'a\\' hush ./a 'b'",
  '<<<hush ./a',
  '$(hush) a',
  'hush|./a',
  '(hush; ./a)',
  '',
])('%j has no program that is known for one', (command) => {
  expect(nameCommand(command).command).toBe('a command of the shell');
});
