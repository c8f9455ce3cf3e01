//! The ids that pages, loader and programs share: each once, with who writes it and who reads it.
//!
//! The preprocessor and the programs take them from here. Scripts and templates cannot, nor can the macros that build HTML take
//! the name of an attribute from a constant; tests hold these to the list: `tests/ids.rs` of `structure`, and
//! `tests/page_ids.rs` of the preprocessor, which looks for every id in the pages as they are built.
//!
//! What only a style sheet reads is not listed, but for elements by their id.
#![no_std]

/// Who writes or reads an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is built into `web` and named by it: Trunk's files and the programs' names.
    Build,
    /// The pages: the preprocessor, and the chapters in `book/src`.
    Page,
    /// The frame of every page, `book/theme/index.hbs`.
    Template,
    /// The style sheets in `book/theme/css` and `web/aid.css`.
    Style,
    /// The script of the search page, `book/theme/search.js`.
    SearchScript,
    /// The script of the look-up on functions, `book/theme/look-up.js`.
    LookUpScript,
    /// The script of the check of a published copy, `book/theme/checkup.js`.
    CheckupScript,
    /// The script of the page that other sites show in a frame, `web/embed/frame.js`.
    FrameScript,
    /// The script of `mdbook serve`, `book/theme/live-reload.js`.
    ReloadScript,
    /// What starts a program and serves its first page until it has come, `web/loader.js`.
    Loader,
    /// The decision aid, `web/src/check`.
    Check,
    /// The next steps, `web/src/next`.
    Next,
    /// The practice page, `web/src/practice`.
    Practice,
    /// The comparison of two readings, `web/src/compare`.
    Compare,
}

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An element of a page.
    Element,
    /// Elements of a page, each by this and the id of what it is about.
    ElementPrefix,
    /// Elements of a page that have a class.
    Class,
    /// An attribute of an element.
    Attribute,
    /// What is kept on the device.
    Storage,
    /// The part of an address after its `#`: this, and an id.
    FragmentPrefix,
    /// A file or folder of the site, from its root.
    File,
    /// The start of the name of files that Trunk builds; a hash follows.
    FilePrefix,
}

/// An id of the list.
#[derive(Clone, Copy, Debug)]
pub struct Id {
    /// The id itself.
    pub text: &'static str,
    /// What it names.
    pub kind: Kind,
    /// Who writes it.
    pub written_by: &'static [Part],
    /// Who reads it.
    pub read_by: &'static [Part],
}

/// Makes a constant of each id, says in its documentation who writes and who reads it, and lists all of them.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident: $kind:ident = $text:literal, $($writer:ident)+ => $($reader:ident)+;)+) => {
        $(
            $(#[$doc])*
            #[doc = concat!("\n\nWritten by:", $(" ", stringify!($writer),)+ ". Read by:", $(" ", stringify!($reader),)+ ".")]
            pub const $name: &str = $text;
        )+

        /// Every id.
        pub const ALL: &[Id] = &[$(Id {
            text: $text,
            kind: Kind::$kind,
            written_by: &[$(Part::$writer),+],
            read_by: &[$(Part::$reader),+],
        },)+];
    };
}

ids! {
    /// The element that a program takes over.
    MOUNT: Element = "decision-aid", Page => Loader Check Next Practice Compare Style;
    /// That the program could not start.
    FAILED: Element = "decision-aid-failed", Page => Loader Style;
    /// That the program has stopped.
    STOPPED: Element = "decision-aid-stopped", Page => Loader;
    /// The worksheet under the decision aid.
    ON_PAPER: Element = "on-paper", Page => Loader Style;
    /// The first page of a program as plain HTML, which the program replaces.
    STATIC: Element = "aid-static", Page => Style;
    /// The start page of the decision aid.
    START: Element = "aid-start", Page => Loader;
    /// The heading of what a program shows.
    TITLE: Element = "aid-title", Page Check Next Practice Compare => Loader Check Next Practice Compare;
    /// The button that leads to the first question.
    BEGIN: Element = "aid-begin", Page => Loader;
    /// The button that leads to all panels on one page.
    BEGIN_ONE_PAGE: Element = "aid-begin-one-page", Page => Loader;
    /// The first question of the decision aid.
    FIRST: Element = "aid-first", Page => Loader;
    /// The way back from the first question.
    FIRST_BACK: Element = "aid-first-back", Page => Loader;
    /// The heading of the first question.
    FIRST_TITLE: Element = "aid-first-title", Page => Loader Check;
    /// The button there that leads to all panels on one page.
    FIRST_ONE_PAGE: Element = "aid-first-one-page", Page => Loader;
    /// The form that goes on from the first question.
    FIRST_GO_ON: Element = "aid-first-go-on", Page => Loader;
    /// The rows for issues.
    ISSUES: Element = "aid-issues", Page Check => Loader;
    /// The button that adds a row.
    ADD_ISSUE: Element = "aid-add-issue", Page Check => Loader Check;
    /// The field for an issue, by its number.
    ISSUE: ElementPrefix = "aid-issue", Page Check => Loader Check;
    /// Whose duty an issue is about, by its number.
    WHOSE: ElementPrefix = "aid-whose", Page Check => Loader Check;
    /// The look-up on functions: on its own page, and on that of the decision aid, which lends it to the aid.
    LOOK_UP: Element = "look-up", Page => Check LookUpScript;
    /// The entries of the search.
    SEARCH_ENTRIES: Element = "search-entries", Page => SearchScript;
    /// The model answers that a reading can be compared with, in groups.
    MODELS: Element = "model-answers", Page => Compare;
    /// What the page for frames says of the page around it, and what it needs of it.
    EMBEDDED: Element = "embedded", Build => FrameScript;
    /// That the page around it does not allow something, by what that is.
    MISSING: ElementPrefix = "missing-", Build => FrameScript;
    /// The main part of every page.
    CONTENT: Element = "content", Page => Template;

    /// The case of a worked example, by the example's id.
    CASE: ElementPrefix = "case-", Page => Check;
    /// The words of a paragraph, by its anchor.
    PARAGRAPH: ElementPrefix = "paragraph-", Page => Check Next Practice;
    /// The words of a step in which something is filled in, by the step's id.
    SAID: ElementPrefix = "said-", Page => Next;
    /// The help with a question, an option or a fact, by its id in the rulebook.
    HELP: ElementPrefix = "hint-", Page => Check Practice;

    /// The practice cases as lines, for the program.
    EXERCISES: Element = "exercises", Page => Practice;
    /// What a practice case tells, by its id.
    STORY: ElementPrefix = "story-", Page => Practice;
    /// What decides a practice case, by its id.
    DECIDING: ElementPrefix = "deciding-", Page => Practice;
    /// What is said to an answer to a practice case, by its id and that of the answer.
    REPLY: ElementPrefix = "reply-", Page => Practice;
    /// The reasons that the rules give for a practice case, by its id.
    REASONS: ElementPrefix = "reasons-", Page => Practice;
    /// What else there is to read on a practice case, by its id.
    RELATED: ElementPrefix = "related-", Page => Practice;
    /// The other answer to try on a practice case, by its id.
    WHAT_IF: ElementPrefix = "what-if-", Page => Practice;
    /// What comes of it, by the case's id.
    THEN: ElementPrefix = "then-", Page => Practice;
    /// Why a practice case has as many issues as it has, by its id.
    COUNTED: ElementPrefix = "counted-", Page => Practice;

    /// What leads nowhere when the program could not start.
    LIVE: Class = "aid-live", Page => Loader;
    /// What the search page shows.
    SEARCH: Class = "search", Page => SearchScript;
    /// The check of a published copy.
    CHECKUP: Class = "checkup", Page => CheckupScript;
    /// The hash of its list of files.
    CHECKUP_LIST: Class = "checkup-list", Page => CheckupScript;
    /// What the search has found.
    FOUND: Class = "found", Page => SearchScript CheckupScript;
    /// That a script does not run.
    LATE: Class = "late", Page => LookUpScript Style;
    /// That the search needs scripts.
    SCRIPTS_OFF: Class = "scripts-off", Page => SearchScript CheckupScript;

    /// On [`MOUNT`]: the way from the page to the book's root, `./` or `../`.
    DATA_ROOT: Attribute = "data-root", Page => Loader Check Next Practice Compare;
    /// On [`MOUNT`]: the program's module, from the book's root.
    DATA_MODULE: Attribute = "data-module", Page => Loader;
    /// On [`MOUNT`]: the program's WebAssembly, from the book's root.
    DATA_WASM: Attribute = "data-wasm", Page => Loader;
    /// On [`MOUNT`]: the hash of each file that the loader asks for, by its path from the book's root.
    DATA_INTEGRITY: Attribute = "data-integrity", Build => Loader;
    /// On [`MOUNT`]: where requests of an Initial Look go, where the publisher has filled it in.
    DATA_REQUEST_ADDRESS: Attribute = "data-request-address", Page => Next;
    /// On [`MOUNT`]: the publisher's own way of passing an issue on to the other Ombudsman, where it is filled in.
    DATA_PASS_ON: Attribute = "data-pass-on", Page => Next;
    /// On [`MOUNT`]: the reader has gone from the start page to the first panel; with a value, to go on with all on one page.
    DATA_STARTED: Attribute = "data-started", Loader => Check;
    /// On [`MOUNT`]: the reader has gone on from the first question.
    DATA_GONE_ON: Attribute = "data-gone-on", Loader => Check;
    /// On [`MOUNT`]: what starts the program is there, and serves its first page.
    DATA_RUNNING: Attribute = "data-running", Loader => Style;
    /// On the body: the program asks something, so that the page's own “next page” is not the way on.
    DATA_ASKING: Attribute = "data-asking", Loader Check Next Practice Compare => Style;
    /// On the body: the page is the one that other sites show in a frame.
    DATA_EMBEDDED: Attribute = "data-embedded", Build => Check;
    /// On [`EMBEDDED`]: the origins that may show the page.
    DATA_ORIGINS: Attribute = "data-origins", Build => FrameScript;
    /// On [`EMBEDDED`]: the page of the decision aid by itself.
    DATA_ALONE: Attribute = "data-alone", Build => FrameScript;
    /// On [`EMBEDDED`]: the pages that the aid hands its case to. Each has another for those who come from a frame.
    DATA_HANDED: Attribute = "data-handed", Build => FrameScript;
    /// The part of the book that a page or a link of the header belongs to.
    DATA_SECTION: Attribute = "data-section", Page Template => Style;
    /// On [`SEARCH`], and in [`LOOK_UP`]: the words where nothing is found.
    DATA_NONE: Attribute = "data-none", Page => SearchScript LookUpScript;
    /// In [`LOOK_UP`]: the words where some entries are found.
    DATA_SOME: Attribute = "data-some", Page => LookUpScript;
    /// On an entry of the look-up: readers' own words for it.
    DATA_WORDS: Attribute = "data-words", Page => LookUpScript;
    /// On [`SEARCH`]: the words where one place is found.
    DATA_ONE: Attribute = "data-one", Page => SearchScript;
    /// On [`SEARCH`]: the words where several places are found.
    DATA_MANY: Attribute = "data-many", Page => SearchScript;
    /// On [`SEARCH`]: the words where more places are found than are shown.
    DATA_MOST: Attribute = "data-most", Page => SearchScript;
    /// On [`SEARCH`]: the words where nothing is typed.
    DATA_EMPTY: Attribute = "data-empty", Page => SearchScript;
    /// On the script of `mdbook serve`: where it listens.
    DATA_ENDPOINT: Attribute = "data-endpoint", Template => ReloadScript;

    /// The options of a case, without words.
    STORED_CASE: Storage = "joint-working-case", Check => Check;
    /// The steps ticked.
    STORED_TICKS: Storage = "joint-working-ticks", Next => Check Next;

    /// How practice cases went, by their ids.
    STORED_PRACTICE: Storage = "joint-working-practice", Practice => Practice;

    /// On the page of practice: the case to decide.
    PRACTICE_CASE: FragmentPrefix = "case=", Page => Practice;
    /// On the page of practice: the set to begin.
    PRACTICE_SET: FragmentPrefix = "set=", Practice => Practice;
    /// On the page of the decision aid: the example to open.
    EXAMPLE: FragmentPrefix = "example=", Page Check => Check;
    /// On the page of the next steps: the step to show, by its id.
    STEP: FragmentPrefix = "step=", Check => Next;
    /// On the pages that the check leads to, last: the line to the tab that has led there.
    FROM: FragmentPrefix = "from=", Check => Next Compare;

    /// The page of the decision aid.
    CHECK_PAGE: File = "check.html", Page => Page;
    /// The page of the next steps.
    NEXT_STEPS_PAGE: File = "next-steps.html", Page => Page Check;
    /// The page of the comparison.
    COMPARE_PAGE: File = "compare.html", Page => Page Check;
    /// The page of practice.
    PRACTICE_PAGE: File = "practice.html", Page => Page;
    /// The page of practice cases to print.
    SHEETS_PAGE: File = "practice-sheets.html", Page => Page Practice;
    /// The page of the checklists.
    CHECKLISTS_PAGE: File = "checklists.html", Page => Page Next;
    /// The folder of the decision aid's files, the loader and the style of all programs.
    CHECK_FOLDER: File = "aid", Build => Page;
    /// The folder of the next steps' files.
    NEXT_FOLDER: File = "aid-next", Build => Page;
    /// The folder of the practice page's files.
    PRACTICE_FOLDER: File = "aid-practice", Build => Page;
    /// The folder of the comparison's files.
    COMPARE_FOLDER: File = "aid-compare", Build => Page;
    /// The decision aid's module and WebAssembly.
    CHECK_PROGRAM: FilePrefix = "joint-working-check", Build => Page;
    /// The next steps' module and WebAssembly.
    NEXT_PROGRAM: FilePrefix = "joint-working-next", Build => Page;
    /// The practice page's module and WebAssembly.
    PRACTICE_PROGRAM: FilePrefix = "joint-working-practice-page", Build => Page;
    /// The comparison's module and WebAssembly.
    COMPARE_PROGRAM: FilePrefix = "joint-working-compare", Build => Page;
    /// The loader.
    LOADER_FILE: FilePrefix = "loader", Build => Page;
    /// The style sheet of all programs.
    STYLE_FILE: FilePrefix = "aid", Build => Page;
}
