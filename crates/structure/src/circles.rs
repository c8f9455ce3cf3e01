//! Circles of imports: modules that each import from the next, and the last from the first.

use crate::modules::Program;
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;

/// Every circle of a program, as the imports that make it: "file:line imports module".
pub fn circles(program: &Program) -> Vec<Vec<String>> {
    let mut graph = DiGraph::new();
    let nodes: BTreeMap<&Vec<String>, NodeIndex> =
        program.modules.keys().map(|path| (path, graph.add_node(path))).collect();
    for (path, module) in &program.modules {
        for import in &module.imports {
            if let (Some(from), Some(to)) = (nodes.get(path), nodes.get(&import.from)) {
                graph.add_edge(*from, *to, ());
            }
        }
    }
    let circle = |members: &Vec<NodeIndex>| {
        let inside = |path: &Vec<String>| nodes.get(path).is_some_and(|node| members.contains(node));
        let modules = program.modules.iter().filter(|(path, _)| inside(path));
        let imports = modules.flat_map(|(_, module)| {
            let imports = module.imports.iter().filter(|import| inside(&import.from));
            imports.map(|one| format!("{}:{} imports {}", module.file.display(), one.line, one.from.join("::")))
        });
        imports.collect()
    };
    tarjan_scc(&graph).iter().filter(|members| members.len() > 1).map(circle).collect()
}
