// Times something that can be done many times over, in batches; in a browser or in Node. Nanoseconds for one.
// A task is a function of how many times; it may be asynchronous.

const BATCH = 20; // milliseconds: a browser's clock may be coarse to a tenth of one
const LONG = 400; // a batch that takes this long is done only once, in the first rounds
const LONG_ROUNDS = 3;

async function time(run, times) {
    const start = performance.now();
    await run(times);
    return performance.now() - start;
}

// How many times make a batch. Finding this out also warms up.
async function batchOf(run) {
    let times = 1;
    let took = await time(run, times);
    while (took < BATCH) {
        times *= 2;
        took = await time(run, times);
    }
    return { times, long: took > LONG };
}

const one = async (run, times) => ((await time(run, times)) * 1e6) / times;

/** The least and the median. */
export function summary(list) {
    const sorted = [...list].sort((a, b) => a - b);
    return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}

/** How long one of each takes. All are measured in rounds, so that a slow spell of the machine does not fall on one row alone. */
export async function measureAll(runs, rounds, batches) {
    const rows = [];
    for (const run of runs) rows.push({ run, each: [], ...(await batchOf(run)) });
    for (let round = 0; round < rounds; round += 1) {
        for (const { run, each, times, long } of rows) {
            if (long && round >= LONG_ROUNDS) continue;
            if (!long) await run(times); // only warms up
            for (let i = 0; i < (long ? 1 : batches); i += 1) each.push(await one(run, times));
        }
    }
    return rows.map(({ each }) => summary(each));
}

/** How long one of each takes, batch by batch in turn; with the single times, for `ratio`. */
export async function byTurns(runs, batches) {
    const rows = [];
    for (const run of runs) rows.push({ run, each: [], times: (await batchOf(run)).times });
    for (let i = 0; i < batches; i += 1) {
        for (const { run, each, times } of rows) each.push(await one(run, times));
    }
    return rows.map(({ each }) => ({ each, ...summary(each) }));
}

/** How many times as long the second takes: the median over the turns. */
export const ratio = (first, second) => summary(second.each.map((ns, i) => ns / first.each[i])).median;
