//! What the programs ask of the browser. No state of a program lives here.

mod clock;
mod files;
mod focus;
mod page;
mod storage;
mod visits;

pub use clock::{after, after_paint, day, stamp, today};
pub use files::{chosen, copy, decoded, dropped, read, save};
pub use focus::{
    InHand, Place, focus, focused, hold, in_hand, keep_height, let_go_of_height, place, return_to, scroll_by_ourselves,
    select, show, show_top, take_over,
};
pub use page::{
    MOUNT, checked, chosen_in, help, is_embedded, is_there, keep_keys_inside, part, part_copy, print, selected,
    set_asking, set_title, text, title, titled_groups, value, words,
};
pub use storage::{forget_case, store_case, store_practice, store_ticks, stored_case, stored_practice, stored_ticks};
pub use visits::{
    Entry, address, begin_visits, drop_fragment, entry, fragment, go, go_back, link_to, mark_visit, push_visit,
    put_fragment, take_fragment,
};
