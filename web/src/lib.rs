//! What the four programs of the site share: the check of a case (`check/main.rs`), the next steps (`next/main.rs`), practice
//! (`practice/main.rs`) and the comparison of two readings (`compare/main.rs`). Each is loaded by its own page, so that a reader loads
//! what the page needs and no more. No rule and no guidance is written here.

pub mod app;
pub mod browser;
pub mod cites;
pub mod edition_note;
pub mod elements;
pub mod export;
pub mod frame;
pub mod handover;
pub mod moved;
pub mod own_words;
pub mod pasted;
pub mod shown;
pub mod tick;
pub mod view;
pub mod visit_history;

// What `html!` writes names this crate, also where it is used here.
extern crate self as joint_working_web;

/// Memory is handed out by an allocator that is a fraction of the ordinary one's size.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
