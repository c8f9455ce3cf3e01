// The journeys in Firefox (Gecko).
import { journeys } from "./journeys.mjs";
import { firefox } from "./start.mjs";

journeys("Firefox", firefox, { prints: true });
