# Shared by the scripts: where the project is, its tools, its pins and what it may install. Sourced, not run.
# shellcheck shell=bash
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=$ROOT/.tools
WASM=wasm32-unknown-unknown
cd "$ROOT"
export PATH="$TOOLS/bin:$PATH"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# The exact version that stands behind KEY = "=1.2.3" (or KEY = { version = "=1.2.3" }) in the first FILE that has one.
pin() { # KEY FILE...
    local key=$1 file version
    shift
    for file; do
        [ -f "$file" ] || continue
        version=$(sed -nE "s/^ *$key *= *(\{.*version *= *)?\"=([0-9]+\.[0-9]+\.[0-9]+)\".*/\2/p" "$file" | head -n 1)
        [ -z "$version" ] || { say "$version"; return; }
    done
    fail "No exact version of $key (such as $key = \"=1.2.3\") stands in $*."
}

# The version of the compiler that releases are built with.
release_rustc() { sed -nE 's/^channel = "([0-9.]+)"$/\1/p' rust-toolchain.toml; }
is_release_rustc() { [[ "$(rustc --version 2>/dev/null)" == "rustc $(release_rustc) "* ]]; }

# Lets rustup run that compiler, in a script that compiles. It does so by itself where it has it under its number. Else the same one under another name serves, such
# as “stable”; else it is fetched, unless that is forbidden; else whatever is there serves, and the build says so.
choose_toolchain() {
    have rustup && [ -z "${RUSTUP_TOOLCHAIN:-}" ] || return 0
    local wanted there name
    wanted=$(release_rustc)
    there=$(rustup toolchain list | cut -d ' ' -f 1)
    if grep -q "^$wanted-" <<<"$there"; then return; fi
    for name in $there; do
        if RUSTUP_TOOLCHAIN=$name is_release_rustc; then export RUSTUP_TOOLCHAIN=$name; return; fi
    done
    if [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then
        say "Fetching Rust $wanted" >&2
        if rustup toolchain install "$wanted" >&2; then return; fi
    fi
    name=$(rustup default 2>/dev/null | cut -d ' ' -f 1) || true
    [ -z "$name" ] || export RUSTUP_TOOLCHAIN=$name
}

# Says so where another compiler builds.
tell_rustc() {
    is_release_rustc || say "Building with $(rustc --version); releases are built with $(release_rustc), and with that the same source gives the same bytes."
}

# Whether a package of web/tests is there in the version that its lock file names.
npm_has() { # PACKAGE
    local installed=web/tests/node_modules/$1/package.json
    [ -f "$installed" ] && [ "$(npm_pin "$1")" = "$(sed -nE 's/^ *"version": "(.*)".*/\1/p' "$installed" | head -n 1)" ]
}
npm_pin() { sed -nE "s/^ *\"$1\": \"([0-9.]+)\".*/\1/p" web/tests/package.json; }

# As root: as we are, or by a sudo that asks for no password.
can_root() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }

# Installs Debian packages, if this is a Debian on which we may; no service is started.
debian_install() { # PACKAGE...
    have apt-get && can_root || return 1
    say "Installing $* (Debian)"
    local install=(as_root env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@")
    "${install[@]}" >/dev/null 2>&1 && return
    as_root apt-get update -qq >/dev/null 2>&1
    "${install[@]}" >/dev/null
}

# Whether a compiler (the ordinary one, if none is named) has the standard library for the browser.
has_wasm_library() { # [RUSTC]
    local lib
    lib=$("${1:-rustc}" --print target-libdir --target $WASM 2>/dev/null) || return 1
    compgen -G "$lib/libcore-*.rlib" >/dev/null
}

# Whether a compiler (the ordinary one, if none is named) has the source of its standard library.
has_source() { [ -f "$("${1:-rustc}" --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; } # [RUSTC]

# Fetches what the standard library itself is made of, where it is compiled with the widget (see run_trunk).
fetch_for_small() {
    local rustc
    rustc=$(cat "$TOOLS/wasm-rustc" 2>/dev/null || say rustc)
    has_source "$rustc" || return 0
    RUSTC=$rustc RUSTC_BOOTSTRAP=1 cargo fetch --quiet -Zbuild-std=std,panic_abort --target $WASM
}

# Compiler flags in the form that allows spaces in them.
encode() { # FLAG...
    local IFS=$'\x1f'
    printf '%s' "$*"
}

# Runs Trunk in web/, with the compiler of the wasm build where that is not the ordinary one (see wasm-target).
run_trunk() { # ARGUMENT...
    local rustc
    rustc=$(cat "$TOOLS/wasm-rustc" 2>/dev/null || true)
    # What is published names no path of the machine that built it.
    local flags
    local paths=("--remap-path-prefix=$ROOT=." "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo"
        "--remap-path-prefix=$("${rustc:-rustc}" --print sysroot)=/rust")
    flags=$(encode "${paths[@]}")
    # What is published is compiled together with the standard library, made small: a panic ends the aid without a word, since
    # there is nobody to read it; and what could be computed once for two places is left in both, which packs better. The
    # compiler calls these settings unstable; what they do is held by the size budget.
    local small=(RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
        CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
        "CARGO_ENCODED_RUSTFLAGS=$(encode "${paths[@]}" -Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
            -Cllvm-args=--enable-pre=false)")
    local settings=("CARGO_ENCODED_RUSTFLAGS=$flags")
    if [[ " $* " == *" --release "* ]] && has_source "${rustc:-rustc}"; then settings=("${small[@]}"); fi
    # Trunk takes NO_COLOR for a yes-or-no flag, and stops at any other value of it.
    (cd web && ${rustc:+env RUSTC="$rustc"} env -u NO_COLOR "${settings[@]}" \
        PATH="$ROOT/scripts/lib/trunk:$PATH" trunk "$@")
}

# Firefox: FIREFOX, or the one on PATH.
find_firefox() {
    [ -z "${FIREFOX:-}" ] || { say "$FIREFOX"; return; }
    command -v firefox-esr || command -v firefox
}

# Whether there is WebKit with its driver, its small browser, and a screen that nobody sees.
has_webkit() { have WebKitWebDriver && have Xvfb && compgen -G '/usr/lib/*/webkit2gtk-*/MiniBrowser' >/dev/null; }

# Whether there is what scripts/listen needs: a screen reader, and what it needs to think that somebody listens.
has_reader() { find_firefox >/dev/null && have orca && have openbox && have xdotool && have Xvfb && have dbus-run-session && have speech-dispatcher; }

# A Chromium-like browser for the tests: CHROMIUM, or the first one on PATH.
find_chromium() {
    [ -z "${CHROMIUM:-}" ] || { say "$CHROMIUM"; return; }
    command -v chromium || command -v chromium-browser || command -v google-chrome
}

# The same without its windows, which takes a processor a quarter less: the same engine, for what needs no window.
find_headless() {
    [ -z "${CHROMIUM:-}" ] || { say "$CHROMIUM"; return; }
    command -v chromium-headless-shell || find_chromium
}
