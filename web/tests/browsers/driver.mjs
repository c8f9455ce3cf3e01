// A browser told what to do by WebDriver, by the few commands that the journeys use. Over HTTP to WebKit's driver; to Firefox, which
// takes the same commands itself (Marionette), over a socket: no driver has to be compiled for it.
import { connect } from "node:net";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Each command: how HTTP has it, and its name in Marionette. */
const COMMANDS = {
    newSession: ["POST", "", "WebDriver:NewSession"],
    endSession: ["DELETE", "", "WebDriver:DeleteSession"],
    navigate: ["POST", "url", "WebDriver:Navigate"],
    back: ["POST", "back", "WebDriver:Back"],
    forward: ["POST", "forward", "WebDriver:Forward"],
    refresh: ["POST", "refresh", "WebDriver:Refresh"],
    execute: ["POST", "execute/sync", "WebDriver:ExecuteScript"],
    executeAsync: ["POST", "execute/async", "WebDriver:ExecuteAsyncScript"],
    timeouts: ["POST", "timeouts", "WebDriver:SetTimeouts"],
    actions: ["POST", "actions", "WebDriver:PerformActions"],
    find: ["POST", "element", "WebDriver:FindElement"],
    click: ["POST", "element/{id}/click", "WebDriver:ElementClick"],
    type: ["POST", "element/{id}/value", "WebDriver:ElementSendKeys"],
    windows: ["GET", "window/handles", "WebDriver:GetWindowHandles"],
    toWindow: ["POST", "window", "WebDriver:SwitchToWindow"],
    toFrame: ["POST", "frame", "WebDriver:SwitchToFrame"],
    closeWindow: ["DELETE", "window", "WebDriver:CloseWindow"],
    size: ["POST", "window/rect", "WebDriver:SetWindowRect"],
    print: ["POST", "print", "WebDriver:Print"],
};

/** How an element is told to the browser. */
export const element = (id) => ({ [ELEMENT]: id });
/** The id of an element that the browser has told. */
export const idOf = (told) => told[ELEMENT];

/** Commands by HTTP, to the driver at an address. */
export async function overHttp(address, capabilities) {
    let session;
    const send = async (name, values = {}) => {
        const [method, path] = COMMANDS[name];
        const at = [address, "session", session, path.replace("{id}", values.id)].filter(Boolean).join("/");
        const body = method === "POST" ? JSON.stringify(values) : undefined;
        const response = await fetch(at, { method, body, headers: body ? { "Content-Type": "application/json" } : {} });
        const { value } = await response.json();
        if (!response.ok) throw new Error(`${name}: ${value.error}: ${value.message}`);
        return value;
    };
    session = (await send("newSession", { capabilities: { alwaysMatch: capabilities } })).sessionId;
    return { send, end: () => send("endSession") };
}

/** Commands to a Firefox that listens at a port, and its version. */
export async function overMarionette(port, capabilities) {
    const socket = await new Promise((done, failed) => {
        const made = connect(port, "127.0.0.1", () => done(made));
        made.once("error", failed);
    });
    const waiting = new Map();
    let received = Buffer.alloc(0);
    // Each message comes as its length, a colon, and JSON.
    socket.on("data", (bytes) => {
        received = Buffer.concat([received, bytes]);
        for (let colon = received.indexOf(":"); colon > 0; colon = received.indexOf(":")) {
            const end = colon + 1 + Number(received.subarray(0, colon));
            if (received.length < end) return;
            const message = JSON.parse(received.subarray(colon + 1, end));
            received = received.subarray(end);
            if (!Array.isArray(message)) continue;
            const [, number, error, result] = message;
            waiting.get(number)?.(error, result);
            waiting.delete(number);
        }
    });
    socket.on("close", () => { for (const done of waiting.values()) done({ error: "closed", message: "the browser has ended" }); });
    let count = 0;
    const send = (name, values = {}) => new Promise((done, failed) => {
        const number = ++count;
        waiting.set(number, (error, result) => {
            if (error) failed(new Error(`${name}: ${error.error}: ${error.message}`));
            else done(result && "value" in result ? result.value : result);
        });
        const message = JSON.stringify([0, number, COMMANDS[name][2], values]);
        socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
    const { capabilities: { browserVersion: version } } = await send("newSession", { capabilities: { alwaysMatch: capabilities } });
    return { send, version, end: async () => { await send("endSession"); socket.destroy(); } };
}
