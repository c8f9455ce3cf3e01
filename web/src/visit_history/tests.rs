//! Going on, back and forth through the pages.

use super::VisitHistory;
use proptest::collection::vec;
use proptest::prelude::*;

#[test]
fn going_on_from_an_earlier_visit_forgets_what_was_ahead() {
    let mut history = VisitHistory::from('a');
    history.go_on('b');
    history.go_on('c');
    assert_eq!((history.page(), history.visit(), history.before()), ('c', 2, Some('b')));
    history.go_to(1);
    assert_eq!((history.page(), history.before()), ('b', Some('a')));
    history.go_to(2);
    assert_eq!(history.page(), 'c', "it is still ahead");
    history.go_to(1);
    history.go_on('d');
    history.go_to(9);
    assert_eq!((history.page(), history.visit()), ('d', 2), "the last one");
}

#[test]
fn the_page_that_is_shown_is_not_visited_again() {
    let mut history = VisitHistory::from('a');
    history.go_on('a');
    assert_eq!((history.visit(), history.before()), (0, None));
}

#[test]
fn every_page_can_follow_a_change() {
    let mut history = VisitHistory::from(1);
    history.go_on(2);
    history.pages_mut().for_each(|page| *page += 10);
    assert_eq!((history.before(), history.page()), (Some(11), 12));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn visits_are_numbered_as_they_were_made(steps in vec(prop_oneof![any::<u8>().prop_map(Ok), (0..50_usize).prop_map(Err)], 0..40)) {
        let mut history = VisitHistory::from(0);
        // The same, as a plain list and a place in it.
        let (mut pages, mut visit) = (vec![0], 0);
        for step in steps {
            match step {
                Ok(page) => {
                    history.go_on(page);
                    if pages.get(visit) != Some(&page) {
                        pages.truncate(visit + 1);
                        pages.push(page);
                        visit += 1;
                    }
                }
                Err(to) => {
                    history.go_to(to);
                    visit = to.min(pages.len() - 1);
                }
            }
            prop_assert_eq!((history.visit(), Some(&history.page())), (visit, pages.get(visit)));
            prop_assert_eq!(history.before(), visit.checked_sub(1).and_then(|at| pages.get(at).copied()));
            let all: Vec<u8> = history.clone().pages_mut().map(|page| *page).collect();
            prop_assert_eq!(all.len(), pages.len());
        }
    }
}
