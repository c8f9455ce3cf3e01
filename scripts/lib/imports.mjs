// The names by which a program and the script beside it call each other. wasm-bindgen makes each of what the function is called and a
// hash, and both files hold every one of them: a letter or two serve as well, and pack much better.

const IS_SCRIPT = /_bg\.js$/;
const IMPORTS = 2;

/** A number as WebAssembly writes it, in as few bytes as it takes. */
function written(number) {
    const bytes = [];
    do {
        const more = number > 127;
        bytes.push((number & 127) | (more ? 128 : 0));
        number >>>= 7;
    } while (number > 0);
    return bytes;
}

/** Reads a program from a place on. */
class Reader {
    constructor(bytes, at) {
        Object.assign(this, { bytes, at });
    }

    number() {
        let [value, shift, byte] = [0, 0, 0];
        do {
            byte = this.bytes[this.at];
            this.at += 1;
            value |= (byte & 127) << shift;
            shift += 7;
        } while (byte > 127);
        return value >>> 0;
    }

    take(count) {
        this.at += count;
        return this.bytes.subarray(this.at - count, this.at);
    }

    text() {
        return Buffer.from(this.take(this.number())).toString();
    }

    /** What an import is, but for its name. */
    kind() {
        const start = this.at;
        const [kind] = this.take(1);
        const limits = () => {
            const [flags] = this.take(1);
            this.number();
            if (flags & 1) this.number();
        };
        if (kind === 0) this.number();
        else if (kind === 1) this.take(1), limits();
        else if (kind === 2) limits();
        else if (kind === 3) this.take(2);
        else throw new Error(`an import of kind ${kind}`);
        return this.bytes.subarray(start, this.at);
    }
}

/** The sections of a program: { id, start, content, end }. */
function* sections(program) {
    const reader = new Reader(program, 8);
    while (reader.at < program.length) {
        const start = reader.at;
        const [id] = reader.take(1);
        const content = reader.take(reader.number());
        yield { id, start, content, end: reader.at };
    }
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The name in the place of the one at a position: a, b, … z, aa, ab, … */
const short = (at) => (at < LETTERS.length ? "" : short(Math.floor(at / LETTERS.length) - 1)) + LETTERS[at % LETTERS.length];

/** A program and its script with short names for what the program calls in it: { program, script }. */
export function withShortNames(program, script) {
    const found = [...sections(program)].find(({ id }) => id === IMPORTS);
    const reader = new Reader(found.content, 0);
    const imports = Array.from({ length: reader.number() }, () => ({ module: reader.text(), name: reader.text(), kind: reader.kind() }));
    const names = new Map(imports.filter(({ module }) => IS_SCRIPT.test(module)).map(({ name }, at) => [name, short(at)]));

    const text = (word) => [...written(Buffer.byteLength(word)), ...Buffer.from(word)];
    const entry = ({ module, name, kind }) => [...text(module), ...text(IS_SCRIPT.test(module) ? names.get(name) : name), ...kind];
    const content = [...written(imports.length), ...imports.flatMap(entry)];
    const made = [program.subarray(0, found.start), Buffer.from([IMPORTS, ...written(content.length), ...content]), program.subarray(found.end)];

    const used = new Set();
    const renamed = script.replaceAll(/\b__\w+(?=:)/g, (name) => {
        if (!names.has(name)) return name;
        if (used.has(name)) throw new Error(`the script has ${name} twice`);
        used.add(name);
        return names.get(name);
    });
    const missing = [...names.keys()].filter((name) => !used.has(name));
    if (missing.length > 0) throw new Error(`the script has no ${missing.join(", ")}`);
    return { program: Buffer.concat(made), script: renamed };
}
