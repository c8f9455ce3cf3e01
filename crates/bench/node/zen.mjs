// The relation table alone, for zen-engine: relation-table.json, in its format (JDM).
import { readFileSync } from "node:fs";
import { ZenDecisionContent, ZenEngine } from "@gorules/zen-engine";

const engine = new ZenEngine();
const compiled = (graph) => engine.createDecision(new ZenDecisionContent(graph));
const text = readFileSync(new URL("relation-table.json", import.meta.url), "utf8");

// As it is, the table goes through a list of relations. For one relation, it takes what it is given.
const forAll = compiled(JSON.parse(text));
const one = JSON.parse(text);
const { content } = one.nodes.find(({ type }) => type === "decisionTableNode");
Object.assign(content, { executionMode: "single", inputField: null, outputPath: null });
const forOne = compiled(one);

/** The strengths of relations (see relations.mjs), in their order, found in one call. */
export const strengths = async (relations) => (await forAll.evaluate({ relations })).result.strengths;

/** The strength of one relation. */
export const strength = async (relation) => (await forOne.evaluate(relation)).result;
