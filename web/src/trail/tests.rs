//! Going on, back and forth through the pages.

use super::Trail;
use proptest::collection::vec;
use proptest::prelude::*;

#[test]
fn going_on_from_an_earlier_visit_forgets_what_was_ahead() {
    let mut trail = Trail::from('a');
    trail.go_on('b');
    trail.go_on('c');
    assert_eq!((trail.page(), trail.visit(), trail.before()), (Some('c'), 2, Some('b')));
    trail.go_to(1);
    assert_eq!((trail.page(), trail.before()), (Some('b'), Some('a')));
    trail.go_to(2);
    assert_eq!(trail.page(), Some('c'), "it is still ahead");
    trail.go_to(1);
    trail.go_on('d');
    trail.go_to(9);
    assert_eq!((trail.page(), trail.visit()), (Some('d'), 2), "the last one");
}

#[test]
fn the_page_that_is_shown_is_not_visited_again() {
    let mut trail = Trail::from('a');
    trail.go_on('a');
    assert_eq!((trail.visit(), trail.before()), (0, None));
}

#[test]
fn every_page_can_follow_a_change() {
    let mut trail = Trail::from(1);
    trail.go_on(2);
    trail.pages_mut().for_each(|page| *page += 10);
    assert_eq!((trail.before(), trail.page()), (Some(11), Some(12)));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn there_is_always_a_page(steps in vec(prop_oneof![(0..4_u8).prop_map(Ok), any::<usize>().prop_map(Err)], 0..40)) {
        let mut trail = Trail::from(0);
        for step in steps {
            match step {
                Ok(page) => {
                    trail.go_on(page);
                    prop_assert_eq!(trail.page(), Some(page));
                }
                Err(visit) => trail.go_to(visit),
            }
            prop_assert!(trail.page().is_some());
            prop_assert_eq!(trail.before().is_some(), trail.visit() > 0);
        }
    }
}
