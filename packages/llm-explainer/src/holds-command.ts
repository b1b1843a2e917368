/** A program that is given an option: `rm -rf`, `git push --force`. */
const OPTION = /(?<![\w-])[a-z][\w.-]*(?: [\w./:@-]+)? --?[a-z][\w-]*(?![\w-]*:)/i;
/** Programs whose names are no words of prose, with an argument. */
const PROGRAM =
  /(?<![\w./-])(?:chmod|chown|curl|eval|gcloud|iptables|kubectl|mkfs|netcat|psql|redis-cli|rm|scp|sudo|systemctl|wget)\s+(?!and\b|or\b)[\w./:'"$~-]/i;
/** Programs whose names are, with what they are told to do. */
const SUBCOMMAND =
  /\b(?:apt|apt-get|docker|git|helm|npm|npx|pip|pnpm|service|terraform|wrangler|yarn)\s+(?:apply|delete|deploy|destroy|exec|install|kill|pull|push|reset|restart|revert|rm|rollback|run|start|stop|upgrade)\b/i;
const SYNTAX = /&&|\|\||\$\(|(?:^|[\n`])\s*\$ ?\w|\|\s*(?:ba|z)?sh\b|>\s*\/\w/;

/**
 * Whether a text holds something to be typed into a shell. What a model proposes is read by people in
 * a hurry, and a command in it would have passed nobody's eyes.
 */
export const holdsCommand = (text: string): boolean =>
  [OPTION, PROGRAM, SUBCOMMAND, SYNTAX].some((pattern) => pattern.test(text));
