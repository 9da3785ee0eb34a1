//! Elements: who has the focus, where something stands, what an event was aimed at.

use wasm_bindgen::JsCast;
pub use web_sys::{
    CanvasRenderingContext2d, Element, Event, HtmlCanvasElement, HtmlElement, HtmlInputElement,
    KeyboardEvent, ShadowRoot,
};
use web_sys::{
    HtmlTextAreaElement, Node, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// The shadow root that an element lives in.
pub fn shadow_of(element: &Element) -> Option<ShadowRoot> {
    element.get_root_node().dyn_into().ok()
}

/// The first element of the same shadow root that matches `selector`.
pub fn near(element: &Element, selector: &str) -> Option<Element> {
    shadow_of(element)?.query_selector(selector).ok()?
}

/// The element of the same shadow root that has the focus.
pub fn focused_near(element: &Element) -> Option<HtmlElement> {
    shadow_of(element)?.active_element()?.dyn_into().ok()
}

/// Whether it has the focus.
pub fn is_focused(element: &Element) -> bool {
    element.matches(":focus").unwrap_or(false)
}

/// Moves the focus without scrolling the page under it.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to the first match inside `element`.
pub fn focus_first(element: &Element, selector: &str) -> bool {
    let found = element
        .query_selector(selector)
        .ok()
        .flatten()
        .and_then(|found| found.dyn_into::<HtmlElement>().ok());
    if let Some(found) = &found {
        focus(found);
    }
    found.is_some()
}

/// Whether the element is still part of the page.
pub fn is_there(element: &Element) -> bool {
    element.is_connected()
}

/// Whether an element takes room: what is hidden cannot be focused.
pub fn is_seen(element: &Element) -> bool {
    element.client_width() > 0
}

/// Brings an element into the visible part of what scrolls around it, moving as little as possible.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The element that an event was aimed at, seen from inside the shadow root.
pub fn aim(event: &Event) -> Option<HtmlElement> {
    let first = event.composed_path().get(0);
    first
        .dyn_into()
        .ok()
        .or_else(|| event.target().and_then(|target| target.dyn_into().ok()))
}

/// Whether typing goes into the aimed element, so that single keys are not commands. A box or a slider takes no letters.
pub fn is_typing(event: &Event) -> bool {
    aim(event).is_some_and(|element| match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(
            input.type_().as_str(),
            "checkbox" | "radio" | "range" | "button" | "file"
        ),
        None => {
            matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT")
                || element.is_content_editable()
        }
    })
}

/// Selects all of the text in the field that an event came to.
pub fn select_text(event: &Event) {
    if let Some(field) = aim(event).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
        field.select();
    }
}

/// Whether `event` was aimed at something inside `element`.
pub fn is_inside(event: &Event, element: &Element) -> bool {
    aim(event).is_some_and(|aimed| {
        let aimed: &Node = aimed.as_ref();
        element.contains(Some(aimed))
    })
}

/// Left, top, width and height of an element in the window.
pub fn rect(element: &Element) -> (f64, f64, f64, f64) {
    let rect = element.get_bounding_client_rect();
    (rect.left(), rect.top(), rect.width(), rect.height())
}

/// Keeps a pointer's events coming to `element` although it moves out of it.
pub fn capture(element: &Element, event: &PointerEvent) {
    // A pointer that is gone already cannot be captured, and need not be.
    let _ = element.set_pointer_capture(event.pointer_id());
}

/// The nearest language that an ancestor of the element states, itself included; out of shadow roots of others, too.
pub fn language_around(element: &Element) -> Option<String> {
    let near = element.closest("[lang]").ok().flatten();
    match near.and_then(|found| found.get_attribute("lang")) {
        Some(lang) if !lang.is_empty() => Some(lang),
        _ => language_around(&shadow_of(element)?.host()),
    }
}

/// Sets a property of an element's own style, or takes it away.
pub fn set_property(element: &HtmlElement, name: &str, value: Option<String>) {
    let style = element.style();
    // It only fails for a name that is no property.
    let _ = match value {
        Some(value) => style.set_property(name, &value),
        None => style.remove_property(name).map(drop),
    };
}

/// Sets a property of an element's own style so that no sheet takes it away, or takes it away.
pub fn hold_property(element: &HtmlElement, name: &str, value: Option<String>) {
    set_property(element, name, None);
    if let Some(value) = value {
        // It only fails for a name that is no property.
        let _ = element
            .style()
            .set_property_with_priority(name, &value, "important");
    }
}

/// Whether the page around can be scrolled: the wheel then belongs to it.
pub fn page_scrolls() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.scrolling_element())
        .is_some_and(|page| page.scroll_height() > page.client_height() + 1)
}

/// Whether `target` is inside the nearest ancestor of `element` that matches `selector`.
pub fn is_near(element: &Element, selector: &str, target: &web_sys::EventTarget) -> bool {
    let around = element.closest(selector).ok().flatten();
    around.is_some_and(|around| around.contains(target.dyn_ref::<Node>()))
}

/// The 2D context of a canvas.
pub fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// The 2D context of a canvas on which the processor draws, whether or not there is a graphics processor. The first context
/// that a canvas is asked for decides that.
pub fn context_by_processor(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    let options = js_sys::Object::new();
    // The name in the standard is that of a reason, to read pixels back; browsers answer by drawing where they can be read.
    js_sys::Reflect::set(&options, &"willReadFrequently".into(), &true.into()).ok()?;
    let context = canvas.get_context_with_context_options("2d", &options);
    context.ok()??.dyn_into().ok()
}

/// Left, top, width and height of everything around `root` that matches `selector`, seen from the corner of `element`.
pub fn rects_over(element: &Element, selector: &str) -> Vec<(f64, f64, f64, f64)> {
    let Some(root) = shadow_of(element) else {
        return Vec::new();
    };
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    let (left, top, _, _) = rect(element);
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
        .map(|found| rect(&found))
        .filter(|(_, _, width, height)| *width > 0.0 && *height > 0.0)
        .map(|(x, y, width, height)| (x - left, y - top, width, height))
        .collect()
}

/// The element behind the target of an event.
pub fn element(target: &web_sys::EventTarget) -> Option<Element> {
    target.dyn_ref::<Element>().cloned()
}

/// How far a wheel was turned in pixels, where on the element that listens, and whether the key that zooms was held.
pub fn wheel(event: &Event) -> Option<(f64, (f64, f64), bool)> {
    let wheel: &web_sys::WheelEvent = event.dyn_ref()?;
    let unit = match wheel.delta_mode() {
        web_sys::WheelEvent::DOM_DELTA_LINE => 24.0,
        web_sys::WheelEvent::DOM_DELTA_PAGE => 400.0,
        _ => 1.0,
    };
    let (left, top, _, _) = rect(&element(&event.current_target()?)?);
    let at = (
        f64::from(wheel.client_x()) - left,
        f64::from(wheel.client_y()) - top,
    );
    // A pinch on a touchpad comes as small turns with the key held.
    let pinch = if wheel.ctrl_key() { 4.0 } else { 1.0 };
    Some((
        wheel.delta_y() * unit * pinch,
        at,
        wheel.ctrl_key() || wheel.meta_key(),
    ))
}

/// Whether the browser would show the focus that an element has just got: after a key, not after a click.
pub fn shows_focus(event: &Event) -> bool {
    aim(event).is_some_and(|element| element.matches(":focus-visible").unwrap_or(true))
}

/// An event as one of a key, of whichever window; browsers that fill fields in send some that are none.
pub fn key_of(event: &Event) -> Option<&KeyboardEvent> {
    let key = js_sys::Reflect::get(event, &"key".into());
    key.is_ok_and(|key| key.is_string())
        .then(|| event.unchecked_ref())
}

/// Whether an event was aimed at nothing in particular, or into that element.
pub fn may_be_for(event: &Event, host: &Element) -> bool {
    let Some(aimed) = event.target().and_then(|target| element(&target)) else {
        return true;
    };
    aimed == *host || matches!(aimed.tag_name().as_str(), "BODY" | "HTML")
}

/// Whether an event was aimed at a button.
pub fn is_on_button(event: &Event) -> bool {
    aim(event).is_some_and(|element| element.tag_name() == "BUTTON")
}

/// Whether an event of fingers is of more than one.
pub fn has_fingers(event: &Event) -> bool {
    let touches = js_sys::Reflect::get(event, &"touches".into());
    let count = touches.and_then(|touches| js_sys::Reflect::get(&touches, &"length".into()));
    count.is_ok_and(|count| count.as_f64() > Some(1.0))
}

/// The address of the link that an event was aimed at, inside of shadow roots, too.
pub fn link_of(event: &Event) -> Option<String> {
    let link = aim(event)?.closest("a[href]").ok().flatten()?;
    let link: web_sys::HtmlAnchorElement = link.dyn_into().ok()?;
    Some(link.href())
}

/// The page as an element: what its styles are, the whole page has.
pub fn page() -> Option<HtmlElement> {
    let page = web_sys::window()?.document()?.document_element()?;
    page.dyn_into().ok()
}

/// Whether nothing on the page has the focus, or something inside of this element.
pub fn may_take_focus(host: &Element) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let focused = document.and_then(|document| document.active_element());
    focused.is_none_or(|focused| focused == *host || focused.tag_name() == "BODY")
}

/// The first match inside the shadow root of an element.
pub fn inside(host: &Element, selector: &str) -> Option<HtmlElement> {
    let found = host
        .shadow_root()?
        .query_selector(selector)
        .ok()
        .flatten()?;
    found.dyn_into().ok()
}

/// Sets an attribute, or takes it away.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // It only fails for a name that is none.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Whatever scrolls inside of the shadow root of an element stands at its beginning again.
pub fn scroll_back(host: &Element) {
    let Some(root) = host.shadow_root() else {
        return;
    };
    let Ok(all) = root.query_selector_all("*") else {
        return;
    };
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
    for element in all.filter(|element| element.scroll_top() != 0 || element.scroll_left() != 0) {
        element.set_scroll_top(0);
        element.set_scroll_left(0);
    }
}

/// Whether a pointer has really moved: browsers also tell of one that rests while the page moves under it.
pub fn has_moved(event: &Event) -> bool {
    ["movementX", "movementY"].into_iter().any(|by| {
        let by = js_sys::Reflect::get(event, &by.into());
        by.is_ok_and(|by| by.as_f64().is_some_and(|by| by != 0.0))
    })
}
