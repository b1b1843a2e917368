/** A program that is given an option: `rm -rf`, `git push --force`. */
const OPTION = /(?<![\w-])[a-z][\w.-]*(?: [\w./:@-]+)? --?[a-z][\w-]*(?![\w-]*:)/i;
/** Programs whose names are no words of prose. */
const PROGRAM =
  /(?<![\w./-])(?:chmod|chown|dd|del|eval|flush(?:all|db)|gcloud|iex|iptables|kill(?:all)?|mkfs|netcat|openssl|pkill|pm2|powershell|psql|redis-cli|rm|rmdir|scp|ssh|sudo|systemctl|wget|curl|kubectl)\s+(?!and\b|or\b|is\b|in\b)[\w./:'"$~-]|\bflush(?:all|db)\b/i;
/** Programs whose names are, with what they are told to do. */
const SUBCOMMAND =
  /\b(?:apt|apt-get|aws|az|brew|bundle|cargo|docker(?:[ -]compose)?|docker \w+|flyctl|git|helm|heroku|make|nginx|npm|npx|php|pip|pnpm|python3?|rails|service|terraform|vercel|wrangler|yarn)\s+(?:apply|checkout|clean|clone|config|delete|deploy|destroy|down|exec|install|kill|prune|pull|push|reboot|reload|remove|reset|restart|revert|rm|rollback|run|s3|setup|start|stop|up|upgrade)\b/i;
/** What a database is told. */
const STATEMENT =
  /\b(?:drop|truncate|alter|create)\s+(?:database|index|schema|table|user|view)\b|\bdelete\s+from\s+\w|\bupdate\s+\w+\s+set\b|\binsert\s+into\b/i;
/** Somebody is told to type something. What is no sentence of prose then is a command. */
const TYPED =
  /(?:(?:^|[.!?:;,]\s*|\b(?:then|and|please|to|must|should|or)\s+)(?:type|enter|issue|run)|\b(?:execute|paste|invoke))\s+(?!(?:it|this|that|these|them|the (?:comparison|same|next|tests?|request|check)|both|a|an|again|another|one|each|only|on|in|with|by|behind|under|for|as|at|of|and|or|is|differs|lacks|was|time|text|more|less|code|scripts?|(?:the |its |all )?(?:\w+ )?migrations?)\b)["'`“\w$./~]/i;
const SYNTAX =
  /&&|\|\||\$\(|(?:^|[\n`])\s*\$ ?\w|\|\s*(?:ba|z)?sh\b|>\s*\/\w|\bexport\s+\w+=|\b[A-Z][A-Z\d]*_[A-Z\d_]+=|\bshutdown (?:now|-)/;

/**
 * Whether a text holds something to be typed into a shell. What a model proposes is read by people in
 * a hurry, and a command in it would have passed nobody's eyes.
 */
export const holdsCommand = (text: string): boolean =>
  [OPTION, PROGRAM, SUBCOMMAND, STATEMENT, SYNTAX].some((pattern) => pattern.test(text));

/** Whether a text tells somebody to type something, whatever that is. */
export const tellsToType = (text: string): boolean => TYPED.test(text);
