import { inTurn } from './in-turn.ts';
import { judge } from './judge.ts';
import { printFaults, printTable } from './print-table.ts';
import { runScenario } from './run-scenario.ts';
import type { Scenario } from './scenario.ts';
import { eighthRound } from './eighth-round.ts';
import { firstRound } from './first-round.ts';
import { fifthRound } from './fifth-round.ts';
import { fourthRound } from './fourth-round.ts';
import { secondRound } from './second-round.ts';
import { seventhRound } from './seventh-round.ts';
import { sixthRound } from './sixth-round.ts';
import { thirdRound } from './third-round.ts';
import { score, shortfalls } from './score.ts';

/** `npm run eval`: exits with 1 where something is below its target. */
const AT_ONCE = 4;

async function evaluate(title: string, scenarios: readonly Scenario[]) {
  const isAlike = ({ causes }: Scenario) => causes.length === 0;
  const run = async (scenario: Scenario) => judge(scenario, await runScenario(scenario));
  const marks = [
    ...(await inTurn(
      scenarios.filter((each) => !isAlike(each)),
      AT_ONCE,
      run,
    )),
    // One by one: a busy machine makes one side of a pair slower than the other.
    ...(await inTurn(scenarios.filter(isAlike), 1, run)),
  ];
  console.log(`\n## ${title}\n\n${printTable(marks)}\n\n${printFaults(marks)}`);
  return marks;
}

// The first probes of a process are slow, on whichever side they are.
await inTurn(firstRound.slice(0, AT_ONCE), AT_ONCE, runScenario);

const startedAt = Date.now();
const marks = [
  ...(await evaluate('First round', firstRound)),
  ...(await evaluate('Second round', secondRound)),
  ...(await evaluate('Third round', thirdRound)),
  ...(await evaluate('Fourth round', fourthRound)),
  ...(await evaluate('Fifth round', fifthRound)),
  ...(await evaluate('Sixth round', sixthRound)),
  ...(await evaluate('Seventh round', seventhRound)),
  ...(await evaluate('Eighth round', eighthRound)),
];
console.log(`\n## All\n\n${printTable(marks)}`);
const missing = shortfalls(score(marks));
console.log(`\n${marks.length} scenarios in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
for (const each of missing) console.error(`Below its target: ${each}.`);
process.exitCode = missing.length > 0 ? 1 : 0;
