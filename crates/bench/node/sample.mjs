// Times something that can be done many times over, in batches; in a browser or in Node. Nanoseconds for one.
// A task is a function of how many times; it may be asynchronous.

const BATCH = 20; // milliseconds: a browser's clock may be coarse to a tenth of one
const LONG = 400; // a batch that takes this long is done only a few times

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

/** How long one takes. */
export async function measure(run, batches) {
    const { times, long } = await batchOf(run);
    const each = [];
    for (let i = 0; i < (long ? 3 : batches); i += 1) each.push(await one(run, times));
    return summary(each);
}

/** How long each of two takes, batch by batch in turn, and the median ratio of the second to the first. */
export async function compare(first, second, batches) {
    const times = [(await batchOf(first)).times, (await batchOf(second)).times];
    const each = [[], []];
    for (let i = 0; i < batches; i += 1) {
        each[0].push(await one(first, times[0]));
        each[1].push(await one(second, times[1]));
    }
    const ratio = summary(each[1].map((ns, i) => ns / each[0][i])).median;
    return { first: summary(each[0]), second: summary(each[1]), ratio };
}
