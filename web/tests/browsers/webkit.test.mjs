// The journeys in WebKit, the engine of Safari, in the small browser that comes with WebKitGTK.
import { journeys } from "./journeys.mjs";
import { webkit } from "./start.mjs";

journeys("WebKit", webkit, { prints: false });
