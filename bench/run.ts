import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { environment } from './lib/environment.ts';
import { type Benchmark, table } from './lib/rows.ts';

const HERE = new URL('./', import.meta.url);

/** Names of the benchmarks: one file each beside this one. */
async function names(): Promise<string[]> {
  const files = await readdir(HERE);
  return files
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
    .map((file) => file.slice(0, -3));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const known = await names();
  const [name] = positionals;
  if (name === undefined || !known.includes(name)) {
    console.error(`Usage: npm run bench -- NAME [--json]\nNAME is one of: ${known.join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const { benchmark }: { benchmark: Benchmark } = await import(new URL(`${name}.ts`, HERE).href);
  const rows = await benchmark.run();
  const machine = environment();
  if (values.json === true) {
    console.log(JSON.stringify({ name, environment: machine, rows }));
    return;
  }
  console.log(`\n${benchmark.about}\n\n${table(rows)}\n`);
  console.log(
    `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, ${machine.date}`,
  );
}

await main();
