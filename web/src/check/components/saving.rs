//! Saving the case: as a file, as a link without typed words, or what was chosen on this device.

use crate::context::Context;
use crate::state::Action;
use joint_working_interface::AID;
use joint_working_rules::{Case, QuestionRef, link};
use joint_working_web::browser;
use joint_working_web::elements::actions;
use joint_working_web::export::{copy, save};
use joint_working_web::view::html;
use yew::prelude::{Callback, Html, MouseEvent};

/// Has the reader said something of consent? What nobody has said is not said in what is saved either.
fn says_consent(app: &Context) -> bool {
    app.state.is_answered(QuestionRef::Consent)
}

/// Saves a case as a file.
pub(super) fn save_file(app: &Context, case: &Case) -> Html {
    let text = if says_consent(app) { case.to_json() } else { case.to_json_unsaid() };
    save(app, AID.save_file, AID.save_name, text, Action::Saved)
}

/// The ways to save a case that can be opened again.
pub(super) fn saving(app: &Context, case: &Case) -> Html {
    let code = if says_consent(app) { link::encode(case) } else { link::encode_unsaid(case) };
    html! {
        <>
            { actions(vec![
                save_file(app, case),
                copy(app, AID.copy_link, browser::link_to(&code), AID.copied_link),
            ]) }
            { on_device(app, code) }
        </>
    }
}

/// Remembering the options chosen on this device, for the next visit; what was typed is not saved.
fn on_device(app: &Context, code: String) -> Html {
    let act = app.act.clone();
    let (label, about, click) = if app.state.stored.as_ref() == Some(&code) {
        let click = Callback::from(move |_: MouseEvent| {
            browser::forget_case();
            act.emit(Action::Stored(None));
            act.emit(Action::Notice(AID.forgotten));
        });
        (AID.forget, AID.remembers, click)
    } else {
        let click = Callback::from(move |_: MouseEvent| {
            let kept = browser::store_case(&code);
            act.emit(Action::Stored(kept.then(|| code.clone())));
            act.emit(Action::Notice(if kept { AID.remembered } else { AID.not_remembered }));
        });
        (AID.remember, AID.remember_about, click)
    };
    // By their keys the words are new ones where a browser’s translation has taken the old ones over.
    html! {
        <div class="aid-field">
            <p class="aid-hint" id="aid-device-hint" key={about}>{ about }</p>
            <p class="aid-actions">
                <button type="button" class="btn quiet" aria-describedby="aid-device-hint" onclick={click}><span key={label}>{ label }</span></button>
            </p>
        </div>
    }
}
