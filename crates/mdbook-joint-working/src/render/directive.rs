//! The HTML of each directive, from all of the book and the data beside it.

use std::path::Path;

use maud::{Markup, PreEscaped, html};

use crate::data::programs::Programs;
use crate::data::settings::{Data, asked};
use crate::markdown::chapter::{Insertions, expand};
use crate::markdown::directive::Directive;
use crate::markdown::edits::Edit;
use crate::markdown::notes::PageNotes;
use crate::markdown::outline::root_of;
use crate::markdown::paragraphs::Paragraphs;
use crate::markdown::steps::{BookSteps, Steps, without_anchors};
use crate::render::next_steps::Sheet;
use crate::render::{
    aid, contacts, decide, example, functions, next_steps, notes, practice, proof, publishing, search, side_by_side,
    tables, worksheet,
};

/// What a directive may need: all of the book, and the data beside it.
pub(crate) struct Whole<'a> {
    /// The files of the programs; `None` where the book is built without them.
    pub(crate) programs: Option<Programs>,
    pub(crate) data: &'a Data,
    /// The numbered steps of each page.
    pub(crate) steps: BookSteps,
    /// The editor's notes of each page.
    pub(crate) notes: Vec<PageNotes>,
    /// The words of each paragraph that has an anchor.
    pub(crate) paragraphs: Paragraphs,
    /// The same with what is filled in, as pages lend them to the programs.
    pub(crate) filled_in: Paragraphs,
}

/// What is put into one page.
pub(crate) struct PageInsertions<'a> {
    pub(crate) whole: &'a Whole<'a>,
    /// The page's file, from the book's source folder.
    pub(crate) path: &'a Path,
}

impl Insertions for PageInsertions<'_> {
    fn directive(&self, directive: &Directive) -> Result<String, String> {
        self.whole.html(directive, self.path).map(PreEscaped::into_string)
    }

    fn text(&self, anchor: Option<&str>, text: &str) -> Result<Vec<Edit>, String> {
        contacts::edits(&self.whole.data.contacts, anchor, text)
    }
}

impl Whole<'_> {
    fn html(&self, directive: &Directive, path: &Path) -> Result<Markup, String> {
        let root = root_of(path);
        match directive {
            Directive::Accessibility(part) => publishing::accessibility(&self.data.publishing, part),
            // A page's reader keeps it, and puts nothing in its place.
            Directive::Description(_) => Ok(html! {}),
            Directive::Elsewhere => Ok(publishing::elsewhere(&self.data.publishing)),
            Directive::Beside(one, other) => {
                Ok(side_by_side::side_by_side(&[self.questions(one)?, self.questions(other)?], &root))
            }
            Directive::Compare => aid::mount_compare(self.programs.as_ref(), &root),
            Directive::Decide(id) => decide::decide(asked(self.data.practice.as_ref(), "practice")?, id, &root),
            Directive::Decided => Ok(decide::end()),
            Directive::DecisionAid => {
                let worksheet = worksheet::worksheet(&root);
                let worksheet = html! { (worksheet) (worksheet::help(&worksheet)) };
                Ok(aid::mount(self.programs.as_ref(), &root, &worksheet, &self.filled_in))
            }
            Directive::Example(id) => example::find(id).and_then(|scenario| example::explanation(scenario, &root)),
            Directive::Functions => Ok(functions::look_up(&root)),
            Directive::NextSteps(list) => next_steps::render(list, self.sheet(&root)),
            Directive::Notes => Ok(notes::list(&self.notes, path)),
            Directive::OpenExample(id) => example::find(id).map(|scenario| example::open(scenario, &root)),
            Directive::OutcomeTable => Ok(tables::outcome()),
            Directive::Practice => {
                let briefing = asked(self.data.practice.as_ref(), "practice")?;
                let cases = practice::cases(briefing, &self.paragraphs)?;
                Ok(practice::page(self.programs.as_ref(), &root, &cases, &self.paragraphs))
            }
            Directive::PracticeSheets => {
                let briefing = asked(self.data.practice.as_ref(), "practice")?;
                Ok(practice::sheets(&practice::cases(briefing, &self.paragraphs)?, &root))
            }
            // That module gives HTML as text, escaped.
            Directive::Proof => proof::page(asked(self.data.proof.as_ref(), "proof")?).map(PreEscaped),
            Directive::Publisher => Ok(contacts::publisher(&self.data.contacts)),
            Directive::RelationTable => Ok(tables::relation()),
            Directive::Search => Ok(search::place()),
            Directive::TakeNextSteps => {
                let address = next_steps::request_address(&self.data.contacts);
                let steps = next_steps::filled_in(self.sheet(&root))?;
                let filled = aid::Filled { address, pass_on: self.data.contacts.pass_on() };
                Ok(aid::mount_next(self.programs.as_ref(), &root, filled, &self.filled_in, &steps))
            }
            Directive::Worksheet => Ok(worksheet::worksheet(&root)),
        }
    }

    fn sheet<'a>(&'a self, root: &'a str) -> Sheet<'a> {
        Sheet { root, contacts: &self.data.contacts, paragraphs: &self.paragraphs }
    }

    /// A page's steps, expanded, for a page other than its own.
    fn questions(&self, page: &str) -> Result<Steps, String> {
        let steps = self.steps.find(page)?;
        let expanded = expand(&steps.markdown, "", &StepInsertions { data: self.data });
        let expanded = expanded.map_err(|errors| format!("{page}: {}", errors.join("; ")))?;
        Ok(Steps { markdown: without_anchors(&expanded.markdown), ..steps })
    }
}

/// What is put into the steps of a page that another page shows.
struct StepInsertions<'a> {
    data: &'a Data,
}

impl Insertions for StepInsertions<'_> {
    fn directive(&self, _: &Directive) -> Result<String, String> {
        Err("a directive in steps that another page shows; allowed there: text alone".to_owned())
    }

    fn text(&self, anchor: Option<&str>, text: &str) -> Result<Vec<Edit>, String> {
        contacts::edits(&self.data.contacts, anchor, text)
    }
}
