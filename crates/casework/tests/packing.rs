//! Attachments: the size as sent, and the fewest emails, against brute force.
#![expect(clippy::indexing_slicing, reason = "a test may")]

use joint_working_casework::guidance::EMAIL_LIMIT_MB;
use joint_working_casework::packing::{EXACT, File, Plan, Room, encoded, plan};
use proptest::collection::vec;
use proptest::prelude::*;

const NAMES: [&str; 9] = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

fn files(sizes: &[u64]) -> Vec<File<'static>> {
    sizes.iter().enumerate().map(|(at, bytes)| File { name: NAMES[at % NAMES.len()], bytes: *bytes }).collect()
}

fn packed(sizes: &[u64], limit: u64) -> Plan {
    plan(&files(sizes), Room { limit, reserved: 0 }, "s", None)
}

/// Every way to put the sizes into bins, one after the other, but for those that have as many bins already as the best so far.
fn brute(sizes: &[u64], capacity: u64, used: &mut Vec<u64>, best: &mut usize) {
    if used.len() >= *best {
        return;
    }
    let Some((first, rest)) = sizes.split_first() else {
        *best = used.len();
        return;
    };
    for at in 0..used.len() {
        if used[at] + first <= capacity {
            used[at] += first;
            brute(rest, capacity, used, best);
            used[at] -= first;
        }
    }
    used.push(*first);
    brute(rest, capacity, used, best);
    used.pop();
}

/// The fewest bins for sizes that each fit.
fn fewest(sizes: &[u64], capacity: u64) -> usize {
    let mut best = sizes.len() + 1;
    brute(sizes, capacity, &mut Vec::new(), &mut best);
    best
}

/// First fit, the largest first, written again.
fn first_fit(sizes: &[u64], capacity: u64) -> usize {
    let mut sizes = sizes.to_vec();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let mut used: Vec<u64> = Vec::new();
    for size in sizes {
        match used.iter().position(|used| used + size <= capacity) {
            Some(at) => used[at] += size,
            None => used.push(size),
        }
    }
    used.len()
}

/// A limit to try, whatever that of the edition is.
const TEN: u64 = 10_000_000;

#[test]
fn the_limit_is_that_of_the_guidance_in_the_smaller_of_its_meanings() {
    assert_eq!(Room::default().limit, u64::from(EMAIL_LIMIT_MB) * 1_000_000);
}

#[test]
fn the_check_values_of_the_formula() {
    for (bytes, sent) in
        [(0, 0), (1, 6), (57, 78), (58, 84), (7_000_000, 9_578_952), (7_500_000, 10_263_158), (8_000_000, 10_947_370)]
    {
        assert_eq!(encoded(bytes), sent, "{bytes}");
    }
    assert_eq!(Room { limit: TEN, reserved: 0 }.largest_file(), 7_307_691);
    assert_eq!(Room { limit: 10 << 20, reserved: 0 }.largest_file(), 7_662_669);
    assert_eq!(Room { limit: 5, reserved: 9 }.largest_file(), 0);
}

#[test]
fn nine_files_of_twenty_seven_million_bytes_read_so() {
    let all: Vec<File<'_>> = [
        ("complaint-form.pdf", 1_200_000),
        ("council-response.pdf", 5_400_000),
        ("trust-response.pdf", 4_100_000),
        ("discharge-notes.pdf", 6_300_000),
        ("care-plan.docx", 900_000),
        ("assessment.pdf", 3_600_000),
        ("letters.pdf", 2_800_000),
        ("consent-form.pdf", 700_000),
        ("safeguarding.pdf", 2_000_000),
    ]
    .into_iter()
    .map(|(name, bytes)| File { name, bytes })
    .collect();
    assert_eq!(all.iter().map(|file| file.bytes).sum::<u64>(), 27_000_000);
    let plan = plan(&all, Room { limit: TEN, reserved: 250_000 }, "Joint Working transfer", Some("24 001 234"));
    let mut text = String::new();
    for email in &plan.emails {
        text.push_str(&format!("{}: {} bytes as sent\n", email.subject, email.encoded));
        for at in &email.files {
            text.push_str(&format!("  {} ({} bytes)\n", all[*at].name, all[*at].bytes));
        }
    }
    text.push_str(&format!("fewest: {}, too large: {:?}\n", plan.is_fewest, plan.too_large));
    insta::assert_snapshot!(text);
}

#[test]
fn a_file_that_no_email_can_hold_is_named_and_the_others_still_go() {
    let plan = packed(&[3_000_000, 7_307_692, 7_307_691, u64::MAX], TEN);
    assert_eq!(plan.too_large, [1, 3]);
    assert_eq!(plan.emails.iter().map(|email| email.files.clone()).collect::<Vec<_>>(), [[0], [2]]);
    assert_eq!(plan.emails[1].subject, "s (2 of 2)");
}

#[test]
fn first_fit_is_beaten_where_it_is_not_the_best() {
    // Of 61 units: 44 17 | 24 21 8 8 | 24 22 6 6. Largest first puts 24 and 24 together and needs a fourth.
    let unit = |n: u64| n * 57;
    let sizes = [44, 24, 24, 22, 21, 17, 8, 8, 6, 6].map(unit);
    let limit = encoded(unit(61));
    let sent = sizes.map(encoded);
    assert_eq!(first_fit(&sent, limit), 4);
    let plan = packed(&sizes, limit);
    assert!(plan.emails.len() == 3 && plan.is_fewest);
}

#[test]
fn nothing_to_send_and_no_room() {
    assert!(packed(&[], TEN).emails.is_empty());
    assert_eq!(packed(&[1, 0], 0).too_large, [0]);
    assert_eq!(packed(&[0, 0], 0).emails.len(), 1);
}

#[test]
fn a_subject_stays_one_line() {
    let plan = plan(&files(&[1]), Room::default(), "a\r\nBcc: x", Some(" \n"));
    assert_eq!(plan.emails[0].subject, "a Bcc: x (1 of 1)");
}

fn check(sizes: &[u64], limit: u64, plan: &Plan) -> Result<(), TestCaseError> {
    let mut seen: Vec<usize> = plan.emails.iter().flat_map(|email| email.files.clone()).collect();
    seen.extend(&plan.too_large);
    seen.sort_unstable();
    prop_assert_eq!(seen, (0..sizes.len()).collect::<Vec<_>>(), "every file is there once");
    for email in &plan.emails {
        let sum: u128 = email.files.iter().map(|at| u128::from(encoded(sizes[*at]))).sum();
        prop_assert!(!email.files.is_empty() && sum <= u128::from(limit) && sum == u128::from(email.encoded));
    }
    for at in &plan.too_large {
        prop_assert!(encoded(sizes[*at]) > limit || encoded(sizes[*at]) == u64::MAX);
    }
    Ok(())
}

proptest! {
    #[test]
    fn few_files_go_on_the_fewest_emails(sizes in vec(0u64..4_000, 0..=EXACT), limit in 2_000u64..9_000) {
        let plan = packed(&sizes, limit);
        check(&sizes, limit, &plan)?;
        let fitting: Vec<u64> = sizes.iter().map(|size| encoded(*size)).filter(|size| *size <= limit).collect();
        prop_assert_eq!(plan.emails.len(), fewest(&fitting, limit));
        prop_assert!(plan.is_fewest);
    }

    #[test]
    fn so_do_twelve_that_are_hard_to_fit(sizes in vec(1_000u64..4_500, EXACT), limit in 8_000u64..9_000) {
        let plan = packed(&sizes, limit);
        check(&sizes, limit, &plan)?;
        prop_assert!(plan.is_fewest);
        let sent: Vec<u64> = sizes.iter().map(|size| encoded(*size)).collect();
        prop_assert_eq!(plan.emails.len(), fewest(&sent, limit));
        prop_assert!(plan.emails.len() <= first_fit(&sent, limit));
    }

    #[test]
    fn many_files_need_no_more_than_largest_first(sizes in vec(0u64..4_000, 13..60), limit in 6_000u64..20_000) {
        let plan = packed(&sizes, limit);
        check(&sizes, limit, &plan)?;
        let sent: Vec<u64> = sizes.iter().map(|size| encoded(*size)).collect();
        prop_assert!(plan.emails.len() <= first_fit(&sent, limit));
        let sum: u64 = sent.iter().sum();
        prop_assert!(plan.emails.len() as u64 >= sum.div_ceil(limit));
        prop_assert!(!plan.is_fewest || plan.emails.len() <= first_fit(&sent, limit));
    }

    #[test]
    fn their_order_changes_neither_count_nor_sets(
        (sizes, turned) in vec(0u64..4_000, 0..20).prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
        limit in 5_000u64..9_000,
    ) {
        // All of one name, so that the sizes alone tell the sets apart.
        let of = |sizes: &[u64]| {
            let files: Vec<File<'_>> = sizes.iter().map(|bytes| File { name: "f", bytes: *bytes }).collect();
            let plan = plan(&files, Room { limit, reserved: 0 }, "s", None);
            let mut sets: Vec<Vec<u64>> = plan.emails.iter().map(|email| {
                let mut set: Vec<u64> = email.files.iter().map(|at| encoded(sizes[*at])).collect();
                set.sort_unstable();
                set
            }).collect();
            sets.sort();
            sets
        };
        prop_assert_eq!(of(&sizes), of(&turned));
    }

    #[test]
    fn no_size_is_too_much(sizes in vec(any::<u64>(), 0..20), limit: u64, reserved: u64) {
        let room = Room { limit, reserved };
        let plan = plan(&files(&sizes), room, "s", None);
        check(&sizes, room.for_files(), &plan)?;
        let largest = room.largest_file();
        prop_assert!(encoded(largest) <= room.for_files());
    }

    #[test]
    fn the_largest_file_is_the_largest(limit in 0u64..1 << 60) {
        let room = Room { limit, reserved: 0 };
        prop_assert!(encoded(room.largest_file()) <= limit && encoded(room.largest_file() + 1) > limit);
    }

    #[test]
    fn a_larger_file_is_not_smaller_when_sent(one: u64, other: u64) {
        prop_assert!(encoded(one.min(other)) <= encoded(one.max(other)));
    }
}
