//! What the text of a setting may be.

use joint_working_casework::mailto::mailto_address;
use joint_working_rules::shown::{is_hidden, shown};

use crate::data::review_day::ReviewDay;

/// What the published briefing puts in the place of withheld words.
pub(crate) const WITHHELD: &str = "[I/S]";

/// A kind of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Any.
    Text,
    /// An address of the web.
    Address,
    /// The address of a folder, which ends with a slash.
    Folder,
    /// An address for email.
    Email,
    /// How to reach somebody: an address of the web, or for email.
    Reach,
    /// A day, such as 2027-05-04.
    Day,
    /// How far a site complies.
    Status,
    /// Origins of pages that may show the aid in a frame, with spaces between them.
    Origins,
}

/// How far a site complies, as a publisher writes it.
pub(crate) const FULL: &str = "full";
pub(crate) const PARTIAL: &str = "partial";
pub(crate) const NONE: &str = "none";

impl Kind {
    /// The text as it is kept.
    ///
    /// # Errors
    /// When it is not of the kind. Says what is allowed.
    pub(crate) fn read(self, text: &str) -> Result<String, String> {
        let is = |allowed: bool, what: &str| match allowed {
            true => Ok(text.to_owned()),
            false => Err(format!("`{}`; allowed: {what}", shown(text))),
        };
        let web = "an address that begins with https:// and a host in small letters, without spaces and without the name of a user";
        match self {
            Self::Text => Ok(text.to_owned()),
            Self::Address => is(is_address(text), web),
            Self::Folder => is(is_address(text) && is_folder(text), &format!("{web}, that of a folder: without ?, #, .. and the name of a page"))
            .map(|address| format!("{}/", address.trim_end_matches('/'))),
            Self::Email => is(is_email(text), "one address for email, such as web@example.org"),
            Self::Reach if is_email(text) => Ok(mailto_address(text)),
            Self::Reach => is(is_address(text), "an address for email, or one that begins with https://"),
            Self::Day => ReviewDay::read(text).map(|day| day.iso),
            Self::Origins => text.split(' ').try_for_each(|origin| match is_origin(origin) {
                true => Ok(()),
                false => Err(format!(
                    "`{}` is no origin; allowed: https://, the name of a host in small letters, a port if it has one of its own, and nothing after it, such as https://intranet.example.org",
                    shown(origin)
                )),
            })
            .map(|()| text.to_owned()),
            Self::Status => is([FULL, PARTIAL, NONE].contains(&text), "full, partial or none"),
        }
    }
}

/// One text on one line, as it is read on a page: what is between words, a line break too, is one space.
pub(crate) fn tidy(text: &str) -> Result<String, String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(hidden) = line.chars().find(|c| is_hidden(*c)) {
        return Err(format!("holds {}, which cannot be seen; allowed: text without it", hidden.escape_unicode()));
    }
    if line == WITHHELD {
        return Err(format!("`{WITHHELD}` says that it is withheld; allowed: the contact itself, or nothing"));
    }
    Ok(line)
}

/// Whether a value is one e-mail address and nothing else, which becomes a link.
pub(crate) fn is_email(value: &str) -> bool {
    let fits = |c: char, also: &str| c.is_ascii_alphanumeric() || also.contains(c);
    value.split_once('@').is_some_and(|(mailbox, host)| {
        !mailbox.is_empty()
            && mailbox.chars().all(|c| fits(c, ".!#$%&'*+/=^_`{|}~-"))
            && host.split('.').all(|label| !label.is_empty() && label.chars().all(|c| fits(c, "-")))
    })
}

/// Whether a value is one address of the web and nothing else: with a host, and without a name or a sign that an address does not have.
fn is_address(value: &str) -> bool {
    value.strip_prefix("https://").is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        let (name, port) = host.split_once(':').unwrap_or((host, "443"));
        name.contains('.')
            && is_host(name)
            && !port.is_empty()
            && port.chars().all(|c| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_alphanumeric() || "-._~:/?#!$&()*+,;=%@".contains(c))
    })
}

/// Whether an address can be that of a folder.
fn is_folder(address: &str) -> bool {
    let path = address.trim_end_matches('/').split('/').skip(3);
    !address.contains(['?', '#'])
        && path.clone().all(|part| !["", ".", ".."].contains(&part))
        && !address.ends_with(".html")
}

/// Whether a value is one origin as browsers write it: the scheme, the host in small letters, and the port unless it is the usual one.
/// For a trial the machine itself, without encryption.
fn is_origin(value: &str) -> bool {
    let port = |port: &str| port.parse::<u16>().is_ok_and(|number| number.to_string() == port);
    let (is_host, rest): (fn(&str) -> bool, _) = match value.split_once("://") {
        Some(("http", rest)) => (|host| host == "localhost" || host == "127.0.0.1", rest),
        Some(("https", rest)) => (is_host, rest),
        _ => return false,
    };
    match rest.split_once(':') {
        Some((host, number)) => is_host(host) && port(number) && (value.starts_with("http:") || number != "443"),
        None => is_host(rest),
    }
}

fn is_host(name: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    name.split('.').all(label)
}

#[cfg(test)]
mod tests {
    use super::{Kind, is_email};

    #[test]
    fn only_one_address_by_itself_is_an_address() {
        for address in ["a@b.example", "jw+requests@lgo.example", "o'brien@b-c.example"] {
            assert!(is_email(address), "{address}");
        }
        let others =
            ["javascript:alert(1)@x", "a@b?bcc=evil@x&body=hi", "Name <a@b.example>", "a@b.example, c@d.example"];
        for other in
            others.into_iter().chain(["x\" onmouseover=\"y\"@b", "@b", "a@", "a@b@c", "a@b..c", "0300 061 0614"])
        {
            assert!(!is_email(other), "{other}");
        }
    }

    #[test]
    fn a_text_of_another_kind_is_refused_and_told_what_is_allowed() {
        let read = |kind: Kind, text: &str| kind.read(text);
        assert_eq!(read(Kind::Folder, "https://a.example"), Ok("https://a.example/".to_owned()));
        assert_eq!(read(Kind::Folder, "https://a.example/b/"), Ok("https://a.example/b/".to_owned()));
        assert_eq!(read(Kind::Address, "https://a.example/b?c=d#e"), Ok("https://a.example/b?c=d#e".to_owned()));
        assert_eq!(read(Kind::Reach, "a.b@c.example"), Ok("mailto:a.b@c.example".to_owned()));
        assert_eq!(read(Kind::Status, "partial"), Ok("partial".to_owned()));
        let origins = "https://a.example https://b-c.example:8443 http://localhost:8000 http://127.0.0.1";
        assert_eq!(read(Kind::Origins, origins), Ok(origins.to_owned()));
        for (kind, text) in [
            (Kind::Origins, "https://a.example https://b.example/x"),
            (Kind::Origins, "https://a.example; script-src *"),
            (Kind::Origins, "https://a.example b"),
            (Kind::Origins, "*"),
            (Kind::Origins, "https://A.example"),
            (Kind::Origins, "https://a.example/"),
            (Kind::Origins, "https://a.example:443"),
            (Kind::Origins, "https://a.example:0443"),
            (Kind::Origins, "https://*.example"),
            (Kind::Origins, "https://a.example, https://b.example"),
            (Kind::Origins, "http://a.example"),
            (Kind::Origins, "a.example"),
            (Kind::Origins, "null"),
            (Kind::Address, "http://a.example"),
            (Kind::Address, "javascript:alert(1)"),
            (Kind::Address, "https://a.example/\"><script>"),
            (Kind::Address, "https://user@a.example/"),
            (Kind::Address, "https:///a"),
            (Kind::Address, "https://a.example/b c"),
            (Kind::Address, "https://A.example/"),
            (Kind::Folder, "https://a.example/?b"),
            (Kind::Folder, "https://localhost/"),
            (Kind::Folder, "https://a.example/b/../c/"),
            (Kind::Folder, "https://a.example/b//c/"),
            (Kind::Folder, "https://a.example/b/index.html"),
            (Kind::Email, "web at a.example"),
            (Kind::Email, "https://a.example/"),
            (Kind::Reach, "0300 061 0614"),
            (Kind::Day, "4 May 2027"),
            (Kind::Status, "fully"),
        ] {
            assert!(read(kind, text).is_err_and(|error| error.contains("allowed: ")), "{text}");
        }
    }
}
