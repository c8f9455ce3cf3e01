//! How the decision aid is split in two (`src/check/later.rs`) is read from what the linker would otherwise throw away.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_CFG_TARGET_FAMILY").is_some_and(|family| family == "wasm") {
        println!("cargo:rustc-link-arg-bin=joint-working-check=--emit-relocs");
    }
}
