//! Going on, back and forth through the pages.

use super::VisitHistory;
use proptest::collection::vec;
use proptest::prelude::*;

#[test]
fn going_on_from_an_earlier_visit_forgets_what_was_ahead() {
    let mut history = VisitHistory::from('a');
    history.go_on('b');
    history.go_on('c');
    assert_eq!((history.page(), history.visit(), history.before()), (Some('c'), 2, Some('b')));
    history.go_to(1);
    assert_eq!((history.page(), history.before()), (Some('b'), Some('a')));
    history.go_to(2);
    assert_eq!(history.page(), Some('c'), "it is still ahead");
    history.go_to(1);
    history.go_on('d');
    history.go_to(9);
    assert_eq!((history.page(), history.visit()), (Some('d'), 2), "the last one");
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
    assert_eq!((history.before(), history.page()), (Some(11), Some(12)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_is_always_a_page(steps in vec(prop_oneof![(0..4_u8).prop_map(Ok), any::<usize>().prop_map(Err)], 0..40)) {
        let mut history = VisitHistory::from(0);
        for step in steps {
            match step {
                Ok(page) => {
                    history.go_on(page);
                    prop_assert_eq!(history.page(), Some(page));
                }
                Err(visit) => history.go_to(visit),
            }
            prop_assert!(history.page().is_some());
            prop_assert_eq!(history.before().is_some(), history.visit() > 0);
        }
    }
}
