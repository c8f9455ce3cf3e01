//! The words that a source holds for a reader: string literals that read as English, outside tests, comments and attributes that
//! nobody sees. Words stand in files of words; this finds those that do not.

mod reads;
mod rust;
mod script;

pub use reads::Words;
pub use rust::rust_words;
pub use script::script_words;

#[cfg(test)]
mod tests {
    use super::{rust_words, script_words};

    fn rust(source: &str) -> Vec<String> {
        rust_words(source).unwrap_or_default().into_iter().map(|words| words.text).collect()
    }

    fn script(source: &str) -> Vec<String> {
        script_words(source).into_iter().map(|words| words.text).collect()
    }

    #[test]
    fn words_for_readers_are_found_in_rust() {
        assert_eq!(rust(r#"fn a() -> Html { html! { <p>{ "Some words" }</p> } }"#), ["Some words"]);
        assert_eq!(rust(r#"fn a() -> Html { html! { <b class="x">{ "Yes" }</b> } }"#), ["Yes"]);
        assert_eq!(rust(r#"fn a() { html! { for all.iter().map(|one| html! { <li>{ "or" }</li> }) } }"#), ["or"]);
        assert_eq!(rust(r#"fn a() { html! { p class="x" { "or" @if b { "some words" } } } }"#), ["or", "some words"]);
        assert_eq!(
            rust(r#"fn a() { html! { <a aria-label="close" title={format!("{one} now")}></a> } }"#),
            ["close", "{one} now"]
        );
        assert_eq!(
            rust(r#"const A: &str = "not answered"; fn a() { format!("{} of {}", 1, 2); t("Yes") }"#),
            ["not answered", "{} of {}", "Yes"]
        );
        assert_eq!(
            rust("fn a() -> &str { \"<p class=\\\"a b\\\">said here</p>\" }"),
            ["<p class=\"a b\">said here</p>"]
        );
    }

    #[test]
    fn what_is_for_nobody_to_read_is_not_found_in_rust() {
        for source in [
            "//! Words of a comment.\n/// More of them.\nfn a() {} // And more.",
            r#"#[cfg(test)] mod tests { fn a() { t("Some words") } }"#,
            r#"#[expect(x, reason = "some words")] fn a() {}"#,
            r#"fn a() { html! { <p class="one two" id={["Some", "words in an id"].concat()}></p> } }"#,
            r#"fn a() { html! { <p class={classes!("one two", "Three")}>{ " " }{ ": " }</p> } }"#,
            r#"fn a() -> Result<(), String> { b().ok_or("it is not there")?; Err(format!("{c} is not there")) }"#,
            r#"fn a() { document().query_selector("main a"); f("aid-start"); f("M 1 1 L 2 2"); f("{one}, {other}") }"#,
            "fn a() -> &str { \"<p class=\\\"some words\\\">{text}</p>\" }",
        ] {
            assert_eq!(rust(source), Vec::<String>::new(), "{source}");
        }
    }

    #[test]
    fn words_are_found_in_scripts_and_nothing_else() {
        assert_eq!(script(r#"status.textContent = "Nothing found";"#), ["Nothing found"]);
        assert_eq!(
            script("status.textContent = `Showing ${a(\"b\")} of it`; // Some words"),
            ["Showing {a(\"b\")} of it"]
        );
        assert_eq!(script("const all = a / b; button.title = 'Clear';"), ["Clear"]);
        assert_eq!(
            script("x.replace(/[’'\"] some words/g, \"'\"); y.querySelector('main > a b'); z(\"aid-start\")"),
            [""; 0]
        );
        assert_eq!(script("/* \"Some words\" */ const a = \"it's\"; // don't write \"Some words\""), [""; 0]);
    }
}
